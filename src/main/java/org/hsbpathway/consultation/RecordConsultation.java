package org.hsbpathway.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Records the co-ordinator's view and advice; a child at risk makes it a referral on the spot. */
@Component
@EnableConfigurationProperties(BrookTraining.class)
class RecordConsultation implements FormStep<RecordConsultation.Form> {

  record Form(
      @NotEmpty List<DevelopmentalNote> developmentalNote,
      @NotNull ScreeningFramework screeningFramework,
      String otherFramework,
      HackettCategory hackettCategory,
      BrookOutcome brookColour,
      String brookVersion,
      @NotNull @Size(min = 50) String screeningRationale,
      @NotNull ConsultationOutcome outcome,
      @NotBlank String adviceGiven,
      @NotBlank String interimSafetyAdvice,
      boolean adviceToldAloud,
      String passedTo,
      LocalDate followUpOn) {

    Consultation.View view() {
      return new Consultation.View(
          developmentalNote,
          screeningFramework,
          otherFramework,
          hackettCategory,
          brookColour,
          brookVersion,
          screeningRationale);
    }

    Consultation.Advice advice() {
      return new Consultation.Advice(
          outcome, adviceGiven, interimSafetyAdvice, adviceToldAloud, passedTo, followUpOn);
    }
  }

  private final CaseFiles files;
  private final Consultations consultations;
  private final Standing standing;
  private final Clocks clocks;
  private final BrookTraining brook;
  private final Clock clock;

  RecordConsultation(
      CaseFiles files,
      Consultations consultations,
      Standing standing,
      Clocks clocks,
      BrookTraining brook,
      Clock clock) {
    this.files = files;
    this.consultations = consultations;
    this.standing = standing;
    this.clocks = clocks;
    this.brook = brook;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var trained = brook.isTrained(step.user());
    return Map.of(
        "asked", new Question(files.of(step.caseReference())).asked(),
        "brookTrained", YesNoNotKnown.of(trained),
        "frameworks", frameworks(trained),
        "followUpOn", usualFollowUp());
  }

  private static List<Step.Option> frameworks(boolean trainedInBrook) {
    return Arrays.stream(ScreeningFramework.values())
        .filter(framework -> trainedInBrook || framework != ScreeningFramework.BROOK_TRAFFIC_LIGHT)
        .map(framework -> new Step.Option(framework.name(), framework.label()))
        .toList();
  }

  private LocalDate usualFollowUp() {
    return clocks.dueOn("consultationFollowUp", clocks.today());
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var question = new Question(files.of(reference));
    var consultation =
        consultations.save(
            Consultation.conclude(
                reference,
                consultations.countByCaseReference(reference) + 1,
                question.childIsNamed() ? Naming.NAMED : Naming.ANONYMOUS,
                form.view(),
                form.advice(),
                brook.isTrained(step.user()),
                usualFollowUp(),
                step.user(),
                clock.instant()));
    if (consultation.isReadyForReferral()) {
      files.save(consultation.refer(question, null, null));
    }
    standing.state(reference, Fact.CONSULTATION_OUTCOME, consultation.outcome(), step.user());
    consultation
        .followUpOn()
        .ifPresent(
            day -> standing.state(reference, Fact.CONSULTATION_FOLLOW_UP_ON, day, step.user()));
    step.set(ConsultationOutcome.VARIABLE, consultation.outcome());
    step.set(ConsultationRoute.VARIABLE, consultation.route());
    step.set(Naming.VARIABLE, consultation.naming());
  }
}
