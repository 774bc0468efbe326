package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Supervisors;
import org.hsbpathway.casefile.ToldAtSession.Kind;
import org.hsbpathway.casefile.ToldAtSession.Told;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The child told of being harmed: the words, who heard them, and whether tonight is safe. */
@Component
class OwnDisclosureReported implements FormStep<OwnDisclosureReported.Form> {

  /** Whether the child was questioned, which the police have to know. */
  enum Asked {
    NOTHING,
    OPEN,
    IN_DETAIL
  }

  record Form(
      @NotBlank String caseReference,
      @NotNull Kind kind,
      @NotBlank String exactWords,
      @NotBlank String toldTo,
      @NotNull LocalDate toldOn,
      @NotNull Asked asked,
      @NotNull YesNoNotKnown safeTonight,
      String supervisor) {

    String inWords(String by) {
      return InWords.told(InWords.of(kind), new Told(kind, exactWords, toldTo, toldOn, by))
          + (asked == Asked.IN_DETAIL
              ? "  \n**The child was asked in detail: the police have to know that.**"
              : "");
    }
  }

  private final OpenCase cases;
  private final Disclosure disclosure;
  private final Supervisors supervisors;
  private final Alarm alarm;
  private final Reports reports;
  private final Clocks clocks;

  OwnDisclosureReported(
      OpenCase cases,
      Disclosure disclosure,
      Supervisors supervisors,
      Alarm alarm,
      Reports reports,
      Clocks clocks) {
    this.cases = cases;
    this.disclosure = disclosure;
    this.supervisors = supervisors;
    this.alarm = alarm;
    this.reports = reports;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = cases.begin(form.caseReference(), step);
    Disclosure.childOf(file);
    if (form.toldOn().isAfter(clocks.today())) {
      throw new Refusal("toldOn", "The child cannot have told it in the future.");
    }
    var reference = file.caseReference();
    takeOut(form.supervisor(), reference, step.user());
    disclosure.isKnown(reference, form.kind(), step.user());
    var safe = form.safeTonight() != YesNoNotKnown.NO;
    if (!safe) {
      alarm.dangerNow(
          reference, "The child is not safe tonight from a person the child named.", step.user());
    }
    var answers = new LinkedHashMap<String, Object>();
    answers.put("kind", form.kind());
    answers.put("exactWords", form.exactWords());
    answers.put("toldTo", form.toldTo());
    answers.put("toldOn", form.toldOn().toString());
    answers.put("asked", form.asked());
    answers.put("safeTonight", form.safeTonight());
    reports.keep(
        step,
        "ownDisclosureReported",
        "The child's own disclosure was reported",
        form.inWords(step.user()),
        answers);
    step.set(
        DisclosureSafetyOutcome.VARIABLE,
        safe ? DisclosureSafetyOutcome.SAFE_OR_NOT_KNOWN : DisclosureSafetyOutcome.NOT_SAFE);
  }

  /** Whoever is named supervises nobody from now on, even where the plan spells it otherwise. */
  private void takeOut(String supervisor, CaseReference reference, String by) {
    if (supervisor != null && !supervisors.takeOut(reference, supervisor, by)) {
      supervisors.bar(reference, supervisor, by);
    }
  }
}
