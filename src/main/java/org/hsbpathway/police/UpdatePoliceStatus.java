package org.hsbpathway.police;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.BailCondition;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Records what the police told us, or that there was nothing new, and tells the strands it matters
 * to.
 */
@Component
class UpdatePoliceStatus implements FormStep<UpdatePoliceStatus.Form> {

  record Form(
      @NotNull LocalDate toldOn,
      @NotBlank String toldBy,
      @NotNull YesNoNotKnown news,
      @NotBlank String said,
      PoliceStatus status,
      ReleaseStatus releaseStatus,
      Set<BailCondition> conditionFlags,
      List<Condition> conditions,
      LocalDate bailReturnOn,
      LocalDate courtOn,
      LocalDate panelOn,
      LocalDate panelReportDueOn,
      Position.CpsViews cpsViews,
      LocalDate cpsViewsDueOn,
      LocalDate cpsViewsSentOn,
      @NotNull PoliceHold hold,
      String holdReason,
      String holdAgreedWith,
      LocalDate holdReviewOn,
      PoliceUpdate.Escalation holdEscalation,
      String holdLiftedBy,
      LocalDate holdLiftedOn,
      AssessmentMode assessmentMode,
      String assessmentModeReason,
      @NotNull YesNoNotKnown familyMayBeTold,
      @NotBlank String meanwhile,
      LocalDate nextChaseOn,
      String monitoredBy,
      YesNoNotKnown contactChanged,
      Set<PoliceContact.Part> notGivenYet,
      String crimeReference,
      String force,
      String officer,
      String officerContact,
      YesNoNotKnown routeChanged,
      LocalDate dateOfBirth,
      PoliceRoute route,
      @Size(min = 30) String routeReason) {

    private PoliceUpdate told(
        String by, LocalDate today, LocalDate usualHoldReview, LocalDate chaseOn) {
      return new PoliceUpdate(
          toldOn,
          toldBy,
          said,
          news == YesNoNotKnown.YES ? position() : null,
          hold(usualHoldReview),
          assessmentMode,
          assessmentModeReason,
          familyMayBeTold,
          meanwhile,
          Optional.ofNullable(nextChaseOn).orElse(chaseOn),
          monitoredBy,
          by,
          today);
    }

    private Position position() {
      return new Position(
          status,
          releaseStatus,
          conditionFlags,
          conditions,
          bailReturnOn,
          courtOn,
          panelOn,
          panelReportDueOn,
          cpsViews,
          cpsViewsDueOn,
          cpsViewsSentOn);
    }

    private PoliceUpdate.Hold hold(LocalDate usualReview) {
      var reviewOn =
          Optional.ofNullable(holdReviewOn)
              .orElse(hold == PoliceHold.IN_FORCE ? usualReview : null);
      return new PoliceUpdate.Hold(
          hold, holdReason, holdAgreedWith, reviewOn, holdEscalation, holdLiftedBy, holdLiftedOn);
    }
  }

  private final PoliceStrands strands;
  private final AgeRouting ages;
  private final OffenceHold hold;
  private final Standing standing;
  private final PoliceFacts facts;
  private final Clocks clocks;

  UpdatePoliceStatus(
      PoliceStrands strands,
      AgeRouting ages,
      OffenceHold hold,
      Standing standing,
      PoliceFacts facts,
      Clocks clocks) {
    this.hold = hold;
    this.strands = strands;
    this.ages = ages;
    this.standing = standing;
    this.facts = facts;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var strand = strands.findByCaseReference(reference).orElseThrow();
    var holdSince = hold.since(reference);
    var values = new HashMap<String, Object>(PoliceInWords.fields(strand));
    values.put("whatToTell", facts.whatToTell(reference));
    values.put(
        "policePosition",
        PoliceInWords.position(strand, holdSince, hold.reviewOn(reference))
            + strand.withPanelSince().map(this::usualWithYouthJustice).orElse(""));
    values.put(
        "incidentAges", ages.inWords(reference) + "\n\n" + ages.propose(reference).sentence());
    values.put("toldOn", clocks.today());
    values.put("holdReviewOn", holdReviewOn(reference));
    values.put("nextChaseOn", clocks.dueOn("policeChase", clocks.today()));
    // That there is no hold may be taken as read; that one goes on is decided each time.
    if (holdSince.isEmpty()) {
      values.put("hold", PoliceHold.NONE);
    } else {
      values.putAll(PoliceInWords.holdFields(strand));
    }
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var strand = strands.findByCaseReference(reference).orElseThrow();
    var today = clocks.today();
    var latestHoldReview = clocks.dueOn("policeHoldReview", today);
    if (form.contactChanged() == YesNoNotKnown.YES) {
      strand.take(
          new PoliceContact(
              form.crimeReference(), form.force(), form.officer(), form.officerContact()));
    }
    if (form.dateOfBirth() != null) {
      ages.bornOn(reference, form.dateOfBirth());
    }
    if (form.routeChanged() == YesNoNotKnown.YES) {
      strand.changeRoute(
          ages.propose(reference), form.route(), form.routeReason(), step.user(), today);
    }
    var latestChase = clocks.dueOn("policeChase", today);
    var told = form.told(step.user(), today, holdReviewOn(reference), latestChase);
    var mode = standing.now(reference, Fact.ASSESSMENT_MODE, AssessmentMode.class);
    var outcome = strand.update(told, mode, hold.since(reference), latestHoldReview, latestChase);
    strands.save(strand);
    step.set(HoldChange.VARIABLE, facts.state(strand, told));
    facts.policeWereTold(reference, step.user());
    step.set(PoliceUpdateOutcome.VARIABLE, outcome);
    step.set(EstablishPoliceRoute.CHASE_DUE, clocks.onTask(told.nextChaseOn()));
  }

  /** For information: these dates are the youth justice service's, and nobody here is late. */
  private String usualWithYouthJustice(LocalDate since) {
    return "  \nFor information: youth justice usually assesses by %s and answers the police by %s"
        .formatted(
            Days.inWords(clocks.dueOn("youthJusticeAssessment", since)),
            Days.inWords(clocks.dueOn("youthJusticeAnswer", since)));
  }

  /** Other news does not put off the day agreed for looking at a hold again. */
  private LocalDate holdReviewOn(CaseReference reference) {
    return hold.reviewOn(reference)
        .map(agreed -> agreed.isBefore(clocks.today()) ? clocks.today() : agreed)
        .orElseGet(() -> clocks.dueOn("policeHoldReview", clocks.today()));
  }
}
