package org.hsbpathway.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** An answer in one sentence, in the shape in which the engine's interface tells what is wrong. */
final class Sentence {

  private Sentence() {}

  static void answer(HttpServletResponse response, HttpStatus status, String sentence)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .print("{\"type\":\"Refused\",\"message\":\"" + sentence.replace("\"", "'") + "\"}");
  }
}
