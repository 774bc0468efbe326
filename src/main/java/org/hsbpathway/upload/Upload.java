package org.hsbpathway.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.UploadContext;
import org.hsbpathway.casefile.Refusal;
import org.springframework.util.unit.DataSize;

/**
 * The form as it comes in, read once from the beginning to the end: kind and title stand before the
 * file, so that what is missing is told before the file is read.
 */
final class Upload {

  private static final String NOT_WHOLE =
      "The file did not arrive whole. Please choose it again and try once more.";

  private static final int FIELD_BYTES = 4096;
  private static final int MOST_PARTS = 10;

  private String kind = "";
  private String title = "";

  /** What is done with the file while it is there. */
  interface Keeper {
    void keep(CaseDocument.Description described, ReceivedFile file) throws IOException;
  }

  void read(HttpServletRequest request, DataSize limit, Keeper keeper) throws IOException {
    try {
      readParts(request, limit, keeper);
    } catch (FileUploadException | MultipartStream.MalformedStreamException e) {
      throw new Refusal("file", NOT_WHOLE);
    } catch (ReceivedFile.TooLarge e) {
      drain(request, limit);
      throw e;
    }
  }

  /** What was chosen, as far as it came in; a page that refuses shows it again. */
  String kind() {
    return kind;
  }

  /** What was typed, likewise. */
  String title() {
    return title;
  }

  private void readParts(HttpServletRequest request, DataSize limit, Keeper keeper)
      throws IOException, FileUploadException {
    var reader = new FileUpload();
    reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
    var parts = reader.getItemIterator(new Body(request));
    for (int i = 0; i < MOST_PARTS && parts.hasNext(); i++) {
      var part = parts.next();
      switch (part.getFieldName() == null ? "" : part.getFieldName()) {
        case "kind" -> kind = textOf(part);
        case "title" -> title = textOf(part);
        case "file" -> {
          keepFile(part, limit, keeper);
          return;
        }
        default -> {
          // Nothing else is asked for.
        }
      }
    }
    throw new Refusal("file", "Please choose a file.");
  }

  private void keepFile(FileItemStream part, DataSize limit, Keeper keeper) throws IOException {
    try (var file = ReceivedFile.receive(nameOf(part), part.openStream(), limit)) {
      keeper.keep(CaseDocument.Description.of(kind, title), file);
    }
  }

  private static String nameOf(FileItemStream part) {
    return part.getName() == null ? "" : part.getName();
  }

  private static String textOf(FileItemStream part) throws IOException {
    try (var content = part.openStream()) {
      return new String(content.readNBytes(FIELD_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** A browser shows no answer before all was taken from it; there is an end to that too. */
  private static void drain(HttpServletRequest request, DataSize limit) throws IOException {
    var rest = request.getInputStream();
    var bytes = new byte[64 * 1024];
    for (long left = 4 * limit.toBytes(); left > 0; ) {
      var many = rest.read(bytes);
      if (many < 0) {
        return;
      }
      left -= many;
    }
  }

  private record Body(HttpServletRequest request) implements UploadContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
      return request.getContentType();
    }

    @Override
    @Deprecated
    public int getContentLength() {
      return request.getContentLength();
    }

    @Override
    public long contentLength() {
      return request.getContentLengthLong();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return request.getInputStream();
    }
  }
}
