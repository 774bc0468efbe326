package org.hsbpathway.planning;

import java.util.List;
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
   * A lower level needs evidence from two settings, and a manager where it comes down from high.
   */
  Supervision checked(SupervisionLevel before) {
    if (reason == null || reason.strip().length() < SHORTEST_REASON) {
      throw new Refusal("levelReason", "Write at least 50 characters on why this level.");
    }
    if (settings.stream().map(InSetting::setting).distinct().count() < settings.size()) {
      throw new Refusal("settingLevels", "Each setting has one level only.");
    }
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
    }
    return this;
  }
}
