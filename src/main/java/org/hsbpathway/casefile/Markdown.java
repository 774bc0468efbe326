package org.hsbpathway.casefile;

/** Puts what a person typed into Markdown as plain text. */
public final class Markdown {

  private Markdown() {}

  /**
   * Writes every sign that could mean something to Markdown, HTML or a form's templates ({@code {{
   * }}}) as a character reference, so that it shows and does nothing; line breaks become spaces.
   */
  public static String plain(String typed) {
    if (typed == null) {
      return "";
    }
    var text = new StringBuilder(typed.length() + 16);
    typed
        .strip()
        .replaceAll("\\s+", " ")
        .codePoints()
        .filter(sign -> Character.getType(sign) != Character.CONTROL)
        .filter(sign -> Character.getType(sign) != Character.FORMAT)
        .forEach(
            sign -> {
              if (Character.isLetterOrDigit(sign) || sign == ' ' || sign == ',' || sign > 127) {
                text.appendCodePoint(sign);
              } else {
                text.append("&#").append(sign).append(';');
              }
            });
    return text.toString();
  }
}
