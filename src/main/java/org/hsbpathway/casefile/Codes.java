package org.hsbpathway.casefile;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** Codes as people read them, and as other parts of the project write the same word. */
public final class Codes {

  private static final Set<String> ABBREVIATIONS = Set.of("CPS", "CP", "CIN", "S47", "YJS", "NFA");

  private Codes() {}

  /** As people read it inside a sentence. */
  public static String inWords(Enum<?> code) {
    return code instanceof Labelled labelled ? labelled.label() : inWords(code.name());
  }

  /** The same of a stage's code, which is known here by its name only. */
  static String inWords(String code) {
    return Stream.of(code.split("_"))
        .map(word -> ABBREVIATIONS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** As forms and templates call it: SAFETY_PLAN is safetyPlan. */
  public static String asKey(Enum<?> code) {
    return StringUtils.uncapitalize(
        Stream.of(code.name().toLowerCase(Locale.ROOT).split("_"))
            .map(StringUtils::capitalize)
            .collect(Collectors.joining()));
  }
}
