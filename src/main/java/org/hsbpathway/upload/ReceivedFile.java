package org.hsbpathway.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hsbpathway.casefile.Refusal;
import org.springframework.util.unit.DataSize;

/**
 * A file on its way in: on the disk until it is closed, under a name of its own, and never longer
 * than what is taken.
 */
final class ReceivedFile implements AutoCloseable {

  static final String PREFIX = "hsb-upload-";

  private static final int AT_ONCE = 64 * 1024;

  private final String name;
  private final Path path;
  private String sha256;
  private long size;

  private ReceivedFile(String name, Path path) {
    this.name = name;
    this.path = path;
  }

  static ReceivedFile receive(String name, InputStream body, DataSize limit) throws IOException {
    var file = new ReceivedFile(name, Files.createTempFile(PREFIX, ".tmp"));
    try {
      file.fill(body, limit);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void fill(InputStream body, DataSize limit) throws IOException {
    var read = new DigestInputStream(body, digest());
    try (var out = Files.newOutputStream(path)) {
      var bytes = new byte[AT_ONCE];
      for (int many = read.read(bytes); many >= 0; many = read.read(bytes)) {
        size += many;
        if (size > limit.toBytes()) {
          throw new TooLarge(limit);
        }
        out.write(bytes, 0, many);
      }
    }
    sha256 = HexFormat.of().formatHex(read.getMessageDigest().digest());
    if (size == 0) {
      throw new Refusal("file", "There is nothing in this file. Please choose it again.");
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return name;
  }

  Path path() {
    return path;
  }

  String sha256() {
    return sha256;
  }

  long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  /** More than is taken. */
  static final class TooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    TooLarge(DataSize limit) {
      super(
          "file",
          "This file is larger than "
              + inWords(limit)
              + ". Please save it smaller, or upload it in parts.");
    }
  }

  static String inWords(DataSize limit) {
    return limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " kB";
  }
}
