package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The paperwork after a danger: what happened, in order. */
@Component
class WriteDangerUp implements FormStep<WriteDangerUp.Form> {

  record Form(
      @NotBlank String account, String logNumber, @NotBlank String childVoice, String stillOpen) {}

  private final Alarm alarm;
  private final Reports reports;
  private final CaseNotes notes;
  private final Standing standing;

  WriteDangerUp(Alarm alarm, Reports reports, CaseNotes notes, Standing standing) {
    this.alarm = alarm;
    this.reports = reports;
    this.notes = notes;
    this.standing = standing;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "danger", alarm.dangerInWords(step.caseReference()), "protection", reports.inWords(step));
  }

  @Override
  public void submit(Form form, Step step) {
    ChildVoice.require("childVoice", form.childVoice());
    var answers = new LinkedHashMap<String, Object>();
    answers.put("account", form.account());
    answers.put("logNumber", form.logNumber());
    answers.put("childVoice", form.childVoice());
    answers.put("stillOpen", form.stillOpen());
    notes.write(
        step.caseReference(), "writeDangerUp", "The danger was written up", answers, step.user());
    standing.state(step.caseReference(), Fact.CHILD_VOICE, "RECORDED", step.user());
    alarm.dangerIsOver(step.caseReference(), step.user());
  }
}
