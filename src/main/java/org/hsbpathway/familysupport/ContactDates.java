package org.hsbpathway.familysupport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Proposes when to be in touch next: every two weeks while supervision is close, every month
 * otherwise.
 */
@Component
class ContactDates {

  private static final ProcessVariable<Instant> CONTACT_DUE =
      ProcessVariable.due("familyContactDue");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private final Standing standing;
  private final Clocks clocks;

  ContactDates(Standing standing, Clocks clocks) {
    this.standing = standing;
    this.clocks = clocks;
  }

  LocalDate next(CaseReference reference) {
    return clocks.dueOn(
        close(reference) ? "familyContact" : "familyContactMonthly", clocks.today());
  }

  String why(CaseReference reference) {
    return "Proposed: **"
        + DAY.format(next(reference))
        + "**, "
        + (close(reference) ? "every two weeks while supervision is close." : "every month.")
        + " The family may ask for sooner or later.";
  }

  void contactIsDue(Step step, FamilySupport support) {
    step.set(CONTACT_DUE, clocks.onTask(support.nextContactOn()));
  }

  /** High, or not yet assessed and so treated as if it were high. */
  private boolean close(CaseReference reference) {
    var level = standing.now(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.class);
    return level
        .map(
            agreed ->
                agreed == SupervisionLevel.HIGH || agreed == SupervisionLevel.INTERIM_PRECAUTIONARY)
        .orElse(true);
  }
}
