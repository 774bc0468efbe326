package org.hsbpathway.casefile;

import java.util.Locale;
import java.util.Set;

/**
 * What a child says has a place in every assessment, session and review; "n/a" is not something a
 * child said.
 */
public final class ChildVoice {

  private static final Set<String> SAY_NOTHING =
      Set.of(
          "",
          "na",
          "nil",
          "none",
          "nothing",
          "no",
          "notapplicable",
          "notrelevant",
          "notasked",
          "notknown",
          "unknown",
          "tbc",
          "seeabove",
          "asabove",
          "nocomment");

  private ChildVoice() {}

  /** Refuses an answer that is only there to fill the field. */
  public static void require(String field, String words) {
    var letters =
        words == null ? "" : words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    if (SAY_NOTHING.contains(letters)) {
      throw new Refusal(
          field,
          "Write what the child said, or what the child showed you and how you tried to find out; this field is never empty words.");
    }
  }
}
