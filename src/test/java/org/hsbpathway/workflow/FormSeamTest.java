package org.hsbpathway.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Chronology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A form opens with what the case file knows, is checked on the server, becomes a record and never
 * a variable.
 */
@PathwayTest
class FormSeamTest {

  @Autowired Cast cast;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired Chronology chronology;
  @Autowired CaseNotes notes;

  Journey visit;

  @BeforeEach
  void aVisitIsAgreed() {
    repository
        .createDeployment()
        .name("visit")
        .enableDuplicateFiltering(true)
        .addClasspathResource("models/visit.bpmn")
        .addClasspathResource("models/recordVisit.form")
        .addClasspathResource("models/noteThoughts.form")
        .deploy();
    visit = cast.starts("visit", cast.aCase());
  }

  static Map<String, Object> answers(Object... pairs) {
    var answers =
        new HashMap<String, Object>(
            Map.of("visitedOn", "2026-11-30", "seen", "YES", "childWords", "I like the park"));
    for (int i = 0; i < pairs.length; i += 2) {
      answers.put((String) pairs[i], pairs[i + 1]);
    }
    return answers;
  }

  @Test
  void aFormOpensWithTheCaseAndWhatIsKnown() {
    var shown = visit.opens("socialworker", "recordVisit");

    assertThat(shown.get("caseSummary").toString()).contains(visit.reference().value());
    assertThat(shown)
        .containsEntry("visitedOn", "2026-12-01")
        .containsEntry("worker", "socialworker");
    assertThat(shown.get("present").toString()).contains("Parent");
    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(visit.task("recordVisit").getProcessInstanceId())
                .list())
        .isEmpty();
  }

  @Test
  void whatIsSubmittedIsInTheCaseFileAndNotInTheEngine() {
    var task = visit.task("recordVisit");

    visit.submits("socialworker", "recordVisit", answers()).waitsOnlyAt("noteThoughts");

    assertThat(chronology.of(visit.reference()))
        .extracting("summary")
        .contains("Visited by socialworker: I like the park");
    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .list())
        .isEmpty();
  }

  @Test
  void aMissingAnswerIsRefusedByItsLabelAndTheTaskStaysOpen() {
    visit.isRefused(
        "socialworker",
        "recordVisit",
        answers("childWords", " "),
        "The child's words: please fill this in.");
  }

  @Test
  void aHiddenQuestionIsAskedOnlyWhenItShows() {
    visit
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("seen", "NO"),
            "Why was the child not seen?: please fill this in.")
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("seen", "NO", "whyNot", "ill"),
            "at least 10 characters")
        .submits(
            "socialworker", "recordVisit", answers("seen", "NO", "whyNot", "at her grandmother's"))
        .waitsOnlyAt("noteThoughts");
  }

  /** What a rule of a record says names its question too, whoever wrote the sentence. */
  @Test
  void aRuleOfTheRecordNamesTheQuestionItIsAbout() {
    visit
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("visitedOn", "2027-01-01"),
            "Visited on: A visit cannot be in the future.")
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("seen", "NO", "whyNot", "nobody asked"),
            "Why was the child not seen? Somebody has to ask.");
    assertThatThrownBy(
            () ->
                cast.submit(
                    "socialworker", visit.task("recordVisit").getId(), answers("minutes", 7)))
        .hasMessage("Role: say who was there.");
  }

  @Test
  void everyWrongAnswerIsRefusedByASentenceThatDoesNotRepeatIt() {
    visit
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("seen", "PERHAPS"),
            "Child seen: choose one of the answers offered.")
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("visitedOn", "yesterday"),
            "Visited on: enter a date.")
        .isRefused(
            "socialworker", "recordVisit", answers("minutes", "ten"), "Minutes: enter a number.")
        .isRefused("socialworker", "recordVisit", answers("minutes", 601), "Minutes: at most 600.")
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("childWords", "x"),
            "The child's words: write at least 3 characters.")
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("minutes", 1.5),
            "Minutes: enter a whole number.")
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("childWords", "x".repeat(100_000)),
            "The child's words: at most 4000 characters")
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("childWords", "a\u0000b"),
            "The child's words: it holds characters that cannot be stored.")
        .isRefused(
            "socialworker", "recordVisit", answers("present", "everyone"), "Present: send a list")
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("present", List.of(Map.of("role", "x".repeat(300)))),
            "Present 1, Role: at most 255")
        .isRefused(
            "socialworker", "recordVisit", answers("nickname", "x"), "does not have every field")
        .isRefused(
            "socialworker",
            "recordVisit",
            answers("visitedOn", "2027-01-01"),
            "Visited on: A visit cannot be in the future.");
    assertThatThrownBy(
            () -> visit.submits("socialworker", "recordVisit", answers("seen", "SECRET-NAME")))
        .hasMessageNotContaining("SECRET-NAME");
  }

  @Test
  void severalWrongAnswersAreToldAtOnce() {
    visit.isRefused(
        "socialworker",
        "recordVisit",
        Map.of("seen", "NO"),
        "Visited on: enter a date.",
        "Why was the child not seen?",
        "The child's words");
  }

  @Test
  void aFaultOnOurSideSaysSoWithoutRepeatingAnything() {
    assertThatThrownBy(
            () -> visit.submits("socialworker", "recordVisit", answers("childWords", "fault")))
        .hasMessageContaining("Nothing was changed")
        .hasMessageNotContaining("quoting");
    visit.waitsOnlyAt("recordVisit");
  }

  @Test
  void aTaskCannotBeCompletedPastItsForm() {
    var task = visit.task("recordVisit").getId();

    assertThatThrownBy(() -> tasks.complete(task))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("submitting its form");
    assertThatThrownBy(() -> tasks.complete(task, Map.of("thoughtOutcome", "AGAIN")))
        .hasMessageContaining("submitting its form");
    visit.waitsOnlyAt("recordVisit");
  }

  @Test
  void onlyRoutingVariablesEnterTheEngine() {
    var task = visit.task("recordVisit");
    for (var content :
        Map.of(
                "note",
                "She said",
                "fooOutcome",
                "She said so",
                "fooDue",
                "tomorrow",
                "fooCount",
                "x",
                "child",
                "A.B.")
            .entrySet()) {
      assertThatThrownBy(
              () ->
                  runtime.setVariable(
                      task.getProcessInstanceId(), content.getKey(), content.getValue()))
          .hasMessageContaining("keeps only outcomes")
          .hasMessageNotContaining("She said");
      assertThatThrownBy(
              () -> tasks.setVariableLocal(task.getId(), content.getKey(), content.getValue()))
          .hasMessageContaining("keeps only outcomes");
    }
    runtime.setVariable(task.getProcessInstanceId(), "thoughtOutcome", "ENOUGH");
    assertThatThrownBy(
            () ->
                runtime.startProcessInstanceByKey(
                    "visit", visit.reference().value(), Map.of("name", "A.B.")))
        .hasMessageContaining("keeps only outcomes");
  }

  @Test
  void nobodyWritesNotesIntoTheEngine() {
    var task = visit.task("recordVisit");
    assertThatThrownBy(() -> tasks.createComment(task.getId(), null, "She said"))
        .hasMessageContaining("case file");
    assertThatThrownBy(
            () -> tasks.createAttachment("x", task.getId(), null, "a", "b", "http://localhost"))
        .hasMessageContaining("case file");
    var renamed = tasks.createTaskQuery().taskId(task.getId()).singleResult();
    renamed.setName("Call A.B.");
    assertThatThrownBy(() -> tasks.saveTask(renamed)).hasMessageContaining("not made or renamed");
    assertThatThrownBy(() -> tasks.saveTask(tasks.newTask()))
        .hasMessageContaining("not made or renamed");
  }

  @Test
  void aStepWithoutJavaKeepsItsAnswersInTheCaseFileAndTellsTheTokenWhereToGo() {
    visit
        .submits("socialworker", "recordVisit", answers())
        .isRefused(
            "socialworker",
            "noteThoughts",
            Map.of("thoughts", "x", "thoughtOutcome", "NEVER"),
            "Visit again?: choose one of the answers offered.")
        .submits(
            "socialworker",
            "noteThoughts",
            Map.of("thoughts", "Go again", "thoughtOutcome", "AGAIN"))
        .waitsOnlyAt("recordVisit")
        .submits("socialworker", "recordVisit", answers())
        .submits(
            "socialworker", "noteThoughts", Map.of("thoughts", "Done", "thoughtOutcome", "ENOUGH"))
        .isEnded();

    assertThat(notes.of(visit.reference())).hasSize(2);
    assertThat(notes.of(visit.reference()).get(0).answers()).containsEntry("thoughts", "Go again");
  }

  @Test
  void aFormSubmittedTwiceIsToldThatTheTaskIsGone() {
    var task = visit.task("recordVisit").getId();
    visit.submits("socialworker", "recordVisit", answers());

    assertThatThrownBy(() -> cast.submit("socialworker", task, answers()))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("no longer open");
  }

  @Test
  void aModelThatNamesWhatDoesNotExistIsRefusedInSentences() {
    var broken =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
          <message id="m" name="nobodySendsThis"/>
          <process id="broken" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="auntCalled" name="Aunt called" camunda:formRef="auntCalled" camunda:formRefBinding="latest"/>
            <userTask id="askAunt" name="Ask aunt" camunda:formRef="askAunt" camunda:formRefBinding="latest" camunda:dueDate="${clocks.due('auntsBirthday')}" camunda:followUpDate="${clocks.due('auntsNameDay')}"/>
            <boundaryEvent id="auntForgot" name="Aunt forgot" attachedToRef="askAunt"><timerEventDefinition><timeDate>${clocks.due("teaTime")}</timeDate></timerEventDefinition></boundaryEvent>
            <userTask id="writeAunt" name="Write aunt" camunda:formRef="writeAunt" camunda:formRefBinding="latest" camunda:dueDate="${clocks.due('tellFamily')}"><extensionElements><camunda:properties><camunda:property name="offeredTo" value="LEAD_ASSESSOR AUNT WHO_ASKED"/><camunda:property name="hardToRead" value="perhaps"/></camunda:properties></extensionElements></userTask>
            <serviceTask id="ringAunt" name="Ring aunt" camunda:delegateExpression="${ringAunt}"/>
            <serviceTask id="runCode" name="Run code" camunda:expression="${1+1}"/>
            <callActivity id="visitAunt" name="Visit aunt" calledElement="visitAunt"/>
            <businessRuleTask id="decideAunt" name="Decide aunt" camunda:decisionRef="aunt"/>
            <receiveTask id="r"/>
            <intermediateCatchEvent id="auntRang" name="Aunt rang"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
            <scriptTask id="scriptIt" name="Script it" scriptFormat="javascript"><script>1</script></scriptTask>
          </process>
        </definitions>
        """;

    assertThatThrownBy(
            () -> repository.createDeployment().addString("broken.bpmn", broken).deploy())
        .hasMessageContainingAll(
            "\"Aunt called\" (auntCalled) names the form \"auntCalled\", which does not exist.",
            "\"Ask aunt\" (askAunt) names the form \"askAunt\", which does not exist.",
            "\"Ask aunt\" (askAunt) asks for the clock \"auntsBirthday\", which is not in clocks.yaml.",
            "\"Ask aunt\" (askAunt) asks for the clock \"auntsNameDay\", which is not in clocks.yaml.",
            "\"Aunt forgot\" (auntForgot) asks for the clock \"teaTime\", which is not in clocks.yaml.",
            "\"Ring aunt\" (ringAunt) names the step \"ringAunt\", which does not exist.",
            "\"Write aunt\" (writeAunt) is offered to somebody no case has.",
            "\"Write aunt\" (writeAunt) is offered to whoever asked, but nobody begins this process.",
            "\"Write aunt\" (writeAunt) says of hardToRead something else than true.",
            "\"Run code\" (runCode) must name its step",
            "\"Visit aunt\" (visitAunt) calls the stage \"visitAunt\", which does not exist.",
            "\"Decide aunt\" (decideAunt) asks a decision that does not exist.",
            "\"Aunt rang\" (auntRang) waits for a message that nothing in the pathway sends.",
            "\"Script it\" (scriptIt) is a script")
        .hasMessageNotContaining("tellFamily");
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("broken").count())
        .isZero();
  }

  @Test
  void aFormThatIsNoneIsRefusedInSentencesAndOneOnASingleLineIsFound() {
    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .addString("torn.form", "{")
                    .addString("nameless.form", "{\"components\": []}")
                    .addString(
                        "picture.form",
                        "{\"id\": \"picture\", \"components\": [{\"type\": \"filepicker\"}]}")
                    .addString(
                        "shown.form",
                        "{\"id\": \"shown\", \"components\": [{\"type\": \"group\", \"components\": [{\"type\": \"image\"}]}]}")
                    .deploy())
        .hasMessageContainingAll(
            "torn.form is not a form: it is not written in JSON.",
            "nameless.form has no \"id\"",
            "picture.form asks for a file",
            "shown.form shows a picture");
    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .addString("visitAunt.form", "{\"id\":\"visitAunt\",\"components\":[]}")
                    .addString(
                        "aunt.bpmn",
                        """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
                          <process id="aunt" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <userTask id="visitAunt" name="Visit aunt" camunda:formRef="visitAunt"/>
                            <serviceTask id="ringAunt" name="Ring aunt" camunda:delegateExpression="${ringAunt}"/>
                          </process>
                        </definitions>
                        """)
                    .deploy())
        .hasMessageEndingWith(
            "\"Ring aunt\" (ringAunt) names the step \"ringAunt\", which does not exist.")
        .hasMessageNotContaining("visitAunt");
  }
}
