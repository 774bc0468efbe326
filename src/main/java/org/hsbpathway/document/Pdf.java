package org.hsbpathway.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes a tagged PDF (PDF/UA) of a template. Nothing of it is loaded before the first one is asked
 * for, and a template can reach nothing outside itself.
 */
@Component
class Pdf {

  /** Comes with PDFBox; a tagged PDF carries its font within. */
  private static final String FONT = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String FOLDER = "forms/letters/";

  private TemplateEngine templates;

  static boolean hasTemplate(String name) {
    return new ClassPathResource(FOLDER + name + ".html").exists();
  }

  byte[] of(String template, Map<String, Object> values) {
    var page = templates().process(template, new Context(java.util.Locale.UK, values));
    XRLog.setLoggingEnabled(false);
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument();
        var font = font()) {
      new PdfRendererBuilder()
          .usePDDocument(document)
          .usePdfUaAccessibility(true)
          .usePdfVersion(1.7f)
          .useFont(
              new PDFontSupplier(PDType0Font.load(document, font, true)),
              "Letter",
              400,
              FontStyle.NORMAL,
              true)
          .useUriResolver((base, uri) -> null)
          .withProducer("HSB pathway")
          .withHtmlContent(page, null)
          .toStream(bytes)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Without ligatures: to look for them takes most of the time of a long record. */
  private static TrueTypeFont font() throws IOException {
    var font =
        new TTFParser()
            .parse(new RandomAccessReadBuffer(new ClassPathResource(FONT).getInputStream()));
    font.setEnableGsub(false);
    return font;
  }

  private synchronized TemplateEngine templates() {
    if (templates == null) {
      var resolver = new ClassLoaderTemplateResolver();
      resolver.setPrefix(FOLDER);
      resolver.setSuffix(".html");
      resolver.setTemplateMode(TemplateMode.HTML);
      resolver.setCharacterEncoding("UTF-8");
      templates = new TemplateEngine();
      templates.setTemplateResolver(resolver);
    }
    return templates;
  }
}
