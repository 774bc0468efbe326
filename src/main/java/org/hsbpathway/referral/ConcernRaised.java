package org.hsbpathway.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hsbpathway.casefile.AgeBand;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Concern;
import org.hsbpathway.casefile.Consultee;
import org.hsbpathway.casefile.ConsulteeType;
import org.hsbpathway.casefile.ContactKind;
import org.hsbpathway.casefile.ReceivedVia;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Sex;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Opens a case for any contact: somebody refers a child, or asks whether there is a concern. */
@Component
class ConcernRaised implements FormStep<ConcernRaised.Form> {

  static final ProcessVariable<ContactKind> CONTACT =
      ProcessVariable.outcome("contactOutcome", ContactKind.class);

  record Form(
      @NotNull ContactKind contactKind,
      @NotNull Instant receivedAt,
      @NotNull ReceivedVia receivedVia,
      YesNoNotKnown transferredIn,
      ReferrerRole referrerRole,
      String referrerName,
      String referrerOrganisation,
      String referrerContact,
      boolean referrerConfidential,
      ConsulteeType consulteeType,
      String consulteeName,
      String consulteeOrganisation,
      String consulteeContact,
      YesNoNotKnown childIdentified,
      AgeBand ageBand,
      String childName,
      LocalDate dateOfBirth,
      boolean dobEstimated,
      boolean dobNotKnown,
      Integer estimatedAge,
      Sex sex,
      String address,
      String nhsNumber,
      String upn,
      String school,
      String formerAuthority,
      String formerWorker,
      String planElsewhere,
      String planHolderElsewhere,
      YesNoNotKnown protectionPlanElsewhere,
      YesNoNotKnown immediateSafetyConcern,
      String immediateSafety,
      String reported,
      String behaviourSummary) {

    boolean namesTheChild() {
      return contactKind == ContactKind.REFERRAL || childIdentified == YesNoNotKnown.YES;
    }

    /** Another authority hands the child over, with a plan of its own in force. */
    Optional<CaseFromElsewhere.Handed> handed() {
      return transferredIn == YesNoNotKnown.YES
          ? Optional.of(
              new CaseFromElsewhere.Handed(
                  formerAuthority,
                  formerWorker,
                  planElsewhere,
                  planHolderElsewhere,
                  protectionPlanElsewhere == YesNoNotKnown.YES))
          : Optional.empty();
    }

    Concern concern() {
      return contactKind == ContactKind.REFERRAL
          ? Concern.referral(
              receivedAt,
              receivedVia,
              new Referrer(
                  referrerName,
                  referrerRole,
                  referrerOrganisation,
                  referrerContact,
                  referrerConfidential),
              reported,
              immediateSafetyConcern == YesNoNotKnown.YES,
              immediateSafety)
          : Concern.advice(
              receivedAt,
              receivedVia,
              new Consultee(consulteeType, consulteeName, consulteeOrganisation, consulteeContact),
              ageBand,
              behaviourSummary);
    }

    Child.Identity child() {
      var guessed = dobNotKnown && estimatedAge != null;
      var born =
          guessed ? Child.bornAbout(estimatedAge, WorkingDays.dateOf(receivedAt)) : dateOfBirth;
      return new Child.Identity(
          childName, born, guessed || dobEstimated, sex, null, address, nhsNumber, upn, school);
    }
  }

  private final CaseFiles files;
  private final Children children;
  private final ReferralClocks clocks;
  private final CaseFromElsewhere elsewhere;

  ConcernRaised(
      CaseFiles files, Children children, ReferralClocks clocks, CaseFromElsewhere elsewhere) {
    this.elsewhere = elsewhere;
    this.files = files;
    this.children = children;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = open(form);
    step.begin(file.caseReference());
    step.set(CONTACT, form.contactKind());
    clocks.start(file, step);
    form.handed().ifPresent(handed -> elsewhere.takeUp(handed, file, step.user()));
  }

  private CaseFile open(Form form) {
    return form.namesTheChild()
        ? files.open(form.concern(), children.register(form.child()))
        : files.open(form.concern());
  }
}
