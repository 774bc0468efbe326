package org.hsbpathway.strategy;

import java.util.Optional;

/** Where the safety plan stands, as the form shows it. */
final class SafetyPlanInWords {

  private SafetyPlanInWords() {}

  static String of(Optional<String> standing, Optional<String> version) {
    var plan = "safety plan" + version.map(number -> ", version " + number + ",").orElse("");
    return switch (standing.orElse("")) {
      case "ACTIVE" -> "The " + plan + " is in force.";
      case "VERBAL_AGREED" -> "The " + plan + " is agreed by word of mouth and is being written.";
      case "DRAFTING" -> "The safety plan is not agreed yet: agree it first, if only by telephone.";
      default -> "There is no safety plan: make one first, if only by telephone.";
    };
  }
}
