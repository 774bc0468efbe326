package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.incident;
import static org.hsbpathway.FrontDoor.referral;
import static org.hsbpathway.Practice.*;
import static org.hsbpathway.TestClock.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.TodaysModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An analyst changes models while children are on their way: a case finishes its current stage on
 * the model that the stage began with, meets today's forms and tables, and comes to today's next
 * stages.
 */
@PathwayTest
class ModelVersionsTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired AuthorizationService authorizations;
  @Autowired Standing standing;
  @Autowired TodaysModel todaysModel;

  private final List<String> deployments = new ArrayList<>();

  /** What was changed here is not what the other tests meet. */
  @AfterEach
  void theModelsAreAsBefore() {
    var granted = granted();
    deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    assertThat(granted()).isEqualTo(granted);
  }

  /** Who may begin what; what belongs to single tasks goes with the cases that were moved. */
  private long granted() {
    return authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.PROCESS_DEFINITION)
        .count();
  }

  @Test
  void aCaseBegunOnAnOlderModelIsPlayedToItsEnd() throws IOException {
    at("2027-01-18T10:00");
    var before = comesToTheDiscussion("L.O.");
    var olderStrategy = cast.latest("strategy");

    changeModelsFormsAndTables();
    var after = comesToTheDiscussion("N.W.");

    before.waitsAt("holdDiscussion");
    after.waitsAt("askTheSchool");
    assertThat(before.task("holdDiscussion").getProcessDefinitionId()).isEqualTo(olderStrategy);
    assertThat(after.task("askTheSchool").getProcessDefinitionId())
        .isEqualTo(cast.latest("strategy"))
        .isNotEqualTo(olderStrategy);
    assertThat(before.form("holdDiscussion")).contains("On which day was it held?");

    after.does("frontdoor", "askTheSchool", "words", WHY).waitsAt("holdDiscussion");
    runtime.deleteProcessInstances(journeyOf(after), "told", true, true);

    isDiscussed(before);
    strategyIs(before, "NO_ROLE_STEP_DOWN", "NONE", "ownHarm", "NONE_KNOWN");
    before
        .doesNotWaitAt("askTheSchool")
        .waitsAt("thankTheFamily")
        .doesNotWaitAt("holdMoveOnMeeting");
    before.does("frontdoor", "thankTheFamily", "words", WHY);

    writesHowLifeGoesOn(before);
    assertThat(before.opens("manager2", "decideClosure").get("readiness").toString())
        .contains("Has everything been answered")
        .contains("holds nothing up")
        .contains("Visit the family");
    familyIsMet(before);
    harmedChildIsDiscussed(before, "EARLY_HELP");
    policeAreNotNeeded(before);
    isClosed(before, "NO_NEED");
    isAskedAfterThreeMonths(before);
    before.isEnded().hasPassed("steppedDown", "thankTheFamily", "caseClosed");
    assertThat(files.of(before.reference()).status()).isEqualTo(CaseStatus.CLOSED);
  }

  /** Model 1.1 offered each step of a share to every group that may ask for one. */
  @Test
  void aShareThatBeganOnTheModelForWholeGroupsGoesOnForWhoAskedAndTheChildsWorkers()
      throws IOException {
    deploy("sharing/sharing.bpmn", "src/test/resources/models/sharing-1.1.bpmn");
    var child = cast.starts("safetyPlan", cast.aCase());
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "socialworker2", "manager");
    Practice.asksToShare(child, "yjs", "SAFETY_PLAN", "SCHOOL");
    assertThat(child.isSeenBy("confirmSharing")).contains("assessor", "practitioner", "edt");
    deploy("sharing/sharing.bpmn", "processes/sharing/sharing.bpmn");

    todaysModel.move();

    assertThat(child.task("confirmSharing").getProcessDefinitionId())
        .isEqualTo(cast.latest("sharing"));
    var theirs = List.of("manager", "manager2", "socialworker2", "yjs");
    assertThat(child.isSeenBy("confirmSharing")).containsExactlyElementsOf(theirs);
    todaysModel.move();
    assertThat(child.isSeenBy("confirmSharing")).containsExactlyElementsOf(theirs);
    child.does("socialworker2", "confirmSharing", "choice", "FOLLOW");
    assertThat(child.isSeenBy("sendShare"))
        .containsExactly("frontdoor", "manager", "manager2", "socialworker2", "yjs");
    runtime.deleteProcessInstances(journeyOf(child), "told", true, true);
  }

  /** An earlier release offered business support whatever is sent. */
  @Test
  void anAssessmentThatWaitsToBeSentIsTakenBackFromBusinessSupport() throws IOException {
    deploy("sharing/sharing.bpmn", "src/test/resources/models/sharing-1.1.bpmn");
    var child = cast.starts("safetyPlan", cast.aCase());
    Practice.isToBeShared(child, "SPECIALIST_ASSESSMENT", "POLICE");
    tasks.addCandidateGroup(child.task("sendShare").getId(), "hsb-business-support");
    assertThat(child.isSeenBy("sendShare")).contains("frontdoor");
    deploy("sharing/sharing.bpmn", "processes/sharing/sharing.bpmn");

    todaysModel.move();

    assertThat(child.isSeenBy("sendShare")).containsExactly("manager", "manager2", "socialworker");
    runtime.deleteProcessInstances(journeyOf(child), "told", true, true);
  }

  /** Model 1.1 opened a check of the safety plan for every change. */
  @Test
  void aSafetyPlanThatBeganWhenEachChangeHadItsOwnCheckAnswersEachOfThem() throws IOException {
    deploy("safetyplan/safetyPlan.bpmn", "src/test/resources/models/safetyPlan-1.1.bpmn");
    var child = cast.starts("safetyPlan", cast.aCase());
    deploy("safetyplan/safetyPlan.bpmn", "processes/safetyplan/safetyPlan.bpmn");
    cast.tells("policePositionChanged", child.reference());
    cast.tells("policePositionChanged", child.reference());
    child.waitsOnlyAt(
        "agreeInterimPlan", "checkPlanAgainstConditions", "checkPlanAgainstConditions");

    planStandsBesideConditions(child);
    planStandsBesideConditions(child);

    child.waitsOnlyAt("agreeInterimPlan");
    runtime.deleteProcessInstances(journeyOf(child), "told", true, true);
  }

  private void deploy(String name, String model) throws IOException {
    deployments.add(
        repository
            .createDeployment()
            .name("pathway")
            .addString(name, Files.readString(Path.of(model)))
            .deploy()
            .getId());
  }

  private Journey comesToTheDiscussion(String initials) {
    var child =
        cast.raises("frontdoor", referral("receivedAt", "2027-01-18T09:00", "childName", initials));
    isSafeTonight(child);
    isRecorded(child, "incidents", List.of(incident("occurredFrom", "2027-01-15")));
    isDecided(child, "CIN_ASSESSMENT");
    hasPlanWritten(child);
    return child;
  }

  /** A step more in this stage and in a later one, another question, another sentence. */
  private void changeModelsFormsAndTables() throws IOException {
    deployments.add(
        repository
            .createDeployment()
            .name("pathway")
            .addString(
                "strategy/strategy.bpmn",
                withStep("strategy/strategy.bpmn", "Flow_strategy_3", "askTheSchool"))
            .addString(
                "moveon/moveOn.bpmn",
                withStep("moveon/moveOn.bpmn", "Flow_workCompleted", "thankTheFamily"))
            .addString("strategy/askTheSchool.form", form("askTheSchool"))
            .addString("moveon/thankTheFamily.form", form("thankTheFamily"))
            .addString(
                "strategy/holdDiscussion.form",
                Files.readString(Path.of("forms/strategy/holdDiscussion.form"))
                    .replace("\"Held on\"", "\"On which day was it held?\""))
            .addString(
                "moveon/closureReadiness.dmn",
                Files.readString(Path.of("processes/moveon/closureReadiness.dmn"))
                    .replace(
                        "Something happened that is not answered yet",
                        "Has everything been answered"))
            .deploy()
            .getId());
  }

  /** The model with a step in this flow that needs no Java: its answers become a note. */
  private static String withStep(String model, String flow, String step) throws IOException {
    return Files.readString(Path.of("processes", model))
        .replaceFirst(
            "(<sequenceFlow id=\"%s\" .*?targetRef=\")(\\w+)(\" ?/>)".formatted(flow),
            """
            $1%1$s$3
            <userTask id="%1$s" name="%1$s" camunda:formRef="%1$s" camunda:formRefBinding="latest" camunda:candidateGroups="hsb-front-door"/>
            <sequenceFlow id="Flow_%1$s" sourceRef="%1$s" targetRef="$2"/>"""
                .replace("%1$s", step));
  }

  private static String form(String step) {
    return """
        {"components": [{"type": "textarea", "id": "w", "key": "words", "label": "Words", "validate": {"required": true, "maxLength": 500}}],
          "id": "%s", "type": "default", "schemaVersion": 16}
        """
        .formatted(step);
  }

  private List<String> journeyOf(Journey child) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(child.reference().value())
        .rootProcessInstances()
        .list()
        .stream()
        .map(instance -> instance.getId())
        .toList();
  }
}
