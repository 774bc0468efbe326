package org.hsbpathway.strategy;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.EarlierCases;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Records who came together about the child and what was shared; without quorum it is held again.
 */
@Component
class HoldDiscussion implements FormStep<HoldDiscussion.Form> {

  record Form(
      @NotNull Instant heldAt,
      @NotNull DiscussionFormat format,
      List<Attendee> attendees,
      @NotNull YesNoNotKnown quorate,
      String otherAuthorityNotThere,
      String notQuorateReason,
      LocalDate reconvenesOn,
      String socialWorker,
      List<SharedInformation> infoShared,
      YesNoNotKnown hold,
      PolicePosition.PoliceAgreement policeAgreeToInterviews,
      YesNoNotKnown courtDateSoon,
      String policeOfficerRole) {

    Form {
      infoShared = infoShared == null ? List.of() : infoShared;
    }

    Sitting sitting() {
      return new Sitting(
          heldAt,
          format,
          attendees,
          quorate == YesNoNotKnown.YES,
          notQuorateReason,
          reconvenesOn,
          otherAuthorityNotThere);
    }

    PolicePosition policePosition() {
      return hold == null
          ? null
          : new PolicePosition(hold, policeAgreeToInterviews, courtDateSoon, policeOfficerRole);
    }
  }

  private final StrategyDiscussions discussions;
  private final Undertakings undertakings;
  private final CaseFiles caseFiles;
  private final EarlierCases earlierCases;
  private final TwoWorkers twoWorkers;
  private final Reasons reasons;
  private final Standing standing;
  private final Clocks clocks;
  private final Deadlines deadlines;
  private final Clock clock;

  HoldDiscussion(
      StrategyDiscussions discussions,
      Undertakings undertakings,
      CaseFiles caseFiles,
      EarlierCases earlierCases,
      TwoWorkers twoWorkers,
      Reasons reasons,
      Standing standing,
      Clocks clocks,
      Deadlines deadlines,
      Clock clock) {
    this.discussions = discussions;
    this.undertakings = undertakings;
    this.reasons = reasons;
    this.caseFiles = caseFiles;
    this.earlierCases = earlierCases;
    this.twoWorkers = twoWorkers;
    this.standing = standing;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var discussion = discussions.of(step);
    return Map.of(
        "reasons", DiscussionReasons.inWords(reasons, step.caseReference()),
        "meetingFor", discussion.meetingFor(),
        "twoAuthorities", YesNoNotKnown.of(isShared(step.caseReference())),
        "agreedBefore",
            AgreedInWords.before(
                discussions.findByCaseReferenceOrderByDiscussionNumber(step.caseReference()),
                undertakings.agreedForChildOfCase(step.caseReference())),
        "earlierSittings", SittingsInWords.of(discussion.sittings()),
        "socialWorkers", step.usersIn("hsb-social-worker"),
        "socialWorker", socialWorker(step.caseReference()));
  }

  /** Whoever worked with the child before, if nobody is named yet. */
  private String socialWorker(CaseReference reference) {
    return standing
        .now(reference, Fact.SOCIAL_WORKER)
        .or(() -> earlierCases.worker(reference, Fact.SOCIAL_WORKER))
        .orElse("");
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var discussion = discussions.of(step);
    refuseWithoutTheirWorker(form, reference);
    if (isShared(reference)) {
      form.sitting().withBothAuthorities();
    }
    var quorum =
        discussion.hold(
            form.sitting(),
            form.infoShared(),
            form.policePosition(),
            caseFiles.of(reference).receivedAt(),
            clock.instant());
    discussions.save(discussion);
    step.set(Quorum.VARIABLE, quorum);
    if (quorum == Quorum.NOT_QUORATE) {
      step.set(ConveneDiscussion.DUE, clocks.onTask(form.reconvenesOn()));
    } else {
      nameSocialWorker(form, step);
      deadlines.startBeside(reference, "strategyDecision", form.heldAt(), step.user());
      deadlines.startBeside(reference, "strategyMinutes", form.heldAt(), step.user());
    }
  }

  /** Another authority is responsible for the child too, or the child lives in its area (E11). */
  private boolean isShared(CaseReference reference) {
    return standing.now(reference, Fact.PARTNER_AUTHORITY).isPresent();
  }

  /** Whoever knows a child who comes from another authority is heard before anything is decided. */
  private void refuseWithoutTheirWorker(Form form, CaseReference reference) {
    if (form.quorate() == YesNoNotKnown.YES
        && standing.now(reference, Fact.FORMER_AUTHORITY).isPresent()
        && standing.now(reference, Fact.STRATEGY_LAST_HELD).isEmpty()
        && form.attendees() != null
        && !form.sitting().wasThere(Agency.OTHER_LA)) {
      throw new Refusal(
          "attendees",
          "The child comes from another authority: its worker belongs to this discussion. Ring them, or meet again.");
    }
  }

  /**
   * Two children, two workers: whoever works for a child who was harmed cannot work for this one.
   */
  private void nameSocialWorker(Form form, Step step) {
    var reference = step.caseReference();
    var socialWorker =
        Optional.ofNullable(form.socialWorker())
            .or(() -> standing.now(reference, Fact.SOCIAL_WORKER));
    if (socialWorker.isEmpty()) {
      throw new Refusal("socialWorker", "Say who this child's social worker is.");
    }
    if (twoWorkers.withHarmedChildrenOnly(reference).contains(socialWorker.get())) {
      throw new Refusal("socialWorker", "Two children, two workers: choose somebody else.");
    }
    standing.state(reference, Fact.SOCIAL_WORKER, socialWorker.get(), step.user());
  }
}
