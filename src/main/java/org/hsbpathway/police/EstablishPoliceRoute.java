package org.hsbpathway.police;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.PoliceReport;
import org.hsbpathway.casefile.ReceivedVia;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A person confirms the route proposed from the ages, and says whether the police are involved. */
@Component
class EstablishPoliceRoute implements FormStep<EstablishPoliceRoute.Form> {

  static final ProcessVariable<Instant> CHASE_DUE = ProcessVariable.due("policeChaseDue");

  record Form(
      @NotNull YesNoNotKnown asProposed,
      PoliceRoute route,
      @Size(min = 30) String routeReason,
      @NotNull PoliceInvolvement involvement,
      @Size(min = 30) String notNeededReason,
      String approvedBy,
      LocalDate notifiedOn,
      PoliceStrand.NotifiedBy notifiedBy,
      PoliceStrand.Method notifiedMethod,
      Set<PoliceContact.Part> notGivenYet,
      String crimeReference,
      String force,
      String officer,
      String officerContact) {

    PoliceContact contact() {
      return new PoliceContact(crimeReference, force, officer, officerContact);
    }
  }

  private final PoliceStrands strands;
  private final AgeRouting ages;
  private final CaseFiles caseFiles;
  private final PoliceFacts facts;
  private final Clocks clocks;

  EstablishPoliceRoute(
      PoliceStrands strands,
      AgeRouting ages,
      CaseFiles caseFiles,
      PoliceFacts facts,
      Clocks clocks) {
    this.strands = strands;
    this.ages = ages;
    this.caseFiles = caseFiles;
    this.facts = facts;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var values = new HashMap<String, Object>();
    values.put("whatToTell", facts.whatToTell(reference));
    values.put("incidentAges", ages.inWords(reference));
    values.put("proposal", ages.propose(reference).sentence());
    values.put("managers", step.usersIn("hsb-team-manager"));
    values.putAll(toldAtReferral(caseFiles.of(reference)));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var strand =
        strands.findByCaseReference(reference).orElseGet(() -> PoliceStrand.open(reference));
    var proposal = ages.propose(reference);
    if (form.asProposed() == YesNoNotKnown.YES) {
      strand.confirmRoute(proposal, step.user(), clocks.today());
    } else {
      strand.chooseRoute(proposal, form.route(), form.routeReason(), step.user(), clocks.today());
    }
    if (form.involvement() == PoliceInvolvement.NOT_NEEDED) {
      strand.needNotKnow(form.notNeededReason(), form.approvedBy(), step.user());
    } else {
      var chaseOn = clocks.dueOn(strand.route().firstLook(), clocks.today());
      strand.involve(
          form.notifiedOn(),
          form.notifiedBy(),
          form.notifiedMethod(),
          form.contact(),
          clocks.today(),
          chaseOn);
      step.set(CHASE_DUE, clocks.onTask(strand.nextChaseOn().orElseThrow()));
    }
    strands.save(strand);
    facts.state(strand, step.user());
    facts.policeWereTold(reference, step.user());
    step.set(PoliceInvolvement.VARIABLE, form.involvement());
  }

  /** What the referral already says is not asked again. */
  private static Map<String, Object> toldAtReferral(CaseFile file) {
    var values = new HashMap<String, Object>();
    if (file.receivedVia() == ReceivedVia.POLICE_NOTIFICATION) {
      values.put("notifiedBy", PoliceStrand.NotifiedBy.POLICE_TOLD_US);
      values.put("notifiedMethod", PoliceStrand.Method.POLICE_NOTIFICATION);
      values.put("notifiedOn", WorkingDays.dateOf(file.receivedAt()));
    }
    file.policeReport()
        .ifPresent(
            report -> {
              values.put("crimeReference", report.reference());
              notifiedBy(report).ifPresent(by -> values.putIfAbsent("notifiedBy", by));
            });
    return values;
  }

  private static Optional<PoliceStrand.NotifiedBy> notifiedBy(PoliceReport report) {
    return switch (report.by()) {
      case REFERRER -> Optional.of(PoliceStrand.NotifiedBy.REFERRER);
      case FAMILY -> Optional.of(PoliceStrand.NotifiedBy.FAMILY);
      case CSC_NOW -> Optional.of(PoliceStrand.NotifiedBy.WE_TOLD_POLICE);
      case NOT_YET, NOT_REQUIRED_REASON -> Optional.empty();
    };
  }
}
