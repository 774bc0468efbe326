package org.hsbpathway.oversight;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The safety plans of other children, in their own cases. */
@Component
class OtherPlans {

  // What happened to the first child is for that child's record; it is told person to person.
  private static final String WHY =
      "Something happened in another case on which this plan rests; ask the manager who looked at it.";

  private final NamedCase named;
  private final Reasons reasons;

  OtherPlans(NamedCase named, Reasons reasons) {
    this.named = named;
    this.reasons = reasons;
  }

  /** Writes down in the case of this reference why its plan must change. */
  void mustChange(String typed, Step step) {
    reasons.give(find(typed), Fact.PLAN_MUST_CHANGE, WHY, step.user());
  }

  private CaseReference find(String typed) {
    var file = named.find("plans", typed);
    if (file.status() != CaseStatus.OPEN && file.status() != CaseStatus.CONCERN) {
      throw new Refusal(
          "plans", "Nobody works on this case now: raise a new concern for that child.");
    }
    return file.caseReference();
  }
}
