package org.hsbpathway.strategy;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.outcomeOf;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/**
 * Opens the discussion about the child. Running it again finds the discussion already open and
 * brings it forward.
 */
@Component
class ConveneDiscussion implements JavaDelegate {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("strategyDiscussionDue");

  private final StrategyDiscussions discussions;
  private final CaseFiles caseFiles;
  private final DiscussionDue discussionDue;
  private final Clock clock;

  ConveneDiscussion(
      StrategyDiscussions discussions,
      CaseFiles caseFiles,
      DiscussionDue discussionDue,
      Clock clock) {
    this.discussions = discussions;
    this.caseFiles = caseFiles;
    this.discussionDue = discussionDue;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var file = caseFiles.of(caseOf(execution));
    var own = discussions.findByRun(runOf(execution));
    if (own.isEmpty() && isTakenUp(file, execution)) {
      set(execution, DiscussionOpeningOutcome.VARIABLE, DiscussionOpeningOutcome.ALREADY_CONVENED);
      return;
    }
    if (own.isEmpty()) {
      convene(file, runOf(execution));
    }
    // What is new brings it forward, and never puts off what is due.
    var due = discussionDue.of(file);
    set(
        execution,
        DUE,
        own.isEmpty() ? due : earlier(due, (Date) execution.getVariable(DUE.name())));
    set(execution, DiscussionOpeningOutcome.VARIABLE, DiscussionOpeningOutcome.CONVENED);
  }

  private static Instant earlier(Instant due, Date before) {
    return before == null || due.isBefore(before.toInstant()) ? due : before.toInstant();
  }

  /**
   * What happened meanwhile is taken to a discussion that is still to be held; while nobody is
   * named, there is none to hold.
   */
  private boolean isTakenUp(CaseFile file, DelegateExecution execution) {
    return file.child().isEmpty()
        || outcomeOf(execution, DiscussionNeedOutcome.VARIABLE).isPresent()
            && discussions.findByCaseReferenceOrderByDiscussionNumber(file.caseReference()).stream()
                .anyMatch(StrategyDiscussion::isStillToBeHeld);
  }

  private void convene(CaseFile file, String run) {
    var reference = file.caseReference();
    var number = discussions.countByCaseReference(reference) + 1;
    var child =
        file.child()
            .orElseThrow(() -> new IllegalStateException("Nobody is named in " + reference));
    discussions.save(
        StrategyDiscussion.convene(reference, child.pseudonym(), number, run, clock.instant()));
  }
}
