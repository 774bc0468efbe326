package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.caseOf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** Sends the message drawn on a throwing event to the cases whose plans have to change. */
@Component
class TellOtherPlans implements JavaDelegate {

  private final CaseNotes notes;
  private final Strands strands;

  TellOtherPlans(CaseNotes notes, Strands strands) {
    this.notes = notes;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notes.of(caseOf(execution)).stream()
        .filter(note -> note.step().equals("recheckOtherPlans"))
        .reduce((earlier, later) -> later)
        .map(CaseNote::answers)
        .map(answers -> (List<?>) answers.get("plans"))
        .orElse(List.of())
        .stream()
        .map(plan -> (Map<?, ?>) plan)
        .filter(plan -> "CHANGES".equals(plan.get("result")) && plan.get("ownCase") != null)
        .map(plan -> plan.get("ownCase").toString().strip().toUpperCase(Locale.ROOT))
        .distinct()
        .forEach(reference -> strands.tell(new CaseReference(reference), execution));
  }
}
