package org.hsbpathway.strategy;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.outcomeOf;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.LinkedPerson;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/**
 * Opens one discussion for each child who was harmed. Running it again finds the discussions
 * already open; when the agencies are called together another time, every child has a new one whose
 * last one has been held, unless they only look at a police hold that lasts.
 */
@Component
class ConveneHarmedChildDiscussions implements JavaDelegate {

  static final ProcessVariable<Integer> CHILDREN = ProcessVariable.count("harmedChildrenCount");
  static final ProcessVariable<Instant> DUE = ProcessVariable.due("harmedChildDiscussionDue");

  private final HarmedChildDiscussions discussions;
  private final CaseFiles caseFiles;
  private final LinkedPeople linkedPeople;
  private final DiscussionDue discussionDue;
  private final Standing standing;
  private final Reasons reasons;
  private final CurrentUser user;
  private final Clocks clocks;
  private final Clock clock;

  ConveneHarmedChildDiscussions(
      HarmedChildDiscussions discussions,
      CaseFiles caseFiles,
      LinkedPeople linkedPeople,
      DiscussionDue discussionDue,
      Standing standing,
      Reasons reasons,
      CurrentUser user,
      Clocks clocks,
      Clock clock) {
    this.standing = standing;
    this.reasons = reasons;
    this.user = user;
    this.clocks = clocks;
    this.discussions = discussions;
    this.caseFiles = caseFiles;
    this.linkedPeople = linkedPeople;
    this.discussionDue = discussionDue;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var file = caseFiles.of(caseOf(execution));
    var run = runOf(execution);
    var aboutThisChild = outcomeOf(execution, HarmedChildNeedOutcome.VARIABLE).isPresent();
    // What the agencies say about the hold is nothing new about a child who was harmed.
    var onlyTheHoldLasts =
        reasons.isOnlyOpen(file.caseReference(), Fact.DISCUSSION_NEEDED, OffenceHold.LASTS);
    var harmed =
        children(file.caseReference(), aboutThisChild).stream()
            .filter(child -> !waitsInAnotherRun(child, run))
            .filter(
                child -> !onlyTheHoldLasts || discussions.countByMeetingFor(child.pseudonym()) == 0)
            .toList();
    for (int turn = 0; turn < harmed.size(); turn++) {
      convene(harmed.get(turn), run, turn);
    }
    if (!harmed.isEmpty()) {
      standing.state(file.caseReference(), Fact.HARMED_CHILD_DISCUSSION, "OPEN", user.id());
    }
    set(execution, CHILDREN, harmed.size());
    set(execution, DUE, aboutThisChild ? clocks.onTask(clocks.today()) : discussionDue.of(file));
  }

  private List<LinkedPerson> children(CaseReference reference, boolean aboutThisChild) {
    return aboutThisChild
        ? linkedPeople.thisChildIn(reference).stream().toList()
        : linkedPeople.harmedIn(reference);
  }

  private boolean waitsInAnotherRun(LinkedPerson child, String run) {
    return discussions.findByMeetingForOrderByDiscussionNumber(child.pseudonym()).stream()
        .anyMatch(discussion -> discussion.isStillToBeHeld() && !discussion.belongsTo(run));
  }

  private void convene(LinkedPerson child, String run, int turn) {
    if (discussions.findByRunAndTurn(run, turn).isEmpty()) {
      var number = discussions.countByMeetingFor(child.pseudonym()) + 1;
      discussions.save(
          HarmedChildDiscussion.convene(
              child.caseReference(), child.pseudonym(), number, run, turn, clock.instant()));
    }
  }
}
