package org.hsbpathway.strategy;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** Opens the discussion about the child. Running it again finds the discussion already open. */
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
    convene(file);
    set(execution, DUE, discussionDue.of(file));
  }

  private void convene(CaseFile file) {
    var reference = file.caseReference();
    var last = discussions.findFirstByCaseReferenceOrderByDiscussionNumberDesc(reference);
    if (last.isEmpty() || last.get().outcome() != null) {
      var number = discussions.countByCaseReference(reference) + 1;
      var child =
          file.child()
              .orElseThrow(() -> new IllegalStateException("Nobody is named in " + reference));
      discussions.save(
          StrategyDiscussion.convene(reference, child.pseudonym(), number, clock.instant()));
    }
  }
}
