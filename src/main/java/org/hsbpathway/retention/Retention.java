package org.hsbpathway.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.RetentionClass;
import org.hsbpathway.casefile.RetentionFacts;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Decisions;
import org.springframework.stereotype.Component;

/**
 * How long the record of a closed case is kept: the tables propose a class and the day on which
 * somebody looks at it again, a person confirms. Nothing is destroyed by a date.
 */
@Component
public class Retention {

  private static final int OF_AGE = 18;
  private static final String SYSTEM = "system";

  private final Decisions decisions;
  private final RetentionFacts facts;
  private final CaseFiles files;
  private final Standing standing;
  private final Clocks clocks;

  Retention(
      Decisions decisions,
      RetentionFacts facts,
      CaseFiles files,
      Standing standing,
      Clocks clocks) {
    this.decisions = decisions;
    this.facts = facts;
    this.files = files;
    this.standing = standing;
    this.clocks = clocks;
  }

  /** The longest class that the case ever had. */
  public RetentionClass proposed(CaseReference reference) {
    return RetentionClass.valueOf(ask(reference).text("retentionClass"));
  }

  /** The proposal as Markdown, with the rows that made it. */
  public String inWords(CaseReference reference) {
    var proposed = proposed(reference);
    return "**Proposed: %s, looked at again on %s.** %s %s"
        .formatted(
            proposed.label(),
            Days.inWords(reviewOn(reference, proposed)),
            ask(reference).why(),
            period(reference, proposed).why());
  }

  /** The longest class that the case ever had wins; a longer one has its reason. */
  public void confirm(CaseReference reference, RetentionClass chosen, String reason, String by) {
    var proposed = proposed(reference);
    var reviewOn = reviewOn(reference, chosen);
    if (reviewOn.isBefore(reviewOn(reference, proposed))) {
      throw new Refusal(
          "retentionClass",
          "How long the record is kept: not shorter than proposed, because the longest class that the case ever had counts.");
    }
    if (chosen != proposed && (reason == null || reason.isBlank())) {
      throw new Refusal("retentionReason", "Say why it is not kept as proposed.");
    }
    standing.state(reference, Fact.RETENTION_CLASS, chosen, by);
    standing.state(reference, Fact.RECORD_REVIEW_ON, reviewOn, by);
  }

  /**
   * A case that ended without anybody who closed it: what the tables propose holds until somebody
   * says otherwise.
   */
  void settle(CaseReference reference) {
    var proposed = proposed(reference);
    standing.state(reference, Fact.RETENTION_CLASS, proposed, SYSTEM);
    standing.state(reference, Fact.RECORD_REVIEW_ON, reviewOn(reference, proposed), SYSTEM);
  }

  /** The row that says how long records of the class of this case are kept. */
  String rule(CaseReference reference, RetentionClass of) {
    return period(reference, of).why();
  }

  /** Counted from birth where the class says so and somebody knows it, else from the closing. */
  private LocalDate reviewOn(CaseReference reference, RetentionClass of) {
    var period = period(reference, of);
    var file = files.find(reference);
    var from =
        "BIRTH".equals(period.text("countsFrom"))
            ? file.flatMap(CaseFile::child).flatMap(Child::dateOfBirth)
            : Optional.<LocalDate>empty();
    return from.or(() -> file.flatMap(CaseFile::closedAt).map(WorkingDays::dateOf))
        .orElseGet(clocks::today)
        .plusYears(((Number) period.outputs().get("years")).longValue());
  }

  private Decisions.Decided ask(CaseReference reference) {
    return decisions.decide("retentionClass", facts.of(reference));
  }

  private Decisions.Decided period(CaseReference reference, RetentionClass of) {
    return decisions.decide(
        "retentionPeriod",
        Map.of(
            "retentionClass",
            of.name(),
            "diedAsChild",
            YesNoNotKnown.of(files.find(reference).filter(Retention::diedAsChild).isPresent())
                .name()));
  }

  private static boolean diedAsChild(CaseFile file) {
    return file.status() == CaseStatus.DIED
        && file.child()
            .flatMap(Child::dateOfBirth)
            .map(born -> born.plusYears(OF_AGE))
            .filter(ofAge -> WorkingDays.dateOf(file.closedAt().orElseThrow()).isBefore(ofAge))
            .isPresent();
  }
}
