package org.hsbpathway.strategy;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.LinkedPerson;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.strategy.Undertaking.About;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records what was agreed for one child who was harmed, and who works for that child alone. */
@Component
class HoldDiscussionForHarmedChild implements FormStep<HoldDiscussionForHarmedChild.Form> {

  record Form(
      @NotNull Instant heldAt,
      @NotNull DiscussionFormat format,
      List<Attendee> attendees,
      @NotNull YesNoNotKnown quorate,
      String notQuorateReason,
      LocalDate reconvenesOn,
      String linkedChildWorker,
      List<SharedInformation> infoShared,
      ThresholdMet thresholdMet,
      String analysis,
      Section47Decision s47Decision,
      String noEnquiryReason,
      ChecksPermission.Ask checksPermission,
      String noPermissionReason,
      AbeNeeded abeNeeded,
      String abeWho,
      String abeWhere,
      String abeSupport,
      String abeIntermediary,
      String abeOrder,
      MedicalNeeded medicalNeeded,
      HarmedChildDiscussion.Therapy therapy,
      String therapyNote,
      List<HarmedChildDiscussion.Support> support,
      List<AgreedAction> actions,
      List<Dissent> dissent,
      StrategyOutcome outcome) {

    Sitting sitting() {
      return new Sitting(
          heldAt,
          format,
          attendees,
          quorate == YesNoNotKnown.YES,
          notQuorateReason,
          reconvenesOn,
          null);
    }

    HarmedChildDiscussion.Decision decision() {
      return new HarmedChildDiscussion.Decision(
          new Threshold(thresholdMet, analysis, s47Decision, noEnquiryReason),
          ChecksPermission.with(s47Decision, checksPermission, noPermissionReason),
          new AbePlan(abeNeeded, abeWho, abeWhere, abeSupport, abeIntermediary, abeOrder),
          medicalNeeded,
          therapy,
          therapyNote,
          listed(support),
          listed(actions),
          listed(dissent),
          outcome);
    }

    private static <T> List<T> listed(List<T> list) {
      return list == null ? List.of() : list;
    }
  }

  private final HarmedChildDiscussions discussions;
  private final Undertakings undertakings;
  private final NamedOwners owners;
  private final HarmedChildInWords harmedChild;
  private final LinkedPeople linkedPeople;
  private final TwoWorkers twoWorkers;
  private final CaseFiles caseFiles;
  private final Reasons reasons;
  private final Standing standing;
  private final Clocks clocks;
  private final Deadlines deadlines;
  private final Clock clock;

  HoldDiscussionForHarmedChild(
      HarmedChildDiscussions discussions,
      Undertakings undertakings,
      NamedOwners owners,
      HarmedChildInWords harmedChild,
      LinkedPeople linkedPeople,
      TwoWorkers twoWorkers,
      CaseFiles caseFiles,
      Reasons reasons,
      Standing standing,
      Clocks clocks,
      Deadlines deadlines,
      Clock clock) {
    this.reasons = reasons;
    this.discussions = discussions;
    this.undertakings = undertakings;
    this.owners = owners;
    this.harmedChild = harmedChild;
    this.linkedPeople = linkedPeople;
    this.twoWorkers = twoWorkers;
    this.caseFiles = caseFiles;
    this.standing = standing;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public Optional<String> head(Step step) {
    return Optional.of(harmedChild.of(discussions.of(step).meetingFor()));
  }

  @Override
  public Map<String, ?> open(Step step) {
    var discussion = discussions.of(step);
    return Map.of(
        "meetingFor", discussion.meetingFor(),
        "agreedBefore",
            AgreedInWords.beforeForHarmedChild(
                discussions.findByMeetingForOrderByDiscussionNumber(discussion.meetingFor()),
                undertakings.findByMeetingForOrderByByWhenAscNumberAsc(discussion.meetingFor())),
        "earlierSittings", SittingsInWords.of(discussion.sittings()),
        "workers", step.usersIn("hsb-linked-child-worker", "hsb-social-worker"),
        "people", owners.among(step, ActionOwner.TEAM_MANAGER, ActionOwner.BUSINESS_SUPPORT),
        "linkedChildWorker", linkedPeople.of(discussion.meetingFor()).worker().orElse(""));
  }

  @Override
  public void submit(Form form, Step step) {
    var discussion = discussions.of(step);
    var sitting = form.sitting();
    step.set(Quorum.FOR_HARMED_CHILD, sitting.quorum());
    if (sitting.quorate()) {
      conclude(discussion, form, step);
      deadlines.startBeside(step.caseReference(), "harmedChildMinutes", form.heldAt(), step.user());
    } else {
      discussions.save(discussion.adjourn(sitting, receivedAt(step), clock.instant()));
      step.set(ConveneHarmedChildDiscussions.DUE, clocks.onTask(form.reconvenesOn()));
    }
  }

  private void conclude(HarmedChildDiscussion discussion, Form form, Step step) {
    var reference = step.caseReference();
    var child = linkedPeople.of(discussion.meetingFor());
    var isThisChild = child.relation() == Relation.THIS_CHILD;
    refuseInterviewByOurOwn(form, reference);
    // One child may have one worker; two children have two.
    var socialWorker = isThisChild ? null : twoWorkers.withThisChildOnly(reference).orElse(null);
    linkedPeople.save(child.allocate(form.linkedChildWorker(), socialWorker));
    if (!isThisChild) {
      standing.state(reference, Fact.LINKED_CHILD_WORKER, form.linkedChildWorker(), step.user());
    }
    var shared = form.infoShared() == null ? List.<SharedInformation>of() : form.infoShared();
    shared.forEach(one -> one.checked(WorkingDays.dateOf(clock.instant())));
    discussion.hold(
        form.sitting(),
        shared,
        form.linkedChildWorker(),
        form.decision(),
        receivedAt(step),
        clock.instant());
    discussions.save(discussion);
    agree(discussion, child, step);
    if (discussions.findByCaseReferenceOrderByDiscussionNumberAscTurnAsc(reference).stream()
        .noneMatch(HarmedChildDiscussion::isStillToBeHeld)) {
      standing.withdraw(reference, Fact.HARMED_CHILD_DISCUSSION, step.user());
    }
    step.set(
        HarmedChildEnquiry.VARIABLE,
        discussion.outcome().isEnquiry() && !isThisChild
            ? HarmedChildEnquiry.ARRANGED_APART
            : HarmedChildEnquiry.NONE);
    if (isThisChild) {
      decideEnquiry(discussion, step);
    }
  }

  /** In the child's own case where one runs here; otherwise here, under the pseudonym. */
  private void agree(HarmedChildDiscussion discussion, LinkedPerson child, Step step) {
    var own = child.ownCase().filter(home -> !caseFiles.of(home).status().isOver());
    var home = own.orElse(step.caseReference());
    owners.check(discussion.actions(), home, step);
    undertakings.agree(
        discussion,
        home,
        own.isPresent() || child.relation() == Relation.THIS_CHILD
            ? About.CHILD_OF_CASE_AS_HARMED
            : About.HARMED_CHILD);
  }

  /** Who assesses or works with a child of this case interviews nobody in it. */
  private void refuseInterviewByOurOwn(Form form, CaseReference reference) {
    for (var role : List.of(Fact.LEAD_ASSESSOR, Fact.SECOND_ASSESSOR, Fact.PRACTITIONER)) {
      if (form.abeWho() != null
          && standing
              .now(reference, role)
              .filter(ours -> Arrays.asList(form.abeWho().split("\\W+")).contains(ours))
              .isPresent()) {
        throw new Refusal(
            "abeWho",
            "Who assesses or works with the child here does not interview: police and a social worker who are trained for it do.");
      }
    }
  }

  /** The child of the case has a case already: an enquiry about them begins there at once. */
  private void decideEnquiry(HarmedChildDiscussion discussion, Step step) {
    var reference = step.caseReference();
    var heldOn = WorkingDays.dateOf(discussion.quorateSitting().heldAt());
    if (!discussion.outcome().isEnquiry()) {
      step.set(OwnHarmOutcome.VARIABLE, OwnHarmOutcome.NO_ENQUIRY);
      return;
    }
    if (!standing.is(reference, Fact.SECTION_47, "OPEN")) {
      standing.state(reference, Fact.SECTION_47_DECIDED, heldOn, step.user());
    }
    standing.state(reference, Fact.STRATEGY_LAST_HELD, heldOn, step.user());
    discussion
        .checksPermission()
        .ifPresent(
            decided ->
                standing.state(reference, Fact.CHECKS_PERMISSION, decided.inWords(), step.user()));
    reasons.give(
        reference,
        Fact.ENQUIRY_NEEDED,
        "The child of this case told of being harmed: decided at a discussion about this child on "
            + Days.shortly(heldOn)
            + ".",
        step.user());
    step.set(OwnHarmOutcome.VARIABLE, OwnHarmOutcome.ENQUIRY);
  }

  private Instant receivedAt(Step step) {
    return caseFiles.of(step.caseReference()).receivedAt();
  }
}
