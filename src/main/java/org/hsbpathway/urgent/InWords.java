package org.hsbpathway.urgent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.ToldAtSession.Kind;
import org.hsbpathway.casefile.ToldAtSession.Told;

/** What was told, for the head of a form and for the report of a run. */
final class InWords {

  static final String WORDS = "words";
  static final String BY = "by";
  static final String ON = "on";

  private InWords() {}

  static String of(Kind kind) {
    return kind == Kind.DISCLOSED
        ? "The child told of being harmed"
        : "There are signs that the child is being harmed";
  }

  static String told(String title, Told told) {
    return "**"
        + title
        + ", "
        + Days.inWords(told.on())
        + "**  \nRecorded by: "
        + Markdown.plain(told.by())
        + line("Words, or what was seen", told.words())
        + line("Told to", told.toldTo());
  }

  static Map<String, Object> answers(Told told) {
    var answers = new LinkedHashMap<String, Object>();
    answers.put(WORDS, told.words());
    answers.put(BY, told.by());
    answers.put(ON, told.on().toString());
    return answers;
  }

  private static String line(String label, String text) {
    return text == null || text.isBlank() ? "" : "  \n" + label + ": " + Markdown.plain(text);
  }
}
