package org.hsbpathway.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.ReasonFirst;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Auditors read a record for a reason that they write down, and for as long as it holds. */
@Component
@Transactional(readOnly = true)
class GivenReasons implements ReasonFirst {

  static final String AUDITORS = "hsb-auditor";

  /** Whoever manages cases as well has to read them. */
  private static final String MANAGERS = "hsb-team-manager";

  private final StoredReasons reasons;
  private final Clocks clocks;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  GivenReasons(
      StoredReasons reasons, Clocks clocks, Clock clock, ApplicationEventPublisher events) {
    this.reasons = reasons;
    this.clocks = clocks;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public boolean isOwed(String person, Collection<String> groups, CaseReference reference) {
    return groups.contains(AUDITORS)
        && !groups.contains(MANAGERS)
        && !reasons.existsByCaseReferenceAndPersonAndOpenUntilAfter(
            reference, person, clock.instant());
  }

  /**
   * Why somebody reads the record from now on.
   *
   * @return until when that holds
   * @throws Refusal where nothing or next to nothing is said
   */
  @Transactional
  Instant give(CaseReference reference, String person, String reason) {
    var now = clock.instant();
    var given =
        reasons.save(
            GivenReason.of(reference, person, reason, now, clocks.dueAt("readingForAnAudit", now)));
    events.publishEvent(
        new Act(
            Act.Kind.GAVE_REASON,
            person,
            reference.value(),
            // Without the text, which goes with the record; whoever has it can check that it is
            // this.
            "reasonToRead:" + SetUp.hash((given.id() + given.reason()).getBytes(UTF_8))));
    return given.openUntil();
  }

  /** Those of one record, the newest first. */
  List<GivenReason> of(CaseReference reference) {
    return reasons.findByCaseReferenceOrderByGivenAtDesc(reference);
  }
}
