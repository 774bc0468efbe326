package org.hsbpathway.strategy;

import java.util.Optional;

/** Where the safety plan stands, as the form shows it. */
final class SafetyPlanInWords {

  private SafetyPlanInWords() {}

  static String of(Optional<String> standing) {
    return switch (standing.orElse("")) {
      case "ACTIVE" -> "A safety plan is in force.";
      case "VERBAL_AGREED" -> "A safety plan is agreed by word of mouth and is being written.";
      case "DRAFTING" -> "The safety plan is not agreed yet: agree it first, if only by telephone.";
      default -> "There is no safety plan: make one first, if only by telephone.";
    };
  }
}
