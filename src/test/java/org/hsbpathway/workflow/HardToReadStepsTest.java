package org.hsbpathway.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hsbpathway.Cast;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.HardToRead;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where people read and write about behaviour they are told that it can be hard to read. */
@PathwayTest
class HardToReadStepsTest {

  @Autowired Cast cast;
  @Autowired RepositoryService repository;

  @Test
  void theHeadSaysItWhereBehaviourIsWrittenAboutAndNotWhereADateIsKept() {
    var child = cast.starts("strategy", cast.aCase());
    assertThat(child.opens("manager", "holdDiscussion").get("caseSummary").toString())
        .contains(HardToRead.SENTENCE);
    cast.starts("moveOn", child.reference());
    assertThat(child.opens("practitioner", "holdMoveOnMeeting").get("caseSummary").toString())
        .doesNotContain(HardToRead.SENTENCE);
  }

  @Test
  void theStepsInWhichPeopleWriteFreelyAboutBehaviourAreMarkedAndNoOthers() throws IOException {
    var marked = new TreeSet<String>();
    try (var models = Files.walk(Path.of("processes"))) {
      for (var model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
        Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream()
            .filter(step -> TaskProperties.of(step, HardToReadSteps.PROPERTY).isPresent())
            .forEach(step -> marked.add(step.getId()));
      }
    }
    assertThat(marked)
        .containsExactlyInAnyOrder(
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
  }

  /** The stage began on a model that did not know the property; a form is today's as well. */
  @Test
  void aCaseThatBeganOnAnEarlierModelIsToldAsWell() throws IOException {
    var strategy = Files.readString(Path.of("processes/strategy/strategy.bpmn"));
    var before = deploys(strategy.replaceAll("<camunda:property name=\"hardToRead\"[^>]*>", ""));
    var child = cast.starts("strategy", cast.aCase());
    assertThat(child.opens("manager", "holdDiscussion").get("caseSummary").toString())
        .doesNotContain(HardToRead.SENTENCE);
    var after = deploys(strategy);
    try {
      assertThat(child.opens("manager", "holdDiscussion").get("caseSummary").toString())
          .contains(HardToRead.SENTENCE);
    } finally {
      repository.deleteDeployment(after, true);
      repository.deleteDeployment(before, true);
    }
  }

  private String deploys(String strategy) {
    return repository
        .createDeployment()
        .name("pathway")
        .addString("strategy/strategy.bpmn", strategy)
        .deploy()
        .getId();
  }
}
