package org.hsbpathway.strategy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.EarlierCases;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.LinkedPerson;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/**
 * The enquiry that was decided for a child who was harmed: held in that child's own case, or by the
 * authority where the child lives.
 */
@Component
class ArrangeEnquiryForHarmedChild implements FormStep<ArrangeEnquiryForHarmedChild.Form> {

  private static final Set<CaseStatus> OVER =
      EnumSet.of(CaseStatus.NOT_ACCEPTED, CaseStatus.CLOSED, CaseStatus.DIED);

  /** Where the enquiry is held. */
  enum Where {
    OWN_CASE,
    OTHER_AUTHORITY
  }

  record Form(
      @NotNull Where where, String ownCase, String authority, String takenBy, LocalDate takenOn) {}

  private final HarmedChildDiscussions discussions;
  private final HarmedChildInWords harmedChild;
  private final LinkedPeople people;
  private final CaseFiles files;
  private final EarlierCases earlier;
  private final Reasons reasons;
  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  ArrangeEnquiryForHarmedChild(
      HarmedChildDiscussions discussions,
      HarmedChildInWords harmedChild,
      LinkedPeople people,
      CaseFiles files,
      EarlierCases earlier,
      Reasons reasons,
      Standing standing,
      StepNotes notes,
      Clocks clocks) {
    this.discussions = discussions;
    this.harmedChild = harmedChild;
    this.people = people;
    this.files = files;
    this.earlier = earlier;
    this.reasons = reasons;
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Optional<String> head(Step step) {
    return Optional.of(harmedChild.of(discussions.of(step).meetingFor()));
  }

  @Override
  public Map<String, ?> open(Step step) {
    var discussion = discussions.of(step);
    return Map.of(
        "decided",
        "**Decided on "
            + Days.shortly(decidedOn(discussion))
            + ":** "
            + discussion.outcome().label()
            + ". This child's worker: "
            + Markdown.plain(discussion.worker())
            + "."
            + discussion
                .checksPermission()
                .map(decided -> "\n\n" + Markdown.plain(decided.inWords()))
                .orElse(""));
  }

  @Override
  public void submit(Form form, Step step) {
    var discussion = discussions.of(step);
    if (form.where() == Where.OWN_CASE) {
      var own = ownCase(form.ownCase(), step.caseReference());
      join(people.of(discussion.meetingFor()), own);
      ask(own.caseReference(), discussion, step.user());
    } else if (form.takenOn().isAfter(clocks.today())) {
      throw new Refusal("takenOn", "They cannot have taken it on in the future.");
    }
    notes.keep(
        step,
        form,
        "Enquiry about a child who was harmed",
        form.where() == Where.OWN_CASE
            ? "The enquiry about a child who was harmed is held in that child's own case."
            : "Another authority has taken on the enquiry about a child who was harmed.");
  }

  private CaseFile ownCase(String typed, CaseReference thisCase) {
    try {
      var own =
          files
              .find(new CaseReference(typed.strip().toUpperCase(Locale.ROOT)))
              .filter(file -> !file.caseReference().equals(thisCase))
              .filter(earlier::isKnown)
              .orElseThrow(
                  () ->
                      new Refusal("ownCase", "Give another case than this one: the child's own."));
      if (OVER.contains(own.status())) {
        throw new Refusal(
            "ownCase",
            "Nothing runs in that case any more, so nobody there would hear of the enquiry. Raise a new concern about this child and name that case here.");
      }
      return own;
    } catch (IllegalArgumentException notAReference) {
      throw new Refusal("ownCase", "A case reference looks like HSB-2026-000123.");
    }
  }

  private void join(LinkedPerson child, CaseFile own) {
    var record =
        own.child()
            .orElseThrow(
                () -> new Refusal("ownCase", "No child is named in that case yet: name it first."));
    people.save(child.hasOwnRecord(record, own.caseReference()));
  }

  /** Their own case learns what was decided about them, and nothing of this one. */
  private void ask(CaseReference own, HarmedChildDiscussion discussion, String by) {
    var decidedOn = decidedOn(discussion);
    if (!standing.is(own, Fact.SECTION_47, "OPEN")) {
      standing.state(own, Fact.SECTION_47_DECIDED, decidedOn, by);
    }
    standing.state(own, Fact.STRATEGY_LAST_HELD, decidedOn, by);
    discussion
        .checksPermission()
        .ifPresent(decided -> standing.state(own, Fact.CHECKS_PERMISSION, decided.inWords(), by));
    reasons.give(
        own,
        Fact.ENQUIRY_NEEDED,
        "Decided at a discussion about this child on " + Days.shortly(decidedOn) + ".",
        by);
  }

  private static LocalDate decidedOn(HarmedChildDiscussion discussion) {
    return WorkingDays.dateOf(discussion.quorateSitting().heldAt());
  }
}
