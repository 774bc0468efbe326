package org.hsbpathway.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.hsbpathway.casefile.AssessmentOutcome;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;

/** What two assessors wrote. A returned report stays, the next one is added. */
record AssessmentReport(
    AssessmentOutcome outcome,
    String unableReason,
    String edition,
    boolean interim,
    String incompleteBecause,
    List<Source> sources,
    List<DomainSummary> domains,
    String familyStrengthsNeeds,
    String childVoice,
    OwnHarm ownHarm,
    String formulation,
    SupervisionLevel supervision,
    List<SettingLevel> supervisionBySetting,
    String supervisionReason,
    List<Recommendation> recommendations,
    String toolKeptAt,
    LocalDate writtenOn,
    String by) {

  /** The names of the areas an assessment looks at; nothing else of a model is kept here. */
  enum Domain {
    SEXUAL_BEHAVIOURS,
    NON_SEXUAL_BEHAVIOURS,
    DEVELOPMENT,
    FAMILY_AND_ENVIRONMENT,
    SELF_REGULATION
  }

  /** Strengths and concerns in one area, in the assessors' words. */
  record DomainSummary(Domain domain, String strengths, String concerns) {}

  /** Where information came from. */
  enum SourceType implements Labelled {
    CHILD("the child"),
    FAMILY("the family"),
    SCHOOL("school"),
    HEALTH("health"),
    POLICE("police"),
    YJS("youth justice"),
    PREVIOUS_FILES("earlier files"),
    OTHER("somebody else");

    private final String label;

    SourceType(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** One source, and whether it could be had. */
  record Source(SourceType source, LocalDate askedOn, YesNoNotKnown obtained) {}

  /** Whether the child has been harmed. */
  enum OwnHarm implements Labelled {
    NONE_KNOWN("nothing known"),
    SUSPECTED("suspected"),
    DISCLOSED("the child has said so");

    private final String label;

    OwnHarm(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** The judgement for one place. */
  record SettingLevel(Setting setting, SupervisionLevel level) {}

  /** A need and what is to be done about it. */
  record Recommendation(String need, String aim, String who, String howOften) {}

  /** AIM3 looks at five areas, the others at four. */
  static List<Domain> areasOf(AssessmentModel model) {
    return Stream.of(Domain.values())
        .filter(area -> area != Domain.SELF_REGULATION || model == AssessmentModel.AIM3)
        .toList();
  }

  boolean childMayHaveBeenHarmed() {
    return ownHarm == OwnHarm.SUSPECTED || ownHarm == OwnHarm.DISCLOSED;
  }

  void check(AssessmentModel model, boolean anybodyMet) {
    ChildVoice.require("childVoice", childVoice);
    sources.forEach(
        source ->
            Days.refuseTheFuture(
                "sources", "Nobody can have been asked", source.askedOn(), writtenOn));
    if (supervisionBySetting.stream().map(SettingLevel::setting).distinct().count()
        < supervisionBySetting.size()) {
      throw new Refusal("supervisionBySetting", "Each place has one level only.");
    }
    if (interim && model != AssessmentModel.OTHER_NAMED) {
      throw new Refusal(
          "interim",
          "Only another named assessment can be an interim summary; finish this one, or say that it could not be completed.");
    }
    if (interim && Words.tooFew(incompleteBecause, Words.A_REASON)) {
      throw new Refusal(
          "incompleteBecause", "Say what is missing, and when the full assessment follows.");
    }
    if (Words.tooFew(supervisionReason, Words.A_JUDGEMENT)) {
      throw new Refusal(
          "supervisionReason", "Say why you recommend this level, in at least 100 characters.");
    }
    if (outcome != AssessmentOutcome.UNABLE_TO_COMPLETE) {
      requireContent(model, anybodyMet);
    } else if (Words.tooFew(unableReason, Words.A_REASON)) {
      throw new Refusal(
          "unableReason", "Say why the assessment could not be completed, and what was tried.");
    }
  }

  private void requireContent(AssessmentModel model, boolean anybodyMet) {
    if (!interim && !anybodyMet) {
      throw new Refusal(
          "outcome",
          "Nobody met the child yet: meet first, or say that the assessment could not be completed.");
    }
    var written = EnumSet.noneOf(Domain.class);
    domains.stream()
        .filter(area -> !Words.none(area.strengths()) && !Words.none(area.concerns()))
        .forEach(area -> written.add(area.domain()));
    if (!written.containsAll(areasOf(model))) {
      throw new Refusal("domains", "Write strengths and concerns for each area of the model.");
    }
    if (sources.isEmpty()) {
      throw new Refusal("sources", "Say where the information came from: at least one source.");
    }
    if (outcome.asksForWork() && recommendations.isEmpty()) {
      throw new Refusal(
          "recommendations", "You advise work with the child: name at least one need and aim.");
    }
  }
}
