package org.hsbpathway.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A passage that is left out of a copy, on which ground and why. */
public record Withheld(
    @NotNull Integer passage,
    @NotNull Exemption exemption,
    @NotBlank @Size(max = 1000) String why) {

  /** What the Data Protection Act 2018 (Schedules 2 and 3) lets somebody leave out. */
  public enum Exemption {
    OTHER_PERSON("it is about another person"),
    SERIOUS_HARM("it would be likely to cause serious harm to somebody"),
    CHILD_ABUSE_DATA("giving it would not be in the child's interests"),
    CRIME("it would be likely to prejudice an investigation");

    private final String words;

    Exemption(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** What stands in the copy instead. */
    String instead() {
      return "[Left out: " + words + ".]";
    }
  }

  /** What stands in the copy instead. */
  String instead() {
    return exemption.instead();
  }
}
