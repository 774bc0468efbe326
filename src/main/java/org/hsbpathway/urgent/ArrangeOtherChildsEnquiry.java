package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.EarlierCases;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Another affected child: an enquiry in that child's own case, with that child's own worker. */
@Component
class ArrangeOtherChildsEnquiry implements FormStep<ArrangeOtherChildsEnquiry.Form> {

  /** What a manager decides for one child. */
  enum Decision {
    ENQUIRY,
    DISCUSSION,
    NOT_NEEDED
  }

  static final String TURN = "turn";
  static final String OWN_CASE = "ownCase";

  record Form(@NotNull Decision decision, String ownCase, String worker, @NotBlank String reason) {}

  private final Reports reports;
  private final CaseFiles files;
  private final EarlierCases earlier;
  private final LinkedPeople people;
  private final TwoWorkers twoWorkers;
  private final CaseNotes notes;
  private final Alarm alarm;
  private final Clocks clocks;

  ArrangeOtherChildsEnquiry(
      Reports reports,
      CaseFiles files,
      EarlierCases earlier,
      LinkedPeople people,
      TwoWorkers twoWorkers,
      CaseNotes notes,
      Alarm alarm,
      Clocks clocks) {
    this.reports = reports;
    this.files = files;
    this.earlier = earlier;
    this.people = people;
    this.twoWorkers = twoWorkers;
    this.notes = notes;
    this.alarm = alarm;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var child = child(step);
    return Map.of(
        "report",
        reports.inWords(step)
            + "\n\n**This child: "
            + Markdown.plain(child.get("who"))
            + "**  \n"
            + Markdown.plain(child.get("why")),
        "workers",
        step.usersIn("hsb-linked-child-worker", "hsb-social-worker"));
  }

  @Override
  public void submit(Form form, Step step) {
    var outcome = OtherChildOutcome.NOT_NEEDED;
    var ownReference = form.ownCase();
    if (form.decision() != Decision.NOT_NEEDED) {
      var own = ownCase(form.ownCase(), step.caseReference());
      if (twoWorkers
          .withThisChildOnly(step.caseReference())
          .filter(form.worker()::equals)
          .isPresent()) {
        throw new Refusal("worker", "Two children, two workers: choose somebody else.");
      }
      joinIfKnown(own, form.worker(), step);
      ownReference = own.caseReference().value();
      outcome = ask(form, own, step);
    }
    var answers = new LinkedHashMap<String, Object>();
    answers.put("child", child(step).get("who"));
    answers.put("decision", form.decision());
    answers.put(OWN_CASE, ownReference);
    answers.put(TURN, step.run() + "/" + step.turn().orElseThrow());
    answers.put("worker", form.worker());
    answers.put("reason", form.reason());
    notes.write(
        step.caseReference(),
        "arrangeOtherChildsEnquiry",
        "Another affected child was considered",
        answers,
        step.user());
    step.set(OtherChildOutcome.VARIABLE, outcome);
  }

  /** Gives the reason in the child's own case, where the enquiry or the discussion begins. */
  private OtherChildOutcome ask(Form form, CaseFile own, Step step) {
    if (own.status() == CaseStatus.CONCERN) {
      return OtherChildOutcome.NOT_DECIDED_YET;
    }
    if (!OpenCase.isAccepted(own)) {
      throw new Refusal(
          OWN_CASE, "Nobody works on that case now: raise a new concern about the child first.");
    }
    if (form.decision() == Decision.DISCUSSION) {
      alarm.agenciesMeet(own.caseReference(), form.reason(), step.user());
      return OtherChildOutcome.DISCUSSION;
    }
    alarm.enquiryDecided(own, decidedOn(step), step.user());
    alarm.enquiryNeeded(own.caseReference(), form.reason(), step.user());
    return OtherChildOutcome.ENQUIRY;
  }

  /** The discussion that thought of all the children, else the day of the manager's decision. */
  private LocalDate decidedOn(Step step) {
    var held = reports.of(step).get(EscalationReported.DISCUSSION_ON);
    return held == null ? clocks.today() : LocalDate.parse(held.toString());
  }

  private CaseFile ownCase(String typed, CaseReference thisCase) {
    try {
      return files
          .find(new CaseReference(typed.strip().toUpperCase(Locale.ROOT)))
          .filter(file -> !file.caseReference().equals(thisCase))
          .filter(earlier::isKnown)
          .orElseThrow(
              () ->
                  new Refusal(
                      "ownCase", "Give another case than this one: the child's own, and open."));
    } catch (IllegalArgumentException notAReference) {
      throw new Refusal("ownCase", "A case reference looks like HSB-2026-000123.");
    }
  }

  /** A child whom this case knows by a pseudonym is joined to their own record. */
  private void joinIfKnown(CaseFile own, String worker, Step step) {
    var who = child(step).get("who");
    var socialWorker = twoWorkers.withThisChildOnly(step.caseReference()).orElse(null);
    people.of(step.caseReference()).stream()
        .filter(person -> who.toUpperCase(Locale.ROOT).contains(person.pseudonym()))
        .findFirst()
        .ifPresent(
            person -> {
              person.allocate(worker, socialWorker);
              own.child().ifPresent(record -> person.hasOwnRecord(record, own.caseReference()));
              people.save(person);
            });
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> child(Step step) {
    var children = (List<Map<String, String>>) reports.of(step).get("otherChildren");
    return children.get(step.turn().orElseThrow());
  }
}
