package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hsbpathway.assessment.AssessmentReport.Domain;
import org.hsbpathway.assessment.AssessmentReport.DomainSummary;
import org.hsbpathway.assessment.AssessmentReport.OwnHarm;
import org.hsbpathway.assessment.AssessmentReport.Recommendation;
import org.hsbpathway.assessment.AssessmentReport.SettingLevel;
import org.hsbpathway.assessment.AssessmentReport.Source;
import org.hsbpathway.casefile.AssessmentOutcome;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.ToldAtSession;
import org.hsbpathway.casefile.ToldAtSession.Kind;
import org.hsbpathway.casefile.ToldAtSession.Told;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * The assessors write what they learned in their own words; a returned assessment opens as it was
 * written.
 */
@Component
class WriteAssessment implements FormStep<WriteAssessment.Form> {

  record Form(
      @NotNull AssessmentOutcome outcome,
      String unableReason,
      YesNoNotKnown interim,
      String incompleteBecause,
      @NotBlank String childVoice,
      @NotNull OwnHarm ownHarm,
      String sexualBehavioursStrengths,
      String sexualBehavioursConcerns,
      String nonSexualBehavioursStrengths,
      String nonSexualBehavioursConcerns,
      String developmentStrengths,
      String developmentConcerns,
      String familyAndEnvironmentStrengths,
      String familyAndEnvironmentConcerns,
      String selfRegulationStrengths,
      String selfRegulationConcerns,
      String familyStrengthsNeeds,
      String formulation,
      @NotNull SupervisionLevel supervision,
      List<SettingLevel> supervisionBySetting,
      @NotBlank String supervisionReason,
      List<Recommendation> recommendations,
      List<Source> sources,
      String edition,
      String toolKeptAt) {

    AssessmentReport written(Optional<String> chosen, LocalDate today, String user) {
      return new AssessmentReport(
          outcome,
          unableReason,
          chosen.orElse(edition),
          interim == YesNoNotKnown.YES,
          incompleteBecause,
          orEmpty(sources),
          domains(),
          familyStrengthsNeeds,
          childVoice,
          ownHarm,
          formulation,
          supervision,
          orEmpty(supervisionBySetting),
          supervisionReason,
          orEmpty(recommendations),
          toolKeptAt,
          today,
          user);
    }

    private List<DomainSummary> domains() {
      return Stream.of(
              new DomainSummary(
                  Domain.SEXUAL_BEHAVIOURS, sexualBehavioursStrengths, sexualBehavioursConcerns),
              new DomainSummary(
                  Domain.NON_SEXUAL_BEHAVIOURS,
                  nonSexualBehavioursStrengths,
                  nonSexualBehavioursConcerns),
              new DomainSummary(Domain.DEVELOPMENT, developmentStrengths, developmentConcerns),
              new DomainSummary(
                  Domain.FAMILY_AND_ENVIRONMENT,
                  familyAndEnvironmentStrengths,
                  familyAndEnvironmentConcerns),
              new DomainSummary(
                  Domain.SELF_REGULATION, selfRegulationStrengths, selfRegulationConcerns))
          .filter(domain -> domain.strengths() != null || domain.concerns() != null)
          .toList();
    }

    private static <T> List<T> orEmpty(List<T> list) {
      return list == null ? List.of() : list;
    }
  }

  private final SpecialistAssessments assessments;
  private final ToldAtSession told;
  private final Standing standing;
  private final Clocks clocks;

  WriteAssessment(
      SpecialistAssessments assessments, ToldAtSession told, Standing standing, Clocks clocks) {
    this.assessments = assessments;
    this.told = told;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var assessment = assessments.running(step.caseReference());
    var values = new HashMap<String, Object>();
    values.put("model", assessment.model());
    values.put("editionKnown", YesNoNotKnown.of(assessment.edition().isPresent()));
    values.put("assessment", InWords.writing(assessment, clocks.today()));
    assessment.lastReport().ifPresent(report -> values.putAll(asWritten(report)));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var assessment = assessments.running(reference);
    assessments.save(
        assessment
            .by(step.user())
            .write(form.written(assessment.edition(), clocks.today(), step.user())));
    standing.childHeard(reference, form.childVoice(), step.user());
    step.set(DisclosureOutcome.VARIABLE, passOn(form.ownHarm(), step));
  }

  /** Only what nobody has answered yet: a returned assessment says the same again. */
  private DisclosureOutcome passOn(OwnHarm found, Step step) {
    var known = standing.now(step.caseReference(), Fact.OWN_HARM);
    if (found == OwnHarm.NONE_KNOWN
        || known
            .filter(kind -> kind.equals(found.name()) || kind.equals("DISCLOSED"))
            .isPresent()) {
      return DisclosureOutcome.NOTHING_NEW;
    }
    told.disclosure(
        step.caseReference(),
        new Told(
            Kind.valueOf(found.name()),
            "As the written assessment says.",
            null,
            clocks.today(),
            step.user()));
    return DisclosureOutcome.DISCLOSED;
  }

  private static Map<String, Object> asWritten(AssessmentReport report) {
    var values = new HashMap<String, Object>();
    values.put("outcome", report.outcome());
    values.put("unableReason", report.unableReason());
    values.put("interim", YesNoNotKnown.of(report.interim()));
    values.put("incompleteBecause", report.incompleteBecause());
    values.put("childVoice", report.childVoice());
    values.put("ownHarm", report.ownHarm());
    for (var domain : report.domains()) {
      values.put(keyOf(domain.domain()) + "Strengths", domain.strengths());
      values.put(keyOf(domain.domain()) + "Concerns", domain.concerns());
    }
    values.put("familyStrengthsNeeds", report.familyStrengthsNeeds());
    values.put("formulation", report.formulation());
    values.put("supervision", report.supervision());
    values.put("supervisionBySetting", report.supervisionBySetting());
    values.put("supervisionReason", report.supervisionReason());
    values.put("recommendations", report.recommendations());
    values.put("sources", report.sources());
    values.put("edition", report.edition());
    values.put("toolKeptAt", report.toolKeptAt());
    return values;
  }

  private static String keyOf(Domain domain) {
    return switch (domain) {
      case SEXUAL_BEHAVIOURS -> "sexualBehaviours";
      case NON_SEXUAL_BEHAVIOURS -> "nonSexualBehaviours";
      case DEVELOPMENT -> "development";
      case FAMILY_AND_ENVIRONMENT -> "familyAndEnvironment";
      case SELF_REGULATION -> "selfRegulation";
    };
  }
}
