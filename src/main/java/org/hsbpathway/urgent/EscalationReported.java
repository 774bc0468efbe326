package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Somebody suspects significant harm: each affected child gets an enquiry of their own, or first a
 * discussion that decides on it.
 */
@Component
class EscalationReported implements FormStep<EscalationReported.Form> {

  static final String DISCUSSION_ON = "discussionOn";

  /** Another child who is affected. */
  record OtherChild(@NotBlank String who, @NotBlank String why) {}

  record Form(
      @NotBlank String caseReference,
      @NotBlank @Size(min = 50, max = 900) String reasons,
      @NotNull YesNoNotKnown thisChild,
      YesNoNotKnown discussionHeld,
      LocalDate discussionOn,
      List<OtherChild> otherChildren) {

    Form {
      otherChildren = otherChildren == null ? List.of() : otherChildren;
    }

    EscalationOutcome outcome() {
      if (thisChild != YesNoNotKnown.YES) {
        return EscalationOutcome.OTHER_CHILDREN_ONLY;
      }
      return discussionHeld == YesNoNotKnown.YES
          ? EscalationOutcome.ENQUIRY
          : EscalationOutcome.DISCUSSION;
    }
  }

  private final OpenCase cases;
  private final Alarm alarm;
  private final Reports reports;
  private final Standing standing;
  private final Clocks clocks;

  EscalationReported(
      OpenCase cases, Alarm alarm, Reports reports, Standing standing, Clocks clocks) {
    this.cases = cases;
    this.alarm = alarm;
    this.reports = reports;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = cases.begin(form.caseReference(), step);
    if (!OpenCase.isAccepted(file)) {
      throw new Refusal(
          "caseReference",
          "A manager is about to decide on this referral: tell that manager now; the decision can be a strategy discussion.");
    }
    if (form.outcome() == EscalationOutcome.OTHER_CHILDREN_ONLY && form.otherChildren().isEmpty()) {
      throw new Refusal("otherChildren", "Say which children are affected.");
    }
    if (form.outcome() == EscalationOutcome.ENQUIRY) {
      enquiryBegan(file, form.discussionOn(), step.user());
      alarm.enquiryNeeded(file.caseReference(), form.reasons(), step.user());
    } else if (form.outcome() == EscalationOutcome.DISCUSSION) {
      alarm.agenciesMeet(file.caseReference(), form.reasons(), step.user());
    }
    reports.keep(
        step,
        "escalationReported",
        "Escalated to a section 47 enquiry",
        "**Reasonable cause to suspect significant harm.** " + Markdown.plain(form.reasons()),
        answers(form));
    step.set(EscalationOutcome.VARIABLE, form.outcome());
    step.set(EscalationOutcome.OTHER_CHILDREN, form.otherChildren().size());
  }

  private static Map<String, Object> answers(Form form) {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("reasons", form.reasons());
    answers.put("otherChildren", form.otherChildren());
    answers.put(
        DISCUSSION_ON,
        form.outcome() == EscalationOutcome.ENQUIRY ? form.discussionOn().toString() : null);
    return answers;
  }

  private void enquiryBegan(CaseFile file, LocalDate decidedOn, String by) {
    CaseReference reference = file.caseReference();
    if (decidedOn == null || decidedOn.isAfter(clocks.today())) {
      throw new Refusal("discussionOn", "Say when it was held, today or before.");
    }
    if (decidedOn.isBefore(WorkingDays.dateOf(file.receivedAt()))) {
      throw new Refusal("discussionOn", "It cannot have been held before the referral.");
    }
    alarm.enquiryDecided(file, decidedOn, by);
    if (standing
        .dateOf(reference, Fact.STRATEGY_LAST_HELD)
        .filter(last -> last.isAfter(decidedOn))
        .isEmpty()) {
      standing.state(reference, Fact.STRATEGY_LAST_HELD, decidedOn, by);
    }
  }
}
