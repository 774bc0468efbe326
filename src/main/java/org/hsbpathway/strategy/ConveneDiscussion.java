package org.hsbpathway.strategy;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.LinkedPerson;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** Opens one discussion for each child. Running it again finds the discussions already open. */
@Component
class ConveneDiscussion implements JavaDelegate {

  static final ProcessVariable<Integer> HARMED_CHILDREN = ProcessVariable.count("harmedChildrenCount");
  static final ProcessVariable<Instant> DUE = ProcessVariable.due("discussionDue");
  static final ProcessVariable<Instant> HARMED_CHILD_DUE =
      ProcessVariable.due("harmedChildDiscussionDue");

  private final StrategyDiscussions discussions;
  private final HarmedChildDiscussions harmedChildDiscussions;
  private final CaseFiles caseFiles;
  private final LinkedPeople linkedPeople;
  private final Clocks clocks;
  private final Clock clock;

  ConveneDiscussion(
      StrategyDiscussions discussions,
      HarmedChildDiscussions harmedChildDiscussions,
      CaseFiles caseFiles,
      LinkedPeople linkedPeople,
      Clocks clocks,
      Clock clock) {
    this.discussions = discussions;
    this.harmedChildDiscussions = harmedChildDiscussions;
    this.caseFiles = caseFiles;
    this.linkedPeople = linkedPeople;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var file = caseFiles.of(caseOf(execution));
    convene(file);
    var harmed = linkedPeople.harmedIn(file.caseReference());
    for (int turn = 0; turn < harmed.size(); turn++) {
      convene(harmed.get(turn), turn);
    }
    set(execution, HARMED_CHILDREN, harmed.size());
    set(execution, DUE, dueFor(file));
    set(execution, HARMED_CHILD_DUE, dueFor(file));
  }

  private void convene(CaseFile file) {
    var reference = file.caseReference();
    var last = discussions.findFirstByCaseReferenceOrderByDiscussionNumberDesc(reference);
    if (last.isEmpty() || last.get().outcome() != null) {
      var number = discussions.countByCaseReference(reference) + 1;
      var child = file.child().orElseThrow(() -> new IllegalStateException("Nobody is named in " + reference));
      discussions.save(StrategyDiscussion.convene(reference, child.pseudonym(), number, clock.instant()));
    }
  }

  private void convene(LinkedPerson child, int turn) {
    var reference = child.caseReference();
    var discussion =
        harmedChildDiscussions
            .findByCaseReferenceAndMeetingForAndConcludedFalse(reference, child.pseudonym())
            .orElseGet(
                () ->
                    HarmedChildDiscussion.convene(
                        reference,
                        child.pseudonym(),
                        harmedChildDiscussions.countByCaseReferenceAndMeetingFor(reference, child.pseudonym()) + 1,
                        clock.instant()));
    harmedChildDiscussions.save(discussion.takeTurn(turn));
  }

  /** The same day if somebody is in danger, otherwise within one working day. */
  private Instant dueFor(CaseFile file) {
    return clocks.onTask(
        file.immediateSafetyConcern() ? clocks.today() : clocks.dueOn("strategyDiscussion", clocks.today()));
  }
}
