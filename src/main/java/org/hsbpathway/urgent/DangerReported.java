package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody is in danger now: first tonight, the paperwork later. */
@Component
class DangerReported implements FormStep<DangerReported.Form> {

  /** Who is in danger. */
  enum InDanger {
    THIS_CHILD,
    CHILD_HARMED,
    OTHER_CHILD,
    AN_ADULT
  }

  record Form(
      @NotBlank String caseReference,
      @NotBlank String whatHappens,
      @NotEmpty List<InDanger> inDanger,
      @NotNull YesNoNotKnown called999,
      String not999Because,
      @NotBlank String safeNow) {

    String inOneSentence() {
      return whatHappens
          + " — "
          + (called999 == YesNoNotKnown.YES
              ? "999 was called"
              : "999 was not called: " + not999Because)
          + ". Now: "
          + safeNow;
    }
  }

  private final OpenCase cases;
  private final Alarm alarm;

  DangerReported(OpenCase cases, Alarm alarm) {
    this.cases = cases;
    this.alarm = alarm;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = cases.beginInDanger(form.caseReference(), step);
    alarm.dangerNow(file.caseReference(), form.inOneSentence(), step.user());
  }
}
