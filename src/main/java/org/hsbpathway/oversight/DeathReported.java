package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The child has died: no message leaves any more, and the records are locked. */
@Component
class DeathReported implements FormStep<DeathReported.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotNull LocalDate diedOn,
      @NotNull Instant knownAt,
      @NotBlank String toldBy,
      @NotBlank String whatIsKnown,
      boolean certain) {}

  static final ProcessVariable<Instant> INCIDENT_DUE =
      ProcessVariable.due("seriousIncidentNotificationDue");
  private static final List<String> COUNT_FROM_THEN =
      List.of("bereavementContact", "deathReviewNotice", "notificationDecision", "informationHold");
  private static final Set<CaseStatus> ENDS_BY_IT =
      Set.of(CaseStatus.CONCERN, CaseStatus.OPEN, CaseStatus.ADVICE);

  private final NamedCase named;
  private final ChildsCases cases;
  private final CaseFiles files;
  private final Standing standing;
  private final OwnCase ownCase;
  private final OversightNotes notes;
  private final Deadlines deadlines;
  private final Clocks clocks;
  private final Clock clock;

  DeathReported(
      NamedCase named,
      ChildsCases cases,
      CaseFiles files,
      Standing standing,
      OwnCase ownCase,
      OversightNotes notes,
      Deadlines deadlines,
      Clocks clocks,
      Clock clock) {
    this.named = named;
    this.cases = cases;
    this.files = files;
    this.standing = standing;
    this.ownCase = ownCase;
    this.notes = notes;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("knownAt", clock.instant().toString());
  }

  @Override
  public void submit(Form form, Step step) {
    var file = named.begin(form.caseReference(), step);
    ownCase.refuse(file.caseReference(), step, "caseReference");
    notes.refuseTheFuture("diedOn", form.diedOn());
    if (form.knownAt().isAfter(clock.instant())) {
      throw new Refusal("knownAt", "When we came to know of it: this lies in the future.");
    }
    var known = WorkingDays.dateOf(form.knownAt());
    if (known.isBefore(form.diedOn())) {
      throw new Refusal("knownAt", "Nobody could know of it before the day of the death.");
    }
    notes.keep(step, form, "Death reported", "A service manager reported that the child has died.");
    cases.of(file).forEach(each -> silence(each, file, step));
    COUNT_FROM_THEN.forEach(
        name -> deadlines.start(file.caseReference(), name, form.knownAt(), step.user()));
    step.set(INCIDENT_DUE, clocks.onTask(clocks.dueOn("seriousIncidentNotification", known)));
  }

  /** A case that was over before is not counted among those that a death has ended. */
  private void silence(CaseFile each, CaseFile reported, Step step) {
    standing.state(each.caseReference(), Fact.SILENCED, true, step.user());
    if (each.caseReference().equals(reported.caseReference())
        || ENDS_BY_IT.contains(each.status())) {
      files.save(each.lockAfterDeath(clock.instant()));
    }
  }
}
