package org.hsbpathway.intervention;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Attendance;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.ToldAtSession;
import org.hsbpathway.casefile.ToldAtSession.Kind;
import org.hsbpathway.casefile.ToldAtSession.Told;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.intervention.SessionRecord.Contact;
import org.hsbpathway.intervention.SessionRecord.GoalProgress;
import org.hsbpathway.intervention.SessionRecord.PlanWorking;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The practitioner records a session, or a missed one and who was spoken to the same day. */
@Component
class RecordSession implements FormStep<RecordSession.Form> {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("sessionRecordDue");

  record Form(
      @NotNull LocalDate heldOn,
      @NotNull Attendance attendance,
      String missedReason,
      Instant beganAt,
      Integer durationMinutes,
      String place,
      String coWorker,
      ModuleFamily moduleFamily,
      String summary,
      String childVoice,
      List<GoalProgress> progress,
      LocalDate contactOn,
      String contactWith,
      String contactSaid,
      String contactLateReason,
      @NotNull YesNoNotKnown newRiskInformation,
      @NotNull YesNoNotKnown disclosure,
      String exactWords,
      String toldTo,
      @NotNull PlanWorking safetyPlanWorking,
      boolean saysNo,
      boolean askForReview,
      LocalDate nextSessionOn,
      ModuleFamily nextModule) {

    SessionRecord recorded(LocalDate today, String practitioner) {
      return new SessionRecord(
          heldOn,
          beganAt,
          null,
          attendance,
          missedReason,
          durationMinutes,
          place,
          practitioner,
          coWorker,
          moduleFamily,
          summary,
          childVoice,
          progress == null ? List.of() : progress,
          new Contact(contactOn, contactWith, contactSaid, contactLateReason),
          newRiskInformation == YesNoNotKnown.YES,
          disclosure == YesNoNotKnown.YES,
          exactWords,
          toldTo,
          saysNo,
          safetyPlanWorking,
          today);
    }
  }

  private final Interventions interventions;
  private final ToldAtSession told;
  private final Standing standing;
  private final OffenceHold offenceHold;
  private final FirstSessionClock firstSession;
  private final Clocks clocks;

  RecordSession(
      Interventions interventions,
      ToldAtSession told,
      Standing standing,
      OffenceHold offenceHold,
      FirstSessionClock firstSession,
      Clocks clocks) {
    this.firstSession = firstSession;
    this.interventions = interventions;
    this.told = told;
    this.standing = standing;
    this.offenceHold = offenceHold;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var intervention = interventions.running(step.caseReference());
    var values = new HashMap<String, Object>();
    values.put("work", InWords.work(intervention, hold(step)));
    values.put("moduleFamily", intervention.nextModule());
    values.put(
        "progress",
        intervention.goals().stream().map(goal -> new GoalProgress(goal, null)).toList());
    if (!intervention.nextSessionOn().isAfter(clocks.today())) {
      values.put("heldOn", intervention.nextSessionOn());
    }
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var intervention = interventions.running(reference);
    var session = form.recorded(clocks.today(), step.user());
    var next =
        intervention.record(
            session,
            form.askForReview(),
            form.nextSessionOn(),
            form.nextModule(),
            hold(step),
            clocks.dueOn("sessionRecord", session.on()),
            clocks.today());
    interventions.save(intervention);
    if (session.met()) {
      firstSession.met(reference, step.user());
      standing.childHeard(reference, form.childVoice(), step.user());
    }
    standing.count(reference, Fact.MISSED_SESSIONS, intervention.consecutiveMissed(), step.user());
    step.set(AttendanceOutcome.VARIABLE, intervention.attendance());
    step.set(SessionOutcome.VARIABLE, next);
    step.set(DisclosureOutcome.VARIABLE, passDisclosureOn(form, step));
    step.set(RiskOutcome.VARIABLE, passRiskOn(form, step));
    if (next == SessionOutcome.REVIEW_DUE) {
      step.set(ReviewIntervention.DUE, clocks.onTask(reviewBy(intervention)));
    } else {
      step.set(DUE, clocks.onTask(clocks.dueOn("sessionRecord", intervention.nextSessionOn())));
    }
  }

  /** What the child told of being harmed is answered today, with the words written here. */
  private DisclosureOutcome passDisclosureOn(Form form, Step step) {
    if (form.disclosure() != YesNoNotKnown.YES) {
      return DisclosureOutcome.NOTHING_NEW;
    }
    told.disclosure(step.caseReference(), told(Kind.DISCLOSED, form.exactWords(), form, step));
    return DisclosureOutcome.DISCLOSED;
  }

  /** New risk, and a safety plan that does not work, are considered today by the social worker. */
  private RiskOutcome passRiskOn(Form form, Step step) {
    if (form.newRiskInformation() == YesNoNotKnown.YES) {
      told.risk(step.caseReference(), told(null, form.exactWords(), form, step));
      return RiskOutcome.NEW_RISK;
    }
    if (form.safetyPlanWorking() == PlanWorking.NO) {
      told.risk(step.caseReference(), told(null, "The safety plan does not work.", form, step));
      return RiskOutcome.NEW_RISK;
    }
    return RiskOutcome.NOTHING_NEW;
  }

  private static Told told(Kind kind, String words, Form form, Step step) {
    return new Told(kind, words, form.toldTo(), form.heldOn(), step.user());
  }

  /** A review that became due is held soon, and no later than three months after the last one. */
  private LocalDate reviewBy(Intervention intervention) {
    var soon = clocks.dueOn("reviewMeeting", clocks.today());
    return intervention.reviewDueOn().isBefore(soon) ? intervention.reviewDueOn() : soon;
  }

  private boolean hold(Step step) {
    return offenceHold.isInForce(step.caseReference());
  }
}
