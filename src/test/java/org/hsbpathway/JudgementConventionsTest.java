package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hsbpathway.casefile.SupervisionLevel;
import org.junit.jupiter.api.Test;

/**
 * What is left to people, whatever somebody draws: no timer closes, steps down or advances
 * anything, and no form or table answers how worried anybody should be. ({@code ArchitectureTest}
 * says it of the code.)
 */
class JudgementConventionsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Timers after which a task is gone or a way has ended, and why nothing is decided by that. */
  private static final Map<String, String> DECIDED_BEFORE =
      Map.of(
          "hoursOver", "Whoever sees a restricted plan in an emergency sees it for hours only.",
          "planBesideLookedAt", "Only a manager's decision that nothing is to be planned ends it.",
          "workBesideLookedAt",
              "A review of the work beside it, or a manager, decided that it is over.",
          "absenceBegins", "A manager named the day on which the tasks go to somebody else.",
          "amberReached", "It is the watch on a date that ends here, not the step it watches.",
          "redReached", "The same watch.",
          "nextDayReached", "The same watch.");

  /** Messages that take a task away, and why a timer may send them all the same. */
  private static final Map<String, String> ASKS_AGAIN =
      Map.of("discussionNeeded", "The same discussion is convened again, for an earlier day.");

  private final List<BpmnModelInstance> models =
      files("processes", ".bpmn").map(path -> Bpmn.readModelFromFile(path.toFile())).toList();

  // -- no timer decides ---------------------------------------------------------------------------

  @Test
  void aTimerTakesNoTaskAway() {
    assertThat(timers())
        .isNotEmpty()
        .filteredOn(JudgementConventionsTest::interrupts)
        .extracting(FlowNode::getId)
        .isSubsetOf(DECIDED_BEFORE.keySet());
  }

  /** What a timer beside a task or every morning begins may end: only the reminder ends. */
  @Test
  void noWayOfACaseEndsByATimerBeforeSomebodyHadATask() {
    for (var timer : timers()) {
      var ends =
          reachedFrom(timer).filter(EndEvent.class::isInstance).map(EndEvent.class::cast).toList();
      assertThat(ends)
          .as("special ends after %s", timer.getId())
          .allSatisfy(end -> assertThat(end.getEventDefinitions()).isEmpty());
      if (timer instanceof BoundaryEvent || timer instanceof StartEvent) {
        continue;
      }
      if (!ends.isEmpty()) {
        assertThat(timer.getId()).isIn(DECIDED_BEFORE.keySet());
      }
    }
  }

  @Test
  void aTimerTellsNobodyToStop() {
    var stopping = new LinkedHashSet<String>();
    for (var event : all(CatchEvent.class).filter(JudgementConventionsTest::interrupts).toList()) {
      messages(event).forEach(stopping::add);
    }
    assertThat(stopping).contains("caseClosed", "planHandedOver", "holdLifted");
    for (var timer : timers()) {
      assertThat(
              reachedFrom(timer).filter(Event.class::isInstance).flatMap(this::messages).toList())
          .as("messages after %s", timer.getId())
          .noneMatch(message -> stopping.contains(message) && !ASKS_AGAIN.containsKey(message));
    }
  }

  private List<CatchEvent> timers() {
    return all(CatchEvent.class)
        .filter(
            event ->
                event.getEventDefinitions().stream()
                    .anyMatch(TimerEventDefinition.class::isInstance))
        .toList();
  }

  private static boolean interrupts(FlowNode event) {
    return event instanceof BoundaryEvent boundary
        ? boundary.cancelActivity()
        : event instanceof StartEvent start
            && start.getParentElement() instanceof SubProcess
            && start.isInterrupting();
  }

  /** Where a timer leads before somebody has a task or something else is waited for. */
  private Stream<FlowNode> reachedFrom(FlowNode timer) {
    var reached = new LinkedHashSet<FlowNode>();
    var open = new ArrayDeque<>(List.of(timer));
    while (!open.isEmpty()) {
      var node = open.pop();
      for (var next : after(node)) {
        if (!waits(next) && reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached.stream();
  }

  private static boolean waits(FlowNode node) {
    return node instanceof UserTask
        || node instanceof CatchEvent
        || node instanceof EventBasedGateway;
  }

  /** Models drawn by hand leave out what leaves a node: the flows say it. */
  private static List<FlowNode> after(FlowNode node) {
    return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
        .filter(flow -> flow.getSource().equals(node))
        .map(SequenceFlow::getTarget)
        .toList();
  }

  private Stream<String> messages(FlowNode event) {
    var definitions =
        event instanceof CatchEvent caught
            ? caught.getEventDefinitions()
            : ((ThrowEvent) event).getEventDefinitions();
    return definitions.stream()
        .filter(MessageEventDefinition.class::isInstance)
        .map(definition -> ((MessageEventDefinition) definition).getMessage().getName());
  }

  private <T extends FlowNode> Stream<T> all(Class<T> type) {
    return models.stream().flatMap(model -> model.getModelElementsByType(type).stream());
  }

  // -- safety planning waits for nothing --------------------------------------------------------

  /** Back from the stage to where the concern comes in, there is nothing but a fork. */
  @Test
  void theSafetyPlanBeginsBeforeAnythingIsDecided() {
    var calls =
        all(CallActivity.class)
            .filter(call -> "safetyPlan".equals(call.getCalledElement()))
            .toList();
    assertThat(calls).hasSizeGreaterThan(2);
    for (var call : calls) {
      for (var node = before(call); !isWhereItComesIn(node); node = before(node)) {
        assertThat(node).as("before %s", call.getId()).isInstanceOf(ParallelGateway.class);
      }
    }
  }

  private static FlowNode before(FlowNode node) {
    var sources = sourcesOf(node);
    assertThat(sources).as("ways to %s", node.getId()).hasSize(1);
    return sources.get(0);
  }

  private static boolean isWhereItComesIn(FlowNode node) {
    return node instanceof StartEvent || sourcesOf(node).size() > 1;
  }

  private static List<FlowNode> sourcesOf(FlowNode node) {
    return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
        .filter(flow -> flow.getTarget().equals(node))
        .map(SequenceFlow::getSource)
        .toList();
  }

  @Test
  void nothingIsWaitedForBeforeTonightsPlan() {
    var start =
        all(StartEvent.class)
            .filter(event -> event.getId().equals("safetyPlanNeeded"))
            .findFirst()
            .orElseThrow();
    var waiting = new LinkedHashSet<String>();
    Stream.concat(Stream.of((FlowNode) start), reachedFrom(start))
        .flatMap(node -> after(node).stream())
        .filter(JudgementConventionsTest::waits)
        .forEach(node -> waiting.add(node.getId()));
    assertThat(waiting).containsExactlyInAnyOrder("agreeInterimPlan", "writeSafetyPlan");
  }

  // -- nothing computes a level
  // ---------------------------------------------------------------------

  /** What a professional judges: how closely to supervise, and what kind of behaviour it was. */
  private static Set<String> judgements() {
    return Stream.of(
            SupervisionLevel.values(),
            constants("org.hsbpathway.consultation.HackettCategory"),
            constants("org.hsbpathway.consultation.BrookOutcome"))
        .flatMap(Arrays::stream)
        .map(Enum::name)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Enum<?>[] constants(String type) {
    try {
      return (Enum<?>[]) Class.forName(type).getEnumConstants();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Not known and no are what somebody means who leaves a question alone; anything else is said.
   */
  @Test
  void noFormAnswersByItself() {
    var judged = new ArrayList<String>();
    for (var path : files("forms", ".form").toList()) {
      for (var field : read(path).findParents("type")) {
        var where = path.getFileName() + ", " + field.path("key").asText();
        assertThat(field.path("type").asText()).as(where).isNotIn("expression", "script");
        var answers = field.findValuesAsText("value");
        if (answers.stream().anyMatch(judgements()::contains)) {
          judged.add(field.path("key").asText());
          assertThat(field.has("defaultValue")).as("%s has a default", where).isFalse();
          assertThat(field.path("disabled").asBoolean()).as("%s is open", where).isFalse();
        }
        if (field.has("defaultValue")) {
          assertThat(field.path("defaultValue").asText()).as(where).isIn("NOT_KNOWN", "NO");
        }
      }
    }
    assertThat(judged).contains("supervisionLevel", "hackettCategory", "brookColour");
  }

  /** The level for the whole of a child's day; what it is at one place is read beside it. */
  @Test
  void whoChoosesALevelReadsWhatItMeans() {
    var meanings = new LinkedHashMap<String, String>();
    for (var path : files("forms", ".form").toList()) {
      for (var field : read(path).findParents("type")) {
        if (Set.of("supervisionLevel", "levelAfter", "supervision")
            .contains(field.path("key").asText())) {
          for (var choice : field.path("values")) {
            if (Stream.of(SupervisionLevel.values())
                .noneMatch(level -> level.name().equals(choice.path("value").asText()))) {
              continue;
            }
            var label = choice.path("label").asText();
            assertThat(label)
                .as("%s of %s", field.path("key").asText(), path.getFileName())
                .hasSizeGreaterThan(25)
                .isEqualTo(meanings.computeIfAbsent(choice.path("value").asText(), level -> label));
          }
        }
      }
    }
    assertThat(meanings).hasSameSizeAs(SupervisionLevel.values());
  }

  /** Years, months, minutes, how often, which one: what is counted is no judgement. */
  @Test
  void noFormAsksForPoints() {
    var counted = new LinkedHashSet<String>();
    for (var path : files("forms", ".form").toList()) {
      for (var field : read(path).findParents("type")) {
        if (field.path("type").asText().equals("number")) {
          counted.add(field.path("key").asText());
        }
      }
    }
    assertThat(counted)
        .containsExactlyInAnyOrder(
            "age",
            "ageGapMonths",
            "ageInYears",
            "estimatedAge",
            "durationMinutes",
            "lookInEvery",
            "orderMonths",
            "workWeeks",
            "plannedSessions",
            "redactedVersion",
            "incidentsSinceLast",
            "incidentsSinceStart",
            "breachesSinceLast",
            "planBreaches",
            "incident",
            "incidentNumber",
            "passage",
            "document",
            "replacedBy");
  }

  @Test
  void noTableNamesAJudgement() throws IOException {
    var answer = Pattern.compile("(?s)<outputEntry[^>]*>\\s*<text>\"(\\w+)\"</text>");
    var answers = new ArrayList<String>();
    for (var path : files("processes", ".dmn").toList()) {
      var found = answer.matcher(Files.readString(path));
      while (found.find()) {
        answers.add(found.group(1));
      }
    }
    assertThat(answers).contains("AIM3").doesNotContainAnyElementsOf(judgements());
  }

  private static JsonNode read(Path form) {
    try {
      return JSON.readTree(form.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(String root, String ending) {
    try (var files = Files.walk(Path.of(root))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
