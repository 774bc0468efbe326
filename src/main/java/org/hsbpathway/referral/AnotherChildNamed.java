package org.hsbpathway.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Concern;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.ReceivedVia;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Sex;
import org.hsbpathway.casefile.SharedIncidents;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Another child is said to have taken part in an incident: that child gets a case of their own, in
 * which the incident stands but nothing that was written about the first child.
 */
@Component
class AnotherChildNamed implements FormStep<AnotherChildNamed.Form> {

  /** Who told us of the other child. */
  enum ToldBy {
    SAME_REFERRER,
    OWN_WORK
  }

  record Form(
      @NotBlank String caseReference,
      @NotNull Integer incidentNumber,
      @NotBlank String childName,
      @NotNull Sex sex,
      LocalDate dateOfBirth,
      boolean dobNotKnown,
      Integer estimatedAge,
      String address,
      String school,
      @NotNull Relation relation,
      @NotNull Instant receivedAt,
      @NotNull ReceivedVia receivedVia,
      @NotNull ToldBy toldBy,
      @NotBlank String reported,
      @NotNull YesNoNotKnown immediateSafetyConcern,
      String immediateSafety) {

    Child.Identity child() {
      var guessed = dobNotKnown && estimatedAge != null;
      var born =
          guessed ? Child.bornAbout(estimatedAge, WorkingDays.dateOf(receivedAt)) : dateOfBirth;
      return new Child.Identity(childName, born, guessed, sex, null, address, null, null, school);
    }

    Concern concern(Referrer referrer) {
      return Concern.referral(
          receivedAt,
          receivedVia,
          referrer,
          reported,
          immediateSafetyConcern == YesNoNotKnown.YES,
          immediateSafety);
    }
  }

  private final NamedCase namedCase;
  private final CaseFiles files;
  private final Children children;
  private final Incidents incidents;
  private final SharedIncidents shared;
  private final ReferralClocks referralClocks;
  private final Clock clock;

  AnotherChildNamed(
      NamedCase namedCase,
      CaseFiles files,
      Children children,
      Incidents incidents,
      SharedIncidents shared,
      ReferralClocks referralClocks,
      Clock clock) {
    this.namedCase = namedCase;
    this.files = files;
    this.children = children;
    this.incidents = incidents;
    this.shared = shared;
    this.referralClocks = referralClocks;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("incidentNumber", 1, "receivedAt", clock.instant().toString());
  }

  @Override
  public void submit(Form form, Step step) {
    var first = namedCase.find("caseReference", form.caseReference());
    var incident = incidentOf(first, form.incidentNumber());
    refuseTheSameChild(first, form);
    var file =
        files.open(form.concern(referrer(first, form, step)), children.register(form.child()));
    step.begin(file.caseReference());
    shared.share(incident, file.caseReference(), form.relation(), step.user());
    referralClocks.start(file, step);
  }

  private Incident incidentOf(CaseFile first, int number) {
    return incidents.of(first.caseReference()).stream()
        .filter(incident -> incident.number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "incidentNumber",
                    "This case has no incident of that number; record the incident there first."));
  }

  private void refuseTheSameChild(CaseFile first, Form form) {
    if (first.child().isPresent()
        && children.probablyTheSameAs(form.child()).contains(first.child().get())) {
      throw new Refusal(
          "childName",
          "This seems to be the child of the first case: a further incident of the same child is reported as a new incident.");
    }
  }

  /** Who told us is who told us, whichever child it is about. */
  private static Referrer referrer(CaseFile first, Form form, Step step) {
    return form.toldBy() == ToldBy.SAME_REFERRER
        ? first.referrer().orElseGet(() -> ours(step))
        : ours(step);
  }

  private static Referrer ours(Step step) {
    return new Referrer(step.user(), ReferrerRole.INTERNAL, null, null, false);
  }
}
