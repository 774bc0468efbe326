package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody takes something back: that is information, and the case goes on. */
@Component
class RetractionReported implements FormStep<RetractionReported.Form> {

  enum Kind {
    REFERRAL_WITHDRAWN,
    ALLEGATION_RETRACTED
  }

  enum Reading {
    FEAR_OR_PRESSURE,
    MISUNDERSTANDING,
    OTHER,
    NOT_KNOWN
  }

  record Form(
      @NotBlank String caseReference,
      @NotNull Kind kind,
      Integer incidentNumber,
      @NotBlank String saidBy,
      @NotNull LocalDate saidOn,
      @NotBlank String words,
      @NotNull Reading reading,
      @NotBlank String readingNote,
      @NotNull RetractionOutcome planChanges,
      @NotNull RetractionOutcome agenciesMeet,
      @NotNull RetractionOutcome policeTold) {}

  private final NamedCase named;
  private final Incidents incidents;
  private final Reasons reasons;
  private final OversightNotes notes;

  RetractionReported(NamedCase named, Incidents incidents, Reasons reasons, OversightNotes notes) {
    this.named = named;
    this.incidents = incidents;
    this.reasons = reasons;
    this.notes = notes;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = named.begin(form.caseReference(), step);
    var reference = file.caseReference();
    refuseWhatNobodyWouldAnswer(form, file.status());
    notes.refuseTheFuture("saidOn", form.saidOn());
    var sentence =
        form.kind() == Kind.REFERRAL_WITHDRAWN
            ? "Somebody wanted to withdraw the referral; the case goes on."
            : retract(incident(reference, form.incidentNumber()));
    notes.keep(step, form, "Retraction reported", sentence);
    follow(form.planChanges(), Fact.PLAN_MUST_CHANGE, sentence, step);
    follow(form.agenciesMeet(), Fact.DISCUSSION_NEEDED, sentence, step);
    follow(form.policeTold(), Fact.POLICE_TOLD_AGAIN, sentence, step);
    step.set(RetractionOutcome.PLAN, form.planChanges());
    step.set(RetractionOutcome.DISCUSSION, form.agenciesMeet());
    step.set(RetractionOutcome.POLICE, form.policeTold());
  }

  /**
   * Before a manager has decided, the referral decides on all of it; in a case that nobody works
   * on, nobody would read a reason.
   */
  private static void refuseWhatNobodyWouldAnswer(Form form, CaseStatus status) {
    if (status == CaseStatus.OPEN) {
      return;
    }
    if (status != CaseStatus.CONCERN && form.planChanges() == RetractionOutcome.YES) {
      throw nobodyWorksOnIt("planChanges");
    }
    for (var answer :
        Map.of("agenciesMeet", form.agenciesMeet(), "policeTold", form.policeTold()).entrySet()) {
      if (answer.getValue() == RetractionOutcome.YES) {
        throw status == CaseStatus.CONCERN
            ? new Refusal(
                answer.getKey(),
                "No manager has decided on this referral yet, and that decision comes first: choose no here, and tell whoever decides now what was said.")
            : nobodyWorksOnIt(answer.getKey());
      }
    }
  }

  private static Refusal nobodyWorksOnIt(String field) {
    return new Refusal(
        field,
        "Nobody works on this case now, so nothing would follow: choose no, and raise a new concern if somebody has to act.");
  }

  private Incident incident(CaseReference reference, Integer number) {
    return incidents.of(reference).stream()
        .filter(incident -> incident.number() == number)
        .findFirst()
        .orElseThrow(
            () -> new Refusal("incidentNumber", "This case has no incident of that number."));
  }

  /** What a court has found stays found, whatever is said afterwards. */
  private String retract(Incident incident) {
    if (incident.status() == IncidentStatus.FOUND_BY_COURT) {
      return "Somebody takes back what they said of incident "
          + incident.number()
          + "; a court has decided about it, so its status stays.";
    }
    incidents.save(incident.becomes(IncidentStatus.RETRACTED));
    return "Somebody takes back what they said of incident "
        + incident.number()
        + "; the case goes on by what the children need.";
  }

  private void follow(RetractionOutcome answer, Fact fact, String sentence, Step step) {
    if (answer == RetractionOutcome.YES) {
      reasons.give(step.caseReference(), fact, sentence, step.user());
    }
  }
}
