package org.hsbpathway.casefile;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** Codes as other parts of the project write the same word. */
public final class Codes {

  private Codes() {}

  /** As forms and templates call it: SAFETY_PLAN is safetyPlan. */
  public static String asKey(Enum<?> code) {
    return StringUtils.uncapitalize(
        Stream.of(code.name().toLowerCase(Locale.ROOT).split("_"))
            .map(StringUtils::capitalize)
            .collect(Collectors.joining()));
  }
}
