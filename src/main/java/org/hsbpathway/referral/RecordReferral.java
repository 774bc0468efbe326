package org.hsbpathway.referral;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.AlreadySpokenTo;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.CommunicationNeed;
import org.hsbpathway.casefile.ContactType;
import org.hsbpathway.casefile.DatePrecision;
import org.hsbpathway.casefile.Disability;
import org.hsbpathway.casefile.Ethnicity;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.ImagesInvolved;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Language;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.MandatoryReport;
import org.hsbpathway.casefile.MandatoryReportTo;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Parent;
import org.hsbpathway.casefile.PoliceReport;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.ReportedToPoliceBy;
import org.hsbpathway.casefile.Restriction;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Records what a manager needs to decide; what the first contact told us is shown, not asked again.
 */
@Component
class RecordReferral implements FormStep<RecordReferral.Form> {

  /** A parent, carer or other adult around the child. */
  record ParentRow(
      String name,
      String relation,
      YesNoNotKnown holdsIt,
      YesNoNotKnown mayKnowAddress,
      String courtOrder,
      String contact) {

    static ParentRow of(Parent parent) {
      return new ParentRow(
          parent.name(),
          parent.relation(),
          parent.parentalResponsibility(),
          parent.mayKnowAddress(),
          parent.courtOrder(),
          parent.contact());
    }

    Parent parent() {
      return new Parent(name, relation, holdsIt, courtOrder, mayKnowAddress, contact);
    }
  }

  /** One thing that is said to have happened. */
  record IncidentRow(
      LocalDate occurredFrom,
      DatePrecision precision,
      LocalDate occurredTo,
      List<Setting> settings,
      List<ContactType> contactTypes,
      ImagesInvolved imagesInvolved,
      IncidentStatus status,
      String reportedWords,
      String saidBy,
      LocalDate saidOn,
      YesNoNotKnown powerDifference,
      YesNoNotKnown coercionReported,
      YesNoNotKnown secrecyReported,
      YesNoNotKnown distressReported,
      Integer ageGapMonths) {

    Incident.Account account() {
      return new Incident.Account(
          new Incident.Period(occurredFrom, occurredTo, precision),
          settings,
          contactTypes,
          reportedWords == null ? null : new Incident.ReportedWords(reportedWords, saidBy, saidOn),
          new Incident.Indicators(
              ageGapMonths,
              orNotKnown(powerDifference),
              orNotKnown(coercionReported),
              orNotKnown(secrecyReported),
              orNotKnown(distressReported)),
          imagesInvolved,
          status);
    }

    private static YesNoNotKnown orNotKnown(YesNoNotKnown answer) {
      return answer == null ? YesNoNotKnown.NOT_KNOWN : answer;
    }
  }

  record Form(
      String sameChildAs,
      String previousInvolvement,
      @NotNull Ethnicity ethnicity,
      @NotNull Language language,
      YesNoNotKnown interpreterNeeded,
      @NotEmpty List<Disability> disabilities,
      List<CommunicationNeed> communicationNeeds,
      @NotNull LegalStatus legalStatus,
      String otherAuthority,
      @NotNull YesNoNotKnown parentalResponsibility,
      List<ParentRow> parents,
      List<IncidentRow> incidents,
      List<Referral.Harmed> childrenHarmed,
      @NotNull YesNoNotKnown otherChildrenAtHome,
      List<HouseholdChild> otherChildren,
      @NotEmpty List<SpokenTo> spokenTo,
      YesNoNotKnown childQuestionedInDetail,
      String whatWasSaid,
      @NotNull ReportedToPoliceBy reportedToPoliceBy,
      String policeReference,
      String policeNotRequiredReason,
      boolean mandatedReport,
      Instant mandatoryReportAt,
      MandatoryReportTo mandatoryReportTo,
      Restriction restrictedRecordNeeded,
      String anythingElse) {

    Form {
      parents = parents == null ? List.of() : parents;
      incidents = incidents == null ? List.of() : incidents;
      childrenHarmed = childrenHarmed == null ? List.of() : childrenHarmed;
      otherChildren = otherChildren == null ? List.of() : otherChildren;
    }

    Child about(Child child) {
      child
          .describeNeeds(
              new Child.Needs(
                  ethnicity, language, interpreterNeeded, disabilities, communicationNeeds))
          .standUnder(legalStatus, otherAuthority);
      if (parentalResponsibility == YesNoNotKnown.YES) {
        if (parents.isEmpty()) {
          throw new Refusal(
              "parents",
              "Parents and carers: list who holds parental responsibility, or choose \"Not known\".");
        }
        child.belongTo(parents.stream().map(ParentRow::parent).toList());
      }
      if (otherChildrenAtHome == YesNoNotKnown.YES && otherChildren.isEmpty()) {
        throw new Refusal(
            "otherChildren",
            "Other children in the home: list them, or choose \"No, none\" or \"Not known\".");
      }
      return otherChildrenAtHome == YesNoNotKnown.NOT_KNOWN ? child : child.liveWith(otherChildren);
    }

    CaseFile about(CaseFile file) {
      file.recordConversations(
              new AlreadySpokenTo(
                  SpokenTo.CHILD.among(spokenTo),
                  SpokenTo.PARENTS.among(spokenTo),
                  childQuestionedInDetail,
                  whatWasSaid))
          .recordPoliceReport(
              new PoliceReport(reportedToPoliceBy, policeReference, policeNotRequiredReason))
          .recordPreviousInvolvement(previousInvolvement);
      if (mandatedReport) {
        file.recordMandatoryReport(new MandatoryReport(true, mandatoryReportAt, mandatoryReportTo));
      }
      return restrictedRecordNeeded == null ? file : file.wantsRestriction(restrictedRecordNeeded);
    }
  }

  private final CaseFiles files;
  private final Children children;
  private final Incidents incidents;
  private final KnownBefore knownBefore;
  private final HarmedPeople harmedPeople;
  private final ReferralOnOnePage onePage;
  private final Referrals referrals;
  private final Clock clock;
  private final Environment settings;

  RecordReferral(
      CaseFiles files,
      Children children,
      Incidents incidents,
      KnownBefore knownBefore,
      HarmedPeople harmedPeople,
      ReferralOnOnePage onePage,
      Referrals referrals,
      Clock clock,
      Environment settings) {
    this.files = files;
    this.children = children;
    this.incidents = incidents;
    this.knownBefore = knownBefore;
    this.harmedPeople = harmedPeople;
    this.onePage = onePage;
    this.referrals = referrals;
    this.clock = clock;
    this.settings = settings;
  }

  private boolean isMandatoryReportAsked() {
    return settings.getProperty("hsb.mandatory-report", Boolean.class, false);
  }

  @Override
  public Map<String, ?> open(Step step) {
    var file = files.of(step.caseReference());
    var shown = new HashMap<String, Object>();
    shown.put("mandatoryReportAsked", YesNoNotKnown.of(isMandatoryReportAsked()));
    shown.put("reported", Markdown.plain(file.concern()));
    shown.put("adviceBefore", onePage.adviceBefore(file.caseReference()).orElse(null));
    var choices = knownBefore.choices(file);
    shown.put("maybeKnown", choices.isEmpty() ? YesNoNotKnown.NO : YesNoNotKnown.YES);
    shown.put("probableChildren", choices);
    shown.put("earlierContact", onePage.earlierContact(file).orElse(null));
    shown.put("previousInvolvement", file.previousInvolvement().orElse(null));
    file.child().ifPresent(child -> shown.putAll(known(child)));
    shown.putAll(known(file));
    referrals
        .findFirstByCaseReferenceOrderByTurnDesc(file.caseReference())
        .ifPresentOrElse(
            earlier -> shown.putAll(known(earlier)),
            () -> shown.putAll(knownIncidents(file.caseReference())));
    return shown;
  }

  private static Map<String, Object> known(Child child) {
    var shown = new HashMap<String, Object>();
    shown.put("ethnicity", child.ethnicity().orElse(null));
    shown.put("language", child.language().orElse(null));
    shown.put("interpreterNeeded", child.interpreterNeeded().orElse(null));
    shown.put("disabilities", child.disabilities());
    shown.put("communicationNeeds", child.communicationNeeds());
    shown.put("legalStatus", child.legalStatus().orElse(null));
    shown.put("otherAuthority", child.responsibleAuthority().orElse(null));
    if (!child.parents().isEmpty()) {
      shown.put("parentalResponsibility", YesNoNotKnown.YES);
      shown.put("parents", child.parents().stream().map(ParentRow::of).toList());
    }
    child
        .household()
        .ifPresent(
            household -> {
              shown.put(
                  "otherChildrenAtHome",
                  household.isEmpty() ? YesNoNotKnown.NO : YesNoNotKnown.YES);
              shown.put("otherChildren", household);
            });
    return shown;
  }

  private static Map<String, Object> known(CaseFile file) {
    var shown = new HashMap<String, Object>();
    file.alreadySpokenTo()
        .ifPresent(
            spoken -> {
              shown.put("spokenTo", SpokenTo.of(spoken.child(), spoken.parents()));
              shown.put("childQuestionedInDetail", spoken.childQuestionedInDetail());
              shown.put("whatWasSaid", spoken.whatWasSaid());
            });
    file.policeReport()
        .ifPresent(
            report -> {
              shown.put("reportedToPoliceBy", report.by());
              shown.put("policeReference", report.reference());
              shown.put("policeNotRequiredReason", report.notRequiredReason());
            });
    file.mandatoryReport()
        .ifPresent(
            report -> {
              shown.put("mandatedReport", report.mandatedReport());
              shown.put("mandatoryReportAt", report.madeAt());
              shown.put("mandatoryReportTo", report.madeTo());
            });
    shown.put("restrictedRecordNeeded", file.restriction());
    return shown;
  }

  /** What is written down already, because another child took part in it, is not asked again. */
  private Map<String, Object> knownIncidents(CaseReference reference) {
    var shown = new HashMap<String, Object>();
    if (!incidents.of(reference).isEmpty()) {
      shown.put("incidentsKnown", onePage.incidents(reference));
      shown.put("incidents", List.of());
    }
    var harmed = harmedPeople.knownIn(reference);
    if (!harmed.isEmpty()) {
      shown.put("harmedKnown", ReferralOnOnePage.harmed(harmed));
      shown.put("childrenHarmed", List.of());
    }
    return shown;
  }

  /**
   * After advice nothing is asked again: what was recorded is shown, and rows are for what is new.
   */
  private Map<String, Object> known(Referral earlier) {
    var shown = new HashMap<String, Object>();
    shown.put("incidentsKnown", onePage.incidents(earlier.caseReference()));
    shown.put("harmedKnown", onePage.harmed(earlier));
    shown.put("incidents", List.of());
    shown.put("childrenHarmed", List.of());
    shown.put("anythingElse", earlier.anythingElse().orElse(null));
    var child = files.of(earlier.caseReference()).child();
    if (child.map(Child::parents).orElse(List.of()).isEmpty()) {
      shown.put("parentalResponsibility", YesNoNotKnown.NOT_KNOWN);
    }
    if (child.flatMap(Child::household).isEmpty()) {
      shown.put("otherChildrenAtHome", YesNoNotKnown.NOT_KNOWN);
    }
    return shown;
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.mandatoryReportAt() != null && form.mandatoryReportAt().isAfter(clock.instant())) {
      throw new Refusal(
          "mandatoryReportAt", "The mandatory report cannot have been made in the future.");
    }
    var reference = step.caseReference();
    var file = knownBefore.recognise(files.of(reference), form.sameChildAs());
    children.save(form.about(file.child().orElseThrow()));
    files.save(form.about(file));
    form.incidents().forEach(row -> incidents.record(reference, row.account()));
    var earlier = referrals.findFirstByCaseReferenceOrderByTurnDesc(reference);
    var harmed = new ArrayList<>(form.childrenHarmed());
    if (earlier.isEmpty()) {
      harmed.addAll(0, harmedPeople.knownIn(reference));
    }
    var referral =
        Referral.record(
            reference,
            earlier,
            incidents.of(reference).size(),
            harmed,
            form.anythingElse(),
            step.user(),
            clock.instant());
    if (form.childQuestionedInDetail() == YesNoNotKnown.YES && earlier.isEmpty()) {
      referral.childWasQuestioned();
    }
    harmedPeople.link(reference, form.childrenHarmed());
    referrals.save(referral);
  }
}
