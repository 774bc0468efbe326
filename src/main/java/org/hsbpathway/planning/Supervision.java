package org.hsbpathway.planning;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;

/**
 * How closely the child is supervised, overall and where it differs, set by people with a reason.
 */
record Supervision(
    SupervisionLevel level,
    String reason,
    List<Supervision.InSetting> settings,
    List<Supervision.Seen> loweringEvidence,
    String loweringManager) {

  private static final int SHORTEST_REASON = 50;

  /** A level that differs in one setting. */
  record InSetting(PlanSetting setting, SupervisionLevel level, String reason) {}

  /** What somebody saw that speaks for a lower level. */
  record Seen(PlanSetting setting, String seen) {}

  Supervision {
    settings = settings == null ? List.of() : List.copyOf(settings);
    loweringEvidence = loweringEvidence == null ? List.of() : List.copyOf(loweringEvidence);
  }

  /**
   * What is known of the level until now.
   *
   * @param level {@code null} where none is stated yet
   * @param calmUntil the day until which it is not lowered: one review period after the level was
   *     set or something happened
   */
  record Before(SupervisionLevel level, LocalDate calmUntil) {}

  /**
   * A lower level needs evidence from two settings, one review period without a new concern, and
   * another person, a manager, where it comes down from high.
   */
  Supervision checked(Before until, LocalDate heldOn, String by) {
    if (reason == null || reason.strip().length() < SHORTEST_REASON) {
      throw new Refusal("levelReason", "Write at least 50 characters on why this level.");
    }
    if (settings.stream().map(InSetting::setting).distinct().count() < settings.size()) {
      throw new Refusal("settingLevels", "Each setting has one level only.");
    }
    var before = until.level();
    if (before != null
        && before != SupervisionLevel.INTERIM_PRECAUTIONARY
        && before.isCloserThan(level)) {
      if (loweringEvidence.stream().map(Seen::setting).distinct().count() < 2) {
        throw new Refusal(
            "loweringEvidence",
            "A lower level than before needs what was seen in at least two settings.");
      }
      if (before.isHigh() && loweringManager == null) {
        throw new Refusal("loweringManager", "Coming down from high needs a manager who agrees.");
      }
      if (before.isHigh() && by.equals(loweringManager)) {
        throw new Refusal(
            "loweringManager",
            "Somebody other than you, a manager, agrees to come down from high.");
      }
      if (heldOn.isBefore(until.calmUntil())) {
        throw new Refusal(
            "supervisionLevel",
            "A lower level takes one review period without a new concern: keep the level until %s."
                .formatted(Days.inWords(until.calmUntil())));
      }
    }
    return this;
  }
}
