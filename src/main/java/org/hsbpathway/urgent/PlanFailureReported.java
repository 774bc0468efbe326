package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Supervisors;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The safety plan fails: a supervisor is out, or it is not kept; it is replaced the same day. */
@Component
class PlanFailureReported implements FormStep<PlanFailureReported.Form> {

  /** What happened. */
  enum WhatFails {
    SUPERVISOR_WITHDRAWS("A supervisor can no longer do it"),
    SUPERVISOR_NOT_SAFE("A supervisor is not safe to do it"),
    PLAN_NOT_KEPT("The safety plan is not kept"),
    AVAILABLE_AGAIN("A supervisor can do it again");

    private final String words;

    WhatFails(String words) {
      this.words = words;
    }
  }

  record Form(
      @NotBlank String caseReference,
      @NotNull WhatFails whatFails,
      String who,
      @NotBlank String why,
      YesNoNotKnown replaced,
      String replacedBy) {

    PlanFailureOutcome outcome() {
      if (whatFails == WhatFails.AVAILABLE_AGAIN) {
        return PlanFailureOutcome.AVAILABLE_AGAIN;
      }
      return replaced == YesNoNotKnown.YES
          ? PlanFailureOutcome.REPLACED
          : PlanFailureOutcome.NOBODY_STEPS_IN;
    }

    String inOneSentence() {
      return whatFails.words
          + (who == null ? "" : ", " + who)
          + ": "
          + why
          + (replacedBy == null ? "" : " Tonight steps in: " + replacedBy);
    }
  }

  private final OpenCase cases;
  private final Supervisors supervisors;
  private final Alarm alarm;
  private final Reports reports;

  PlanFailureReported(OpenCase cases, Supervisors supervisors, Alarm alarm, Reports reports) {
    this.cases = cases;
    this.supervisors = supervisors;
    this.alarm = alarm;
    this.reports = reports;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = cases.begin(form.caseReference(), step).caseReference();
    switch (form.whatFails()) {
      case SUPERVISOR_WITHDRAWS -> takeOut(reference, form.who(), step);
      case SUPERVISOR_NOT_SAFE -> {
        takeOut(reference, form.who(), step);
        alarm.superviseAtLeastPrecautionary(reference, step.user());
      }
      case PLAN_NOT_KEPT -> alarm.superviseAtLeastPrecautionary(reference, step.user());
      case AVAILABLE_AGAIN -> allowAgain(reference, form.who(), step);
    }
    if (form.whatFails() != WhatFails.AVAILABLE_AGAIN) {
      alarm.planMustChange(reference, form.inOneSentence(), step.user());
    }
    var answers = new LinkedHashMap<String, Object>();
    answers.put("whatFails", form.whatFails());
    answers.put("who", form.who());
    answers.put("why", form.why());
    answers.put("replacedBy", form.replacedBy());
    reports.keep(
        step,
        "planFailureReported",
        form.whatFails().words,
        "**" + Markdown.plain(form.inOneSentence()) + "**",
        answers);
    step.set(PlanFailureOutcome.VARIABLE, form.outcome());
  }

  /** The name has to be found in the plan, or nobody would be taken out of it. */
  private void takeOut(CaseReference reference, String name, Step step) {
    if (!supervisors.takeOut(reference, name, step.user())) {
      throw new Refusal(
          "who", "Nobody of this name supervises under the plan; write it as it stands there.");
    }
  }

  private void allowAgain(CaseReference reference, String name, Step step) {
    if (!step.inGroup("hsb-team-manager")) {
      throw new Refusal(
          "whatFails", "That an adult may supervise again is for a team manager to decide.");
    }
    if (!supervisors.allow(reference, name, step.user())) {
      throw new Refusal("who", "Nobody of this name was taken out; write it as it stood there.");
    }
  }
}
