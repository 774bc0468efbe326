package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager decides how everybody is protected tonight. */
@Component
class ProtectTonight implements FormStep<ProtectTonight.Form> {

  /** Whether a legal adviser was asked. */
  enum LegalAdvice {
    YES,
    NOT_NEEDED
  }

  /** Whether the parents know. */
  enum ParentsTold {
    YES,
    NOT_YET
  }

  record Form(
      @NotNull ProtectionOutcome decision,
      @NotBlank String arrangement,
      @NotBlank String agreedWith,
      @NotNull LegalAdvice legalAdvice,
      @NotNull ParentsTold parentsTold,
      String notYetBecause) {}

  private final Alarm alarm;
  private final CareTonight care;
  private final Reports reports;
  private final FamilyTelling telling;

  ProtectTonight(Alarm alarm, CareTonight care, Reports reports, FamilyTelling telling) {
    this.care = care;
    this.alarm = alarm;
    this.reports = reports;
    this.telling = telling;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "danger", alarm.dangerInWords(step.caseReference()) + notTold(step.caseReference()));
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.decision() != ProtectionOutcome.AT_HOME_WITH_PLAN) {
      alarm.planMustChange(
          step.caseReference(),
          "Tonight, decided by a manager, " + form.decision().label() + ": " + form.arrangement(),
          step.user());
    }
    if (form.decision() == ProtectionOutcome.ACCOMMODATED) {
      care.begins(step, LegalStatus.LOOKED_AFTER_S20);
    } else if (form.decision() == ProtectionOutcome.EMERGENCY_ORDER) {
      care.begins(step, LegalStatus.LOOKED_AFTER_ORDER);
    }
    var answers = new LinkedHashMap<String, Object>();
    answers.put("decision", form.decision());
    answers.put("arrangement", form.arrangement());
    answers.put("agreedWith", form.agreedWith());
    answers.put("legalAdvice", form.legalAdvice());
    answers.put("parentsTold", form.parentsTold());
    answers.put("notYetBecause", form.notYetBecause());
    reports.keep(
        step,
        "protectTonight",
        "It was decided how everybody is protected tonight",
        "**Protected tonight: "
            + form.decision().label()
            + "**  \n"
            + Markdown.plain(form.arrangement()),
        answers);
    step.set(ProtectionOutcome.VARIABLE, form.decision());
  }

  /** What happens tonight may tell them; safety does not wait for that, so nothing is refused. */
  private String notTold(CaseReference reference) {
    return telling.isWithheld(reference)
        ? "  \nIt was agreed that the family is not told yet. If the parents know all the same, say so; whether that agreement still holds is decided in \"Review not telling\"."
        : "";
  }
}
