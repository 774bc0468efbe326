package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Nobody can supervise tonight: a manager finds who can, or where the children stay. */
@Component
class FindCareTonight implements FormStep<FindCareTonight.Form> {

  /** What was found; whether that is care of the authority is an exit of {@code isFoundInCare}. */
  enum Decision {
    ADULT_FOUND,
    WITH_FAMILY,
    OTHER_CHILDREN_ELSEWHERE,
    ACCOMMODATED,
    FOSTER_OR_HOME;

    static final ProcessVariable<Decision> VARIABLE =
        ProcessVariable.outcome("careTonightOutcome", Decision.class);

    boolean isCare() {
      return this == ACCOMMODATED || this == FOSTER_OR_HOME;
    }
  }

  record Form(
      @NotNull Decision decision,
      @NotBlank String arrangement,
      @NotBlank String childVoice,
      @NotBlank String reason) {}

  private final Alarm alarm;
  private final CareTonight care;
  private final Reports reports;
  private final CaseNotes notes;
  private final Standing standing;

  FindCareTonight(
      Alarm alarm, CareTonight care, Reports reports, CaseNotes notes, Standing standing) {
    this.alarm = alarm;
    this.care = care;
    this.reports = reports;
    this.notes = notes;
    this.standing = standing;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("report", reports.inWords(step));
  }

  @Override
  public void submit(Form form, Step step) {
    ChildVoice.require("childVoice", form.childVoice());
    alarm.planMustChange(
        step.caseReference(), "Found for tonight: " + form.arrangement(), step.user());
    if (form.decision().isCare()) {
      care.begins(step, LegalStatus.LOOKED_AFTER_S20);
    }
    step.set(Decision.VARIABLE, form.decision());
    var answers = new LinkedHashMap<String, Object>();
    answers.put("decision", form.decision());
    answers.put("arrangement", form.arrangement());
    answers.put("childVoice", form.childVoice());
    answers.put("reason", form.reason());
    notes.write(
        step.caseReference(),
        "findCareTonight",
        "Care was found for tonight",
        answers,
        step.user());
    standing.state(step.caseReference(), Fact.CHILD_VOICE, "RECORDED", step.user());
  }
}
