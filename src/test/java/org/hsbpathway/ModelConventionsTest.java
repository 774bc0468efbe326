package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.clock.ClockDefinition;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.junit.jupiter.api.Test;

/** What reviewers need not remember: one word per step, from the box to the form to the class. */
class ModelConventionsTest {

  private static final Path PROCESSES = Path.of("processes");
  private static final Path FORMS = Path.of("forms");

  private static final Path TEMPLATE =
      PROCESSES.resolve(".camunda/element-templates/taskWithAClock.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "taglist",
          "datetime");
  private static final Set<String> GROUPS =
      Set.of(
          "hsb-front-door",
          "hsb-team-manager",
          "hsb-service-manager",
          "hsb-social-worker",
          "hsb-linked-child-worker",
          "hsb-coordinator",
          "hsb-assessor",
          "hsb-practitioner",
          "hsb-family-support",
          "hsb-cp-chair",
          "hsb-iro",
          "hsb-yjs",
          "hsb-partner-read",
          "hsb-business-support",
          "hsb-info-governance",
          "hsb-auditor",
          "hsb-commissioner",
          "hsb-edt",
          "hsb-analyst",
          "hsb-sysadmin");

  private static final Set<String> STATUTORY =
      Set.of("T01", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T12", "T30", "T31");

  /** A concern opens its case; somebody who is away is away from all of them. */
  private static final Set<String> ABOUT_NO_CASE = Set.of("concernRaised", "absenceReported");

  private final Map<Path, BpmnModelInstance> models = models();
  private final Map<String, Path> forms = forms();

  @Test
  void everyProcessSaysWhatItIsForAndWhichVersionItIs() {
    each(
        Process.class,
        (path, process) -> {
          assertThat(process.getCamundaHistoryTimeToLiveString())
              .as("history time to live of %s", process.getId())
              .isNotBlank();
          assertThat(process.getCamundaVersionTag())
              .as("version tag of %s", process.getId())
              .isNotBlank();
          assertThat(process.getDocumentations())
              .as("documentation of %s", process.getId())
              .isNotEmpty();
          assertThat(process.isExecutable()).as("%s is executable", process.getId()).isTrue();
        });
  }

  @Test
  void aProcessLiesInTheFolderOfItsStage() {
    each(
        Process.class,
        (path, process) -> {
          assertThat(path.getFileName()).hasToString(process.getId() + ".bpmn");
          assertThat(
                  Files.isDirectory(Path.of("src/main/java/org/hsbpathway", stageOf(path)))
                      || process.getId().equals("pathway"))
              .as("package of %s", path)
              .isTrue();
        });
  }

  @Test
  void anIdMeansOneThingOverAllProcesses() {
    var owners = new HashMap<String, String>();
    var twice = new ArrayList<String>();
    each(
        FlowNode.class,
        (path, node) -> {
          var owner = owners.put(node.getId(), path.toString());
          if (owner != null) {
            twice.add(node.getId() + " in " + owner + " and " + path);
          }
        });
    assertThat(twice).isEmpty();
  }

  @Test
  void everyUserTaskIsExplainedOfferedToAGroupAndDue() {
    each(
        UserTask.class,
        (path, task) -> {
          assertThat(task.getDocumentations()).as("documentation of %s", task.getId()).isNotEmpty();
          assertThat(task.getDocumentations().iterator().next().getTextContent().length())
              .as("documentation of %s", task.getId())
              .isGreaterThan(60);
          assertThat(task.getCamundaCandidateGroupsList())
              .as("groups of %s", task.getId())
              .isNotEmpty()
              .isSubsetOf(GROUPS);
          assertThat(task.getCamundaDueDate()).as("due date of %s", task.getId()).isNotBlank();
          assertThat(task.getName()).as("name of %s", task.getId()).isNotBlank();
        });
  }

  @Test
  void everyUserTaskOpensTodaysFormOfItsName() {
    each(
        UserTask.class,
        (path, task) -> opensFormOfItsName(FORMS.resolve(stageOf(path)), task, task.getId()));
    each(
        StartEvent.class,
        (path, start) -> {
          if (formRef(start) != null) {
            opensFormOfItsName(FORMS.resolve(stageOf(path, start)), start, start.getId());
            assertThat(start.getDocumentations())
                .as("documentation of %s", start.getId())
                .isNotEmpty();
          }
        });
  }

  private void opensFormOfItsName(Path folder, FlowNode node, String id) {
    assertThat(formRef(node)).as("form of %s", id).isEqualTo(id);
    assertThat(node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding"))
        .as("binding of %s", id)
        .isEqualTo("latest");
    assertThat(forms).as("form of %s", id).containsKey(id);
    assertThat(forms.get(id)).isEqualTo(folder.resolve(id + ".form"));
    assertThat(form(id).path("id").asText()).as("id in the form %s", id).isEqualTo(id);
  }

  @Test
  void everyFormBelongsToAStep() {
    var steps = new LinkedHashSet<String>();
    each(UserTask.class, (path, task) -> steps.add(task.getId()));
    each(
        StartEvent.class,
        (path, start) -> {
          if (formRef(start) != null) {
            steps.add(start.getId());
          }
        });
    assertThat(forms.keySet()).isSubsetOf(steps);
  }

  @Test
  void everyUserTaskHasAStepOfItsNameWhoseRecordHoldsExactlyTheKeysOfItsForm() {
    each(UserTask.class, (path, task) -> hasStep(stageOf(path), task.getId()));
    each(
        StartEvent.class,
        (path, start) -> {
          if (formRef(start) != null) {
            hasStep(stageOf(path, start), start.getId());
          }
        });
  }

  private void hasStep(String stage, String id) {
    var step = stepClass(stage, id);
    assertThat(FormStep.class).as("%s is a form step", step).isAssignableFrom(step);
    var record =
        Arrays.stream(step.getDeclaredClasses())
            .filter(type -> type.isRecord() && type.getSimpleName().equals("Form"))
            .findFirst();
    assertThat(record).as("record Form of %s", step).isPresent();
    assertThat(components(record.get()))
        .as("record of %s", id)
        .containsExactlyInAnyOrderElementsOf(keys(form(id)));
  }

  @Test
  void everyServiceTaskHasADelegateOfItsName() {
    each(
        ServiceTask.class,
        (path, task) -> {
          assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}");
          assertThat(JavaDelegate.class).isAssignableFrom(stepClass(stageOf(path), task.getId()));
        });
  }

  @Test
  void everyExitOfAGatewayIsNamedAfterTheAnswer() {
    each(
        ExclusiveGateway.class,
        (path, gateway) -> {
          // Models drawn by hand leave out what leaves a gateway: the flows say it.
          var exits =
              models.get(path).getModelElementsByType(SequenceFlow.class).stream()
                  .filter(flow -> flow.getSource().equals(gateway))
                  .toList();
          if (exits.size() > 1) {
            assertThat(gateway.getName()).as("question of %s", gateway.getId()).endsWith("?");
            for (var exit : exits) {
              assertThat(exit.getName()).as("answer at %s", exit.getId()).isNotBlank();
              assertThat(exit.getId()).startsWith(gateway.getId() + "_");
              assertThat(exit.getConditionExpression() != null || exit == gateway.getDefault())
                  .as("%s has a condition or is the default", exit.getId())
                  .isTrue();
            }
          }
        });
  }

  @Test
  void aGatewayAsksOnlyForOutcomesAndCountsThatAStepCanSet() {
    var known = outcomes();
    var asked = Pattern.compile("(\\w+)\\s*[!=]=\\s*'(\\w+)'");
    var counted = Pattern.compile("\\$\\{(\\w+Count) == \\d+}");
    each(
        SequenceFlow.class,
        (path, flow) -> {
          if (flow.getConditionExpression() == null) {
            return;
          }
          var condition = flow.getConditionExpression().getTextContent();
          assertThat(condition)
              .as("condition of %s calls nothing", flow.getId())
              .doesNotContain("(")
              .doesNotContain(".");
          var number = counted.matcher(condition);
          if (number.matches()) {
            assertThat(known).as("variable in %s", flow.getId()).containsKey(number.group(1));
            return;
          }
          var found = asked.matcher(condition);
          int count = 0;
          while (found.find()) {
            count++;
            assertThat(known).as("variable in %s", flow.getId()).containsKey(found.group(1));
            assertThat(known.get(found.group(1)))
                .as("answers to %s in %s", found.group(1), flow.getId())
                .contains(found.group(2));
          }
          assertThat(count).as("condition of %s", flow.getId()).isPositive();
        });
  }

  @Test
  void stagesAreCalledWithTheCaseReferenceBehindAnAsynchronousBorderThatIsTriedAgain() {
    each(
        CallActivity.class,
        (path, call) -> {
          assertThat(path.getFileName())
              .as("only the pathway calls stages")
              .hasToString("pathway.bpmn");
          assertThat(call.isCamundaAsyncBefore()).as("border before %s", call.getId()).isTrue();
          var extensions =
              call.getExtensionElements().getDomElement().getChildElements().stream().toList();
          assertThat(
                  extensions.stream()
                      .anyMatch(
                          e ->
                              "#{execution.processBusinessKey}"
                                  .equals(e.getAttribute("businessKey"))))
              .isTrue();
          assertThat(
                  extensions.stream()
                      .anyMatch(e -> e.getLocalName().equals("failedJobRetryTimeCycle")))
              .isTrue();
        });
  }

  @Test
  void aFormNeverNamesAnEngineVariable() {
    forms
        .keySet()
        .forEach(
            id ->
                assertThat(keys(form(id)))
                    .as("keys of %s", id)
                    .noneMatch(key -> key.matches(".*(Outcome|Due|Count)$")));
  }

  @Test
  void whatCanHappenAtAnyTimeIsReportedByNamedGroupsAndAsksFirstForTheCase() {
    each(
        StartEvent.class,
        (path, start) -> {
          if (formRef(start) != null && !ABOUT_NO_CASE.contains(start.getId())) {
            assertThat(keys(form(start.getId()))).first().isEqualTo("caseReference");
            assertThat(((Process) start.getParentElement()).getCamundaCandidateStarterGroupsList())
                .as("who may report %s", start.getId())
                .isNotEmpty()
                .isSubsetOf(GROUPS);
          }
        });
  }

  @Test
  void aDecisionSaysWhatItIsForWhichVersionItIsAndWhichRowAnswered() throws IOException {
    for (var path : files(PROCESSES, ".dmn").toList()) {
      var table = Files.readString(path);
      assertThat(table)
          .as(path.toString())
          .contains("camunda:versionTag=\"")
          .contains("<description>");
      var rules = table.split("<rule ");
      for (int row = 1; row < rules.length; row++) {
        assertThat(rules[row]).as("row %d of %s", row, path).contains("\"Row " + row + ": ");
      }
    }
  }

  @Test
  void aTextIsMeasuredInCharactersAndANumberByItsSize() {
    eachWith(
        "validate",
        (id, field) -> {
          var wrong =
              field.path("type").asText().startsWith("text")
                  ? List.of("min", "max")
                  : List.of("minLength", "maxLength");
          assertThat(wrong)
              .as("%s of %s", field.path("key").asText(), id)
              .noneMatch(field.path("validate")::has);
        });
  }

  /** Nobody should learn only when it is sent that more has to be written. */
  @Test
  void whatHasToBeLongSaysSoBesideTheQuestion() {
    eachWith(
        "validate",
        (id, field) -> {
          var least = field.at("/validate/minLength").asInt();
          if (least > 0) {
            assertThat(field.path("description").asText())
                .as("%s of %s", field.path("key").asText(), id)
                .containsIgnoringCase("at least " + least + " characters");
          }
        });
  }

  /** {@code FormAnswer} knows these by their value: nobody says nothing and something at once. */
  @Test
  void aChoiceOfSeveralThatMeansNothingStandsAlone() {
    var alone = Set.of("NONE", "NONE_NEEDED", "NOBODY", "NOBODY_KNEW", "NOT_KNOWN");
    var found = new LinkedHashSet<String>();
    eachWith(
        "values",
        (id, field) -> {
          if (!Set.of("checklist", "taglist").contains(field.path("type").asText())) {
            return;
          }
          for (var choice : field.path("values")) {
            var value = choice.path("value").asText();
            if (choice
                .path("label")
                .asText()
                .matches("(?i)(none|nothing|nobody|no one|not known|unknown)\\b.*")) {
              assertThat(value).as("%s of %s", field.path("key").asText(), id).isIn(alone);
              found.add(value);
            }
          }
        });
    assertThat(found).isEqualTo(alone);
  }

  /** The forms library of Tasklist asks a condition of the whole form, not of the row. */
  @Test
  void nothingInARowOfAListIsHidden() {
    eachWith(
        "isRepeating",
        (id, list) ->
            assertThat(list.path("components").findValues("conditional"))
                .as("%s of %s", list.path("path").asText(), id)
                .isEmpty());
  }

  /** Whoever plans the work and whoever does it speak of the same areas. */
  @Test
  void anAreaOfWorkIsCalledTheSameEverywhere() {
    var areas =
        Arrays.stream(ModuleFamily.values())
            .collect(Collectors.toMap(ModuleFamily::name, ModuleFamily::label));
    eachWith(
        "value",
        (id, choice) -> {
          var area = areas.get(choice.path("value").asText());
          if (area != null) {
            assertThat(choice.path("label").asText()).as("in %s", id).isEqualToIgnoringCase(area);
          }
        });
  }

  /** Only where the child was not named, is another one, or was wrongly recorded. */
  @Test
  void whatTheFirstFormAsksIsNotAskedAgain() {
    var first = keys(form("concernRaised"));
    var again = new LinkedHashSet<String>();
    forms.keySet().stream()
        .filter(id -> !Set.of("concernRaised", "nameChild", "anotherChildNamed").contains(id))
        .forEach(
            id ->
                keys(form(id)).stream()
                    .filter(first::contains)
                    .forEach(key -> again.add(id + ", " + key)));
    assertThat(again)
        .containsExactlyInAnyOrder("putEntryRight, dateOfBirth", "updatePoliceStatus, dateOfBirth");
  }

  @Test
  void aFormOfAKnownCaseShowsTheCaseFirst() {
    var begin = new LinkedHashSet<String>();
    each(StartEvent.class, (path, start) -> begin.add(start.getId()));
    forms.keySet().stream()
        .filter(id -> !begin.contains(id))
        .forEach(
            id ->
                assertThat(form(id).path("components").path(0).path("text").asText())
                    .as("first line of %s", id)
                    .contains("{{caseSummary}}"));
  }

  /** Everything a person may read: models, forms, messages, e-mails, web pages, the manual. */
  @Test
  void textsSpeakOfBehaviourNotOfLabels() throws IOException {
    var avoided =
        Pattern.compile(
            "\\b(victim|perpetrator|offender|abuser|accuser|complainant|sexting|deviant|risk[ _]?score|risk[ _]?level|guilty party)"
                + "|[sS]exOffender|[sS]exually harmful behaviour",
            Pattern.CASE_INSENSITIVE);
    var read =
        Stream.of(PROCESSES, FORMS, Path.of("src/main"), Path.of("README.md"))
            .flatMap(root -> files(root, ""))
            .toList();
    assertThat(read)
        .extracting(file -> file.getFileName().toString().replaceFirst(".*\\.", ""))
        .contains("bpmn", "dmn", "form", "java", "js", "css", "yaml", "md");
    var found = new ArrayList<String>();
    for (var file : read) {
      var matcher = avoided.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      while (matcher.find()) {
        found.add(file + ": " + matcher.group());
      }
    }
    assertThat(found).isEmpty();
  }

  /** A refusal names the question by its label: it has to be clear which one is meant. */
  @Test
  void noTwoQuestionsOfAFormAreCalledTheSame() {
    forms
        .keySet()
        .forEach(
            id -> assertThat(labels(form(id))).as("questions of %s", id).doesNotHaveDuplicates());
  }

  /** Whoever reads about a stage sees its picture. */
  @Test
  void everyModelHasItsPictureBesideIt() {
    assertThat(models.keySet())
        .isNotEmpty()
        .allSatisfy(
            model ->
                assertThat(Path.of(model.toString().replaceFirst("bpmn$", "svg"))).isRegularFile());
  }

  @Test
  void everyClockThatAModelAsksForIsConfigured() throws IOException {
    var asked = Pattern.compile("clocks\\.\\w+\\(\\s*['\"]([^'\"]*)['\"]");
    var known = ConfiguredClocks.read().keySet();
    int count = 0;
    for (var model : models.keySet()) {
      // The Modeler writes a quotation mark as &#39;.
      var matcher = asked.matcher(Files.readString(model).replace("&#39;", "'"));
      while (matcher.find()) {
        count++;
        assertThat(known).as("clocks.yaml, for %s", model).contains(matcher.group(1));
      }
    }
    assertThat(count).as("clocks in the models").isPositive();
  }

  @Test
  void aStatutoryClockNamesItsSourceAndEdition() {
    assertThat(ConfiguredClocks.read())
        .isNotEmpty()
        .allSatisfy(
            (name, clock) -> {
              if (clock.weight() == ClockDefinition.Weight.STATUTORY) {
                assertThat(clock.source()).as("source of %s", name).isNotBlank();
                assertThat(clock.edition()).as("edition of %s", name).isNotBlank();
                assertThat(clock.effectiveFrom()).as("since when %s holds", name).isNotNull();
                assertThat(clock.reference())
                    .as("only what the table of deadlines calls statutory: %s", name)
                    .isIn(STATUTORY);
              }
            });
  }

  @Test
  void theModelerOffersExactlyTheConfiguredClocksAndTheGroups() throws IOException {
    var template = JSON.readTree(TEMPLATE.toFile());
    var clocks =
        ConfiguredClocks.read().entrySet().stream()
            .map(
                clock ->
                    "{\"name\": \"%s\", \"value\": \"${clocks.due('%s')}\"}"
                        .formatted(ConfiguredClocks.inWords(clock.getValue()), clock.getKey()))
            .sorted()
            .toList();
    assertThat(choices(template, "camunda:dueDate"))
        .as("clocks offered by %s, which have to be%n%s", TEMPLATE, String.join(",\n", clocks))
        .isEqualTo(clocks);
    assertThat(choices(template, "camunda:candidateGroups"))
        .extracting(choice -> choice.replaceAll(".*\"value\": \"(.*)\"}", "$1"))
        .as("groups offered by %s", TEMPLATE)
        .isSubsetOf(GROUPS)
        .doesNotHaveDuplicates();
    var byName = new TreeSet<>(List.of(""));
    each(
        CamundaProperty.class,
        (path, property) -> {
          if (property.getCamundaName().equals("offeredTo")) {
            byName.add(property.getCamundaValue());
          }
        });
    assertThat(choices(template, "offeredTo"))
        .extracting(choice -> choice.replaceAll(".*\"value\": \"(.*)\"}", "$1"))
        .as("offered by name by %s, as models do", TEMPLATE)
        .containsExactlyInAnyOrderElementsOf(byName);
  }

  @Test
  void theModelersTemplateHasWhatTheModelerAsksFor() throws IOException {
    var template = JSON.readTree(TEMPLATE.toFile());
    assertThat(template.path("$schema").asText()).contains("element-templates-json-schema");
    assertThat(template.path("name").asText()).isNotBlank();
    assertThat(template.path("id").asText()).isNotBlank();
    assertThat(template.path("appliesTo")).extracting(JsonNode::asText).contains("bpmn:UserTask");
    assertThat(template.path("properties")).isNotEmpty();
    for (var property : template.path("properties")) {
      assertThat(property.path("type").asText()).isIn("String", "Dropdown", "Hidden");
      // One of the Modeler's own attributes, or a word of ours beside them.
      if (property.path("binding").path("type").asText().equals("property")) {
        assertThat(property.path("binding").path("name").asText()).startsWith("camunda:");
      } else {
        assertThat(property.path("binding").path("type").asText()).isEqualTo("camunda:property");
        assertThat(property.path("binding").path("name").asText()).isIn("offeredTo", "hardToRead");
      }
      assertThat(property.has("choices"))
          .isEqualTo(property.path("type").asText().equals("Dropdown"));
    }
  }

  private static List<String> choices(JsonNode template, String binding) {
    var choices = new ArrayList<String>();
    for (var property : template.path("properties")) {
      if (property.path("binding").path("name").asText().equals(binding)) {
        for (var choice : property.path("choices")) {
          choices.add(
              "{\"name\": \"%s\", \"value\": \"%s\"}"
                  .formatted(choice.path("name").asText(), choice.path("value").asText()));
        }
      }
    }
    assertThat(choices).as("choices for %s", binding).isNotEmpty();
    return choices;
  }

  // -- reading ----------------------------------------------------------------------------------

  private interface Visit<T> {
    void of(Path path, T element);
  }

  private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> void each(
      Class<T> type, Visit<T> visit) {
    models.forEach(
        (path, model) ->
            model.getModelElementsByType(type).forEach(element -> visit.of(path, element)));
  }

  private static String formRef(FlowNode node) {
    return node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
  }

  /** The journey's own start belongs to the referral. */
  private static String stageOf(Path model, StartEvent start) {
    return start.getId().equals("concernRaised") ? "referral" : stageOf(model);
  }

  private static String stageOf(Path model) {
    return model.getParent().getFileName().toString();
  }

  private static Class<?> stepClass(String stage, String id) {
    var name =
        "org.hsbpathway." + stage + "." + Character.toUpperCase(id.charAt(0)) + id.substring(1);
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("The step " + id + " has no class " + name);
    }
  }

  private static List<String> components(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> keys(JsonNode container) {
    var keys = new ArrayList<String>();
    for (var component : container.path("components")) {
      var type = component.path("type").asText();
      if (type.equals("group")) {
        keys.addAll(keys(component));
      } else if (type.equals("dynamiclist")) {
        keys.add(component.path("path").asText());
      } else if (INPUTS.contains(type) && !component.path("disabled").asBoolean()) {
        keys.add(component.path("key").asText());
      }
    }
    return keys;
  }

  /** Of what is asked once: the rows of a list are told apart by its name and their number. */
  private static List<String> labels(JsonNode container) {
    var labels = new ArrayList<String>();
    for (var component : container.path("components")) {
      var type = component.path("type").asText();
      if (type.equals("group")) {
        labels.addAll(labels(component));
      } else if (INPUTS.contains(type)) {
        labels.add(
            component.path(type.equals("datetime") ? "dateLabel" : "label").asText().strip());
      }
    }
    return labels;
  }

  /** What has this, of every form, with the id of the form. */
  private void eachWith(String property, BiConsumer<String, JsonNode> rule) {
    forms
        .keySet()
        .forEach(
            id -> form(id).findParents(property).forEach(component -> rule.accept(id, component)));
  }

  private JsonNode form(String id) {
    try {
      return JSON.readTree(forms.get(id).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every declared outcome variable with its values, and every count, from the constants in the
   * code.
   */
  private static Map<String, Collection<String>> outcomes() {
    var outcomes = new TreeMap<String, Collection<String>>();
    for (var type : classes()) {
      for (var field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == ProcessVariable.class) {
          try {
            field.setAccessible(true);
            var variable = (ProcessVariable<?>) field.get(null);
            if (variable.type() == Integer.class) {
              outcomes.put(variable.name(), List.of());
            } else if (variable.type().isEnum()) {
              outcomes
                  .computeIfAbsent(variable.name(), name -> new LinkedHashSet<>())
                  .addAll(
                      Arrays.stream(variable.type().getEnumConstants())
                          .map(constant -> ((Enum<?>) constant).name())
                          .toList());
            }
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
    return outcomes;
  }

  private static List<Class<?>> classes() {
    var root = Path.of("target/classes");
    return files(root.resolve("org/hsbpathway"), ".class")
        .map(file -> root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", ""))
        .map(
            name -> {
              try {
                return Class.forName(name);
              } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
              }
            })
        .collect(Collectors.toList());
  }

  private static Map<Path, BpmnModelInstance> models() {
    var models = new TreeMap<Path, BpmnModelInstance>();
    files(PROCESSES, ".bpmn")
        .forEach(path -> models.put(path, Bpmn.readModelFromFile(path.toFile())));
    return models;
  }

  private static Map<String, Path> forms() {
    var forms = new TreeMap<String, Path>();
    files(FORMS, ".form")
        .forEach(
            path -> {
              var earlier = forms.put(path.getFileName().toString().replace(".form", ""), path);
              assertThat(earlier).as("two forms of one name").isNull();
            });
    return forms;
  }

  private static Stream<Path> files(Path root, String ending) {
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
