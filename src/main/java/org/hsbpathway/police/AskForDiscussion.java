package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Reasons;
import org.springframework.stereotype.Component;

/** Says why the agencies come together again while a hold lasts, and when they do so next. */
@Component
class AskForDiscussion implements JavaDelegate {

  private final HoldDates dates;
  private final Reasons reasons;
  private final CurrentUser user;

  AskForDiscussion(HoldDates dates, Reasons reasons, CurrentUser user) {
    this.dates = dates;
    this.reasons = reasons;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    reasons.give(reference, Fact.DISCUSSION_NEEDED, OffenceHold.LASTS, user.id());
    set(execution, HoldDates.DISCUSSION_DUE, dates.discussion(reference));
  }
}
