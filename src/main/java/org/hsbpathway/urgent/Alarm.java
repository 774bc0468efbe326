package org.hsbpathway.urgent;

import java.time.LocalDate;
import java.util.Optional;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.ManagersAlerted;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down for the other strands why they are woken; the messages of the model wake them. */
@Component
class Alarm {

  private final Reasons reasons;
  private final Standing standing;
  private final Clocks clocks;
  private final ApplicationEventPublisher events;

  Alarm(Reasons reasons, Standing standing, Clocks clocks, ApplicationEventPublisher events) {
    this.reasons = reasons;
    this.standing = standing;
    this.clocks = clocks;
    this.events = events;
  }

  void planMustChange(CaseReference reference, String why, String by) {
    reasons.give(reference, Fact.PLAN_MUST_CHANGE, why, by);
  }

  /** Until people have looked at it, everybody is at least as careful as with a new case. */
  void superviseAtLeastPrecautionary(CaseReference reference, String by) {
    standing
        .now(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.class)
        .map(SupervisionLevel::atLeastPrecautionary)
        .ifPresent(level -> standing.state(reference, Fact.SUPERVISION_LEVEL, level, by));
  }

  /** The agencies meet by the next working day. */
  void agenciesMeet(CaseReference reference, String why, String by) {
    agenciesMeet(reference, clocks.dueOn("strategyDiscussion", clocks.today()), why, by);
  }

  void agenciesMeetToday(CaseReference reference, String why, String by) {
    agenciesMeet(reference, clocks.today(), why, by);
  }

  private void agenciesMeet(CaseReference reference, LocalDate on, String why, String by) {
    var agreed = standing.dateOf(reference, Fact.STRATEGY_RECONVENES_ON);
    if (agreed.filter(day -> !day.isBefore(clocks.today()) && day.isBefore(on)).isEmpty()) {
      standing.state(reference, Fact.STRATEGY_RECONVENES_ON, on, by);
    }
    reasons.give(reference, Fact.DISCUSSION_NEEDED, why, by);
  }

  /**
   * What happens tonight; it stands in the head of every form until it has been written up, and
   * managers hear at once that there is something to decide.
   */
  void dangerNow(CaseReference reference, String what, String by) {
    reasons.give(reference, Fact.IMMEDIATE_DANGER, what, by);
    managersHear(reference, "Protect tonight", "protectionTonight", by);
  }

  Optional<String> dangerInOneSentence(CaseReference reference) {
    return standing.now(reference, Fact.IMMEDIATE_DANGER);
  }

  /** Managers hear at once of a new incident: they answer it the same day (E01). */
  void incidentTold(CaseReference reference, String by) {
    managersHear(reference, "Answer new incident", "newIncidentRead", by);
  }

  private void managersHear(CaseReference reference, String step, String clock, String by) {
    events.publishEvent(
        new ManagersAlerted(reference, step, clocks.dueAt(clock, clocks.today()), by));
  }

  String dangerInWords(CaseReference reference) {
    var what = reasons.inWords(reference, Fact.IMMEDIATE_DANGER);
    return what.isEmpty() ? "" : "**What was told about tonight**\n\n" + what;
  }

  void dangerIsOver(CaseReference reference, String by) {
    reasons.answered(reference, Fact.IMMEDIATE_DANGER, by);
  }

  void policeHear(CaseReference reference, String what, String by) {
    reasons.give(reference, Fact.POLICE_TOLD_AGAIN, what, by);
  }

  /**
   * The conference clock counts from the decision, at the earliest from the referral; an open
   * enquiry keeps its own.
   */
  void enquiryDecided(CaseFile file, LocalDate decidedOn, String by) {
    var reference = file.caseReference();
    var received = WorkingDays.dateOf(file.receivedAt());
    if (!standing.is(reference, Fact.SECTION_47, "OPEN")) {
      standing.state(
          reference,
          Fact.SECTION_47_DECIDED,
          decidedOn.isBefore(received) ? received : decidedOn,
          by);
    }
  }

  void enquiryNeeded(CaseReference reference, String why, String by) {
    reasons.give(reference, Fact.ENQUIRY_NEEDED, why, by);
  }
}
