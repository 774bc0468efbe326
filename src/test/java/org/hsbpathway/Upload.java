package org.hsbpathway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A file with its questions, as the form of the documents' page sends it. */
public final class Upload {

  private static final String BETWEEN = "between-the-parts";

  public static final String TYPE = "multipart/form-data; boundary=" + BETWEEN;

  public static byte[] of(String kind, String title, String name, byte[] file) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(part("name=\"kind\"\r\n\r\n" + kind + "\r\n"));
    body.writeBytes(part("name=\"title\"\r\n\r\n" + title + "\r\n"));
    body.writeBytes(
        part(
            "name=\"file\"; filename=\""
                + name.replace("\\", "\\\\")
                + "\"\r\nContent-Type: application/pdf\r\n\r\n"));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BETWEEN + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }

  private static byte[] part(String rest) {
    return ("--" + BETWEEN + "\r\nContent-Disposition: form-data; " + rest).getBytes(UTF_8);
  }

  private Upload() {}
}
