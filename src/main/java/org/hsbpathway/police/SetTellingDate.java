package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** The family is told by the day that was agreed; it stays that day until both know. */
@Component
class SetTellingDate implements JavaDelegate {

  static final ProcessVariable<Instant> TELL_DUE = ProcessVariable.due("tellAfterOverrideDue");

  private final Standing standing;
  private final Clocks clocks;

  SetTellingDate(Standing standing, Clocks clocks) {
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var agreed =
        standing
            .dateOf(caseOf(execution), Fact.TELL_FAMILY_ON)
            .orElseGet(() -> clocks.dueOn("tellAfterOverride", clocks.today()));
    set(execution, TELL_DUE, clocks.onTask(agreed));
  }
}
