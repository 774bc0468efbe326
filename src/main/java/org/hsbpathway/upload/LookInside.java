package org.hsbpathway.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.hsbpathway.casefile.Refusal;
import org.springframework.stereotype.Component;

/**
 * Says what a file is from what is in it; its name and what the browser says of it count for
 * nothing. What is not one of the four kinds, or has something inside that nobody should keep, is
 * refused with what to do instead.
 */
@Component
class LookInside {

  private static final String DO_NOTHING_WITH_IT =
      "If it may show a child, do not open, copy, print, forward or send it: call the police now and leave the device and the file to them. Here only write that they were told.";

  static final String NO_PICTURES =
      "Pictures, films, sound and archives are never taken. " + DO_NOTHING_WITH_IT;

  static final String SOMETHING_INSIDE =
      "There is a picture, sound or another file inside this document. Please upload its text alone. "
          + DO_NOTHING_WITH_IT;

  static final String OTHER =
      "Only PDF, DOCX, ODT and plain text (UTF-8) are taken, without a password. Please save it as one of these and try again.";

  static final String PROGRAM =
      "There is a macro or a program inside this document. Please save it without, and try again.";

  static final String LOCKED =
      "Nobody can look into this document: it is damaged, locked with a password, or more than it says. Please save it again without a password, and try again.";

  private static final Set<String> PACKAGES =
      Set.of("application/zip", "application/x-tika-ooxml", FileKind.ODT.mediaType());

  private static final Pattern PICTURE_OR_SOUND = Pattern.compile("(image|video|audio)/.*");

  private static final Pattern ARCHIVE =
      Pattern.compile(
          "application/(zip|gzip|zlib|zstd|java-archive|x-(rar|7z|tar|gtar|bzip|xz|lzma|compress|archive).*|vnd\\.ms-cab.*)");

  private static final Pattern FILE_IN_FILE =
      Pattern.compile("application/(pdf|x-tika-(msoffice|ooxml).*|vnd\\.oasis.*)");

  private static final Pattern PROGRAM_BY_NAME =
      Pattern.compile("(?i)(.*/)?vba(project|data)[^/]*|(basic|scripts)/.+|.*/activex/.+");

  private static final Pattern INSIDE_BY_NAME =
      Pattern.compile("(?i)(word/(media|embeddings)|pictures|media)/.+");

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  /** LibreOffice puts a small picture of the first page into every document. */
  private static final String FIRST_PAGE = "Thumbnails/thumbnail.png";

  private static final int FIRST_PAGE_BYTES = 32 * 1024;
  private static final int MOST_ENTRIES = 2000;
  private static final int MANIFEST_BYTES = 1024 * 1024;

  /** An archive ends so: its last record, without a remark and without anything behind it. */
  private static final int END_OF_ARCHIVE = 22;

  private static final int END_OF_PDF = 1024;

  /** By what is inside alone. */
  private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());

  FileKind of(Path file) throws IOException {
    var type = typeOf(file);
    if (type.equals(FileKind.PDF.mediaType())) {
      return pdf(file);
    }
    if (PACKAGES.contains(type)) {
      return packed(file, type);
    }
    if (type.equals(FileKind.TXT.mediaType())) {
      return text(file);
    }
    throw refusal(isPictureOrArchive(type) ? NO_PICTURES : OTHER);
  }

  private String typeOf(Path file) throws IOException {
    try (var content = new BufferedInputStream(Files.newInputStream(file))) {
      return tika.detect(content);
    }
  }

  private static boolean isPictureOrArchive(String type) {
    return PICTURE_OR_SOUND.matcher(type).matches() || ARCHIVE.matcher(type).matches();
  }

  private FileKind packed(Path file, String type) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var kind = kindOf(zip, type);
      if (zip.size() > MOST_ENTRIES || !endOf(file, END_OF_ARCHIVE).startsWith("PK\5\6")) {
        throw refusal(LOCKED);
      }
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        check(zip, entries.nextElement());
      }
      return kind;
    } catch (IOException | IllegalArgumentException e) {
      // Broken archives are told by both; what is inside is not repeated.
      throw refusal(LOCKED);
    }
  }

  private static FileKind kindOf(ZipFile zip, String type) throws IOException {
    if (type.equals(FileKind.ODT.mediaType())) {
      if (textOf(zip, "META-INF/manifest.xml").contains("encryption-data")) {
        throw refusal(LOCKED);
      }
      return FileKind.ODT;
    }
    var parts = textOf(zip, "[Content_Types].xml");
    if (parts.contains("macroEnabled")) {
      throw refusal(PROGRAM);
    }
    if (parts.contains(WORD) && zip.getEntry("word/document.xml") != null) {
      return FileKind.DOCX;
    }
    throw refusal(parts.isEmpty() ? NO_PICTURES : OTHER);
  }

  private static String textOf(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (var content = zip.getInputStream(entry)) {
      return new String(content.readNBytes(MANIFEST_BYTES), StandardCharsets.UTF_8);
    }
  }

  private void check(ZipFile zip, ZipEntry entry) throws IOException {
    if (entry.isDirectory()
        || entry.getName().equals(FIRST_PAGE) && entry.getSize() <= FIRST_PAGE_BYTES) {
      return;
    }
    if (PROGRAM_BY_NAME.matcher(entry.getName()).matches()) {
      throw refusal(PROGRAM);
    }
    try (var content = new BufferedInputStream(zip.getInputStream(entry))) {
      var type = tika.detect(content);
      if (INSIDE_BY_NAME.matcher(entry.getName()).matches()
          || isPictureOrArchive(type)
          || FILE_IN_FILE.matcher(type).matches() && !entry.getName().equals("mimetype")) {
        throw refusal(SOMETHING_INSIDE);
      }
    }
  }

  private static FileKind pdf(Path file) throws IOException {
    if (!endOf(file, END_OF_PDF).contains("%%EOF") || isArchiveToo(file)) {
      throw refusal(LOCKED);
    }
    try (var source = new RandomAccessReadBufferedFile(file);
        var pdf = Loader.loadPDF(source, IOUtils.createTempFileOnlyStreamCache())) {
      if (pdf.isEncrypted()) {
        throw refusal(LOCKED);
      }
      var content = pdf.getDocument();
      for (var key : content.getXrefTable().keySet()) {
        if (content.getObjectFromPool(key).getObject() instanceof COSDictionary part) {
          check(part);
        }
      }
      return FileKind.PDF;
    } catch (IOException e) {
      throw refusal(LOCKED);
    }
  }

  private static void check(COSDictionary part) {
    if (COSName.IMAGE.equals(part.getCOSName(COSName.SUBTYPE))
        || "EmbeddedFile".equals(part.getNameAsString(COSName.TYPE))) {
      throw refusal(SOMETHING_INSIDE);
    }
    var does = part.getNameAsString(COSName.S);
    if ("JavaScript".equals(does) || "Launch".equals(does)) {
      throw refusal(PROGRAM);
    }
  }

  private static boolean isArchiveToo(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A text to the end: Tika reads the beginning only. */
  private static FileKind text(Path file) throws IOException {
    try (var content = new BufferedInputStream(Files.newInputStream(file))) {
      for (int next = content.read(); next >= 0; next = content.read()) {
        if (next < ' ' && next != '\t' && next != '\n' && next != '\r' && next != '\f') {
          throw refusal(OTHER);
        }
      }
    }
    return FileKind.TXT;
  }

  private static String endOf(Path file, int bytes) throws IOException {
    try (var content = new RandomAccessFile(file.toFile(), "r")) {
      var end = new byte[(int) Math.min(bytes, content.length())];
      content.seek(content.length() - end.length);
      content.readFully(end);
      return new String(end, StandardCharsets.ISO_8859_1);
    }
  }

  private static Refusal refusal(String sentence) {
    return new Refusal("file", sentence);
  }
}
