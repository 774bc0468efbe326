package org.hsbpathway.workspace;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.hsbpathway.casefile.HardToRead;
import org.hsbpathway.workflow.TaskNote;
import org.springframework.stereotype.Component;

/**
 * Says at the head of each step in which people read or write freely about behaviour that it can be
 * hard to read (domain cautions, staff). Short forms about dates and people do not say it: what
 * stands everywhere is read nowhere.
 */
@Component
class HardToReadSteps implements TaskNote {

  static final Set<String> STEPS =
      Set.of(
          "recordReferral",
          "decideReferral",
          "recordConsultation",
          "updatePoliceStatus",
          "recordPoliceOutcome",
          "holdDiscussion",
          "decideStrategy",
          "holdDiscussionForHarmedChild",
          "startEnquiry",
          "concludeEnquiry",
          "holdConference",
          "completeChildAndFamilyAssessment",
          "recordAssessmentSession",
          "writeAssessment",
          "signOffAssessment",
          "holdPlanningMeeting",
          "recordSession",
          "reviewIntervention",
          "writeDangerUp",
          "considerNewRisk",
          "describeIncident",
          "answerNewIncident",
          "adaptWork",
          "redactRecord",
          "checkRedaction");

  @Override
  public Optional<String> of(String task) {
    return Optional.ofNullable(Context.getCommandContext().getTaskManager().findTaskById(task))
        .filter(open -> STEPS.contains(open.getTaskDefinitionKey()))
        .map(open -> HardToRead.SENTENCE);
  }
}
