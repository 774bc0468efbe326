package org.hsbpathway.police;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.BailCondition;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records how the police or a court ended the matter, exactly as told; nothing is worked out. */
@Component
class RecordPoliceOutcome implements FormStep<RecordPoliceOutcome.Form> {

  record Form(
      @NotNull PoliceOutcome outcome,
      @NotNull LocalDate outcomeOn,
      @NotBlank String confirmedBy,
      @NotNull RecordedOutcome.Evidence evidence,
      List<Integer> incidents,
      RecordedOutcome.AppropriateAdult appropriateAdult,
      Integer orderMonths,
      LocalDate contractSignedOn,
      LocalDate firstPanelOn,
      RecordedOutcome.NotificationRequired notificationRequired,
      String notificationConfirmedBy,
      LocalDate notificationUntil,
      YesNoNotKnown parentDirected,
      RecordedOutcome.Mappa mappa,
      YesNoNotKnown preventiveOrder,
      LocalDate preventiveOrderUntil,
      Set<BailCondition> conditionFlags,
      List<Condition> conditions,
      @NotNull PoliceWork work,
      String workWanted,
      Integer workWeeks,
      LocalDate workReportDueOn,
      @NotNull YesNoNotKnown familyMayBeTold,
      String notes,
      @NotNull PoliceStrandOutcome strand,
      String outstanding) {

    private RecordedOutcome told(String by, LocalDate today, LocalDate firstPanelDueOn) {
      return new RecordedOutcome(
          outcome,
          outcomeOn,
          confirmedBy,
          evidence,
          incidents,
          new RecordedOutcome.Notification(
              notificationRequired,
              notificationConfirmedBy,
              notificationUntil,
              parentDirected,
              mappa,
              preventiveOrder,
              preventiveOrderUntil),
          new RecordedOutcome.Order(
              orderMonths,
              contractSignedOn,
              firstPanelOn,
              outcome == PoliceOutcome.REFERRAL_ORDER ? firstPanelDueOn : null),
          appropriateAdult,
          conditionFlags,
          conditions,
          work,
          workWanted,
          workWeeks,
          workReportDueOn,
          familyMayBeTold,
          notes,
          strand,
          outstanding,
          by,
          today);
    }
  }

  private final PoliceStrands strands;
  private final AgeRouting ages;
  private final Incidents incidents;
  private final CaseFiles files;
  private final Standing standing;
  private final PoliceFacts facts;
  private final Clocks clocks;

  RecordPoliceOutcome(
      PoliceStrands strands,
      AgeRouting ages,
      Incidents incidents,
      CaseFiles files,
      Standing standing,
      PoliceFacts facts,
      Clocks clocks) {
    this.strands = strands;
    this.ages = ages;
    this.incidents = incidents;
    this.files = files;
    this.standing = standing;
    this.facts = facts;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var strand = strands.findByCaseReference(reference).orElseThrow();
    var values = new HashMap<String, Object>();
    strand.lastRecordedOutcome().map(PoliceInWords::fields).ifPresent(values::putAll);
    values.put(
        "policePosition", PoliceInWords.position(strand, Optional.empty(), Optional.empty()));
    values.put(
        "incidentChoices", ages.agesIn(reference).stream().map(PoliceInWords::choice).toList());
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var strand = strands.findByCaseReference(reference).orElseThrow();
    var told =
        form.told(
            step.user(), clocks.today(), clocks.dueOn("firstReferralPanel", form.outcomeOn()));
    var recorded = ages.agesIn(reference);
    var nextChaseOn = clocks.dueOn("policeChase", clocks.today());
    strand.conclude(told, recorded, step.inGroup("hsb-yjs"), nextChaseOn);
    strands.save(strand);
    if (told.outcome().isFinding()) {
      recorded.stream()
          .map(AgeRouting.IncidentAge::incident)
          .filter(incident -> told.concerns(incident.number()))
          .forEach(this::foundByCourt);
    }
    facts.state(strand, told);
    if (form.work() == PoliceWork.YES) {
      openAgain(reference, step.user());
    }
    step.set(PoliceWork.VARIABLE, form.work());
    step.set(PoliceStrandOutcome.VARIABLE, form.strand());
    if (form.strand() == PoliceStrandOutcome.CONTINUES) {
      step.set(EstablishPoliceRoute.CHASE_DUE, clocks.onTask(strand.nextChaseOn().orElseThrow()));
    }
  }

  /** Work that is asked for after the closing is work in the same case, which is open again. */
  private void openAgain(CaseReference reference, String by) {
    var file = files.of(reference);
    if (file.status() == CaseStatus.CLOSED) {
      files.save(file.reopen());
      standing.state(reference, Fact.REOPENED_ON, clocks.today(), by);
      standing.withdraw(reference, Fact.POST_CLOSURE_CHECK_ON, by);
    }
  }

  /** Only a court's finding makes an incident more than alleged. */
  private void foundByCourt(Incident incident) {
    incidents.save(incident.becomes(IncidentStatus.FOUND_BY_COURT));
  }
}
