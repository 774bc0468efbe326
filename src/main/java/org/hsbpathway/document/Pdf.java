package org.hsbpathway.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
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
    try {
      new PdfRendererBuilder()
          .usePdfUaAccessibility(true)
          .usePdfVersion(1.7f)
          .useFont(Pdf::font, "Letter", 400, FontStyle.NORMAL, true)
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

  private static InputStream font() {
    try {
      return new ClassPathResource(FONT).getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
