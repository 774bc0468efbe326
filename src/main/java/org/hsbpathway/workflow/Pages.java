package org.hsbpathway.workflow;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Pages of our own, as whole as they are: they need nothing else and are kept nowhere. */
public final class Pages {

  /** How a page with tables looks; each adds what is its own. */
  public static final String TABLES =
      """
      body { font: 15px/1.45 Arial, "Liberation Sans", sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
      h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
      table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: #555; padding-bottom: .3rem; }
      th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0; border-top: 1px solid #ccc; }
      small { color: #555; display: block; }
      """;

  private Pages() {}

  /**
   * @param title its heading too; no markup is expected in it
   */
  public static String page(String title, String style, String body) {
    return "<!doctype html><html lang=en-GB><meta charset=utf-8><title>"
        + title
        + "</title><style>"
        + style
        + "</style><h1>"
        + title
        + "</h1>"
        + body
        + "</html>\n";
  }

  public static ResponseEntity<String> html(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(page);
  }

  /** An answer of one sentence. */
  public static ResponseEntity<String> told(HttpStatus status, String sentence) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(sentence);
  }

  /** The same where a file was asked for: it is not there for whoever asks. */
  public static ResponseEntity<byte[]> noFile(String sentence) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(sentence.getBytes(StandardCharsets.UTF_8));
  }
}
