package org.hsbpathway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** No form and no model is as long as what this refuses to read. */
final class BodyLimit extends OncePerRequestFilter {

  static final int BYTES = 4 * 1024 * 1024;
  private static final String SENTENCE =
      "This is longer than anything that is expected here. Please shorten it.";

  /** What is uploaded elsewhere has limits of its own. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var address = request.getRequestURI().substring(request.getContextPath().length());
    return !address.matches("/(engine-rest|camunda|drafts)/.*");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > BYTES) {
      refuse(response);
      return;
    }
    var counted = new Counted(request);
    try {
      chain.doFilter(counted, new Answer(response, counted));
    } catch (IOException | ServletException | RuntimeException e) {
      if (!counted.tooLong || response.isCommitted()) {
        throw e;
      }
      response.reset();
      refuse(response);
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    Sentence.answer(response, HttpStatus.PAYLOAD_TOO_LARGE, SENTENCE);
  }

  /** What is inside would take the broken stream for a mistake of its own. */
  private static final class Answer extends HttpServletResponseWrapper {

    private final Counted request;

    Answer(HttpServletResponse response, Counted request) {
      super(response);
      this.request = request;
    }

    @Override
    public void setStatus(int status) {
      super.setStatus(request.tooLong ? HttpStatus.PAYLOAD_TOO_LARGE.value() : status);
    }
  }

  private static final class Counted extends HttpServletRequestWrapper {

    private boolean tooLong;
    private ServletInputStream body;

    Counted(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new Limited(super.getInputStream());
      }
      return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      var encoding = getCharacterEncoding();
      return new BufferedReader(
          new InputStreamReader(
              getInputStream(), encoding == null ? StandardCharsets.UTF_8.name() : encoding));
    }

    private final class Limited extends ServletInputStream {

      private final ServletInputStream body;
      private long read;

      Limited(ServletInputStream body) {
        this.body = body;
      }

      @Override
      public int read() throws IOException {
        var next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        var many = body.read(bytes, offset, length);
        count(Math.max(many, 0));
        return many;
      }

      private void count(int bytes) throws IOException {
        read += bytes;
        if (read > BYTES) {
          tooLong = true;
          throw new IOException(SENTENCE);
        }
      }

      @Override
      public boolean isFinished() {
        return body.isFinished();
      }

      @Override
      public boolean isReady() {
        return body.isReady();
      }

      @Override
      public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
      }
    }
  }
}
