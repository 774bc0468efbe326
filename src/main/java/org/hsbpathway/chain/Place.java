package org.hsbpathway.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Where a line stands in its chain.
 *
 * @param number counted from one without a gap
 * @param previous the hash of the line before
 */
public record Place(long number, String previous) {

  static final String BEGINNING = "0".repeat(64);

  /** The hash of a line that says this, in this place. */
  public String hash(List<?> content) {
    var text = new StringBuilder(number + previous);
    for (var part : content) {
      var written = String.valueOf(part);
      // With its length before it, no part can borrow letters from its neighbour.
      text.append(part == null ? "-" : written.length() + ":" + written);
    }
    return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 in hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
