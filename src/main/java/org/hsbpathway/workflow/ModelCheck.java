package org.hsbpathway.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.hsbpathway.clock.Clocks;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses a model that names what does not exist, in sentences an analyst understands, before the
 * engine takes it: forms, steps, decisions, stages, messages and clocks.
 */
@Component
class ModelCheck implements Deployer {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)}");

  /** The engine would also take others, among them the same under another name. */
  private static final Pattern KINDS = Pattern.compile(".*\\.(bpmn|dmn|form)");

  private static final Pattern CLOCK = Pattern.compile("clocks\\.\\w+\\(\\s*['\"]([^'\"]*)['\"]");

  private static final Pattern DECISION =
      Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?id=\"(\\w+)\"");

  /** What a form could show that nobody typed. */
  private static final Set<String> PICTURES = Set.of("image", "iframe", "documentPreview");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ListableBeanFactory beans;
  private final Clocks clocks;
  private final boolean scriptsAllowed;

  ModelCheck(
      ListableBeanFactory beans,
      Clocks clocks,
      @Value("${hsb.scripts-in-models:false}") boolean scriptsAllowed) {
    this.beans = beans;
    this.clocks = clocks;
    this.scriptsAllowed = scriptsAllowed;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    var complaints = new ArrayList<String>();
    var models = models(deployment, complaints);
    var known = new Known(deployment, models);
    beans.getBeansOfType(SendsMessages.class).values().forEach(known::sentBy);
    models.forEach(model -> check(model, known, complaints));
    if (!complaints.isEmpty()) {
      throw new NotValidException(
          "This deployment was refused. " + String.join(" ", new LinkedHashSet<>(complaints)));
    }
  }

  private List<BpmnModelInstance> models(DeploymentEntity deployment, List<String> complaints) {
    var models = new ArrayList<BpmnModelInstance>();
    for (var resource : deployment.getResources().values()) {
      if (!KINDS.matcher(resource.getName()).matches()) {
        complaints.add(
            "A file is neither a model (.bpmn) nor a decision (.dmn) nor a form (.form).");
      }
      if (resource.getName().endsWith(".form")) {
        checkForm(resource, complaints);
      } else {
        complaints.addAll(CodeInModels.complaints(resource.getBytes(), scriptsAllowed));
      }
      if (resource.getName().endsWith(".bpmn")) {
        try {
          models.add(read(resource));
        } catch (RuntimeException e) {
          complaints.add(resource.getName() + " is not a BPMN model.");
        }
      }
    }
    return models;
  }

  private static void checkForm(ResourceEntity resource, List<String> complaints) {
    var form = json(resource);
    if (form.isEmpty()) {
      complaints.add(resource.getName() + " is not a form: it is not written in JSON.");
    } else if (idOf(form.get()).isEmpty()) {
      complaints.add(resource.getName() + " has no \"id\", by which a model could name it.");
    } else if (FormSchema.all(form.get()).stream()
        .anyMatch(component -> component.path("type").asText().equals("filepicker"))) {
      complaints.add(
          resource.getName() + " asks for a file, which Tasklist's forms cannot: leave it out.");
    } else if (FormSchema.all(form.get()).stream()
        .anyMatch(component -> PICTURES.contains(component.path("type").asText()))) {
      complaints.add(
          resource.getName()
              + " shows a picture or a page from elsewhere: there are no images in a record.");
    }
  }

  private static Optional<JsonNode> json(ResourceEntity resource) {
    try {
      return Optional.of(JSON.readTree(resource.getBytes())).filter(JsonNode::isObject);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static String idOf(JsonNode form) {
    return form.path("id").asText("");
  }

  private static BpmnModelInstance read(ResourceEntity resource) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()));
  }

  private void check(BpmnModelInstance model, Known known, List<String> complaints) {
    for (var task : all(model, UserTask.class)) {
      checkForm(task, task.getAttributeValueNs(CAMUNDA, "formRef"), known, complaints);
      if (beans.containsBean(task.getId()) && !(beans.isTypeMatch(task.getId(), FormStep.class))) {
        complaints.add(the(task) + " has the name of something that is not a step with a form.");
      }
    }
    for (var start : all(model, StartEvent.class)) {
      var form = start.getAttributeValueNs(CAMUNDA, "formRef");
      if (form != null) {
        checkForm(start, form, known, complaints);
      }
    }
    for (var task : all(model, UserTask.class)) {
      checkOffers(task, complaints);
      checkHardToRead(task, complaints);
      checkClocks(task, task.getCamundaDueDate(), complaints);
      checkClocks(task, task.getCamundaFollowUpDate(), complaints);
    }
    for (var timer : all(model, TimerEventDefinition.class)) {
      checkClocks((BaseElement) timer.getParentElement(), timer.getTextContent(), complaints);
    }
    for (var task : all(model, ServiceTask.class)) {
      checkStep(task, task.getCamundaDelegateExpression(), complaints);
    }
    for (var event : all(model, ThrowEvent.class)) {
      event.getEventDefinitions().stream()
          .filter(MessageEventDefinition.class::isInstance)
          .forEach(
              definition ->
                  checkStep(
                      event,
                      ((MessageEventDefinition) definition).getCamundaDelegateExpression(),
                      complaints));
    }
    for (var task : all(model, BusinessRuleTask.class)) {
      if (task.getCamundaDecisionRef() == null || !known.decisions(task.getCamundaDecisionRef())) {
        complaints.add(the(task) + " asks a decision that does not exist.");
      }
    }
    for (var call : all(model, CallActivity.class)) {
      if (!known.processes(call.getCalledElement())) {
        complaints.add(
            the(call)
                + " calls the stage \""
                + call.getCalledElement()
                + "\", which does not exist.");
      }
    }
    for (var event : all(model, CatchEvent.class)) {
      for (var definition : event.getEventDefinitions()) {
        if (definition instanceof MessageEventDefinition message
            && (message.getMessage() == null || !known.messages(message.getMessage().getName()))) {
          complaints.add(the(event) + " waits for a message that nothing in the pathway sends.");
        }
      }
    }
  }

  private static void checkForm(FlowNode node, String form, Known known, List<String> complaints) {
    if (form == null) {
      complaints.add(the(node) + " has no form.");
    } else if (!known.forms(form)) {
      complaints.add(the(node) + " names the form \"" + form + "\", which does not exist.");
    }
  }

  private void checkStep(FlowNode node, String expression, List<String> complaints) {
    var named = expression == null ? null : BEAN.matcher(expression.strip());
    if (named == null || !named.matches()) {
      complaints.add(the(node) + " must name its step as ${step} in \"delegate expression\".");
    } else if (!beans.containsBean(named.group(1))) {
      complaints.add(
          the(node) + " names the step \"" + named.group(1) + "\", which does not exist.");
    }
  }

  private static void checkOffers(UserTask task, List<String> complaints) {
    var offered = TaskProperties.of(task, OfferedByName.PROPERTY).orElse("");
    if (!OfferedByName.areKnown(offered)) {
      complaints.add(the(task) + " is offered to somebody no case has.");
    }
    if (offered.contains(OfferedByName.WHO_ASKED) && !peopleBegin(processOf(task))) {
      complaints.add(the(task) + " is offered to whoever asked, but nobody begins this process.");
    }
  }

  private static void checkHardToRead(UserTask task, List<String> complaints) {
    if (!HardToReadSteps.isKnown(task)) {
      complaints.add(the(task) + " says of hardToRead something else than true.");
    }
  }

  private static boolean peopleBegin(Process process) {
    return process.getCamundaCandidateStarterGroups() != null
        || process.getCamundaCandidateStarterUsers() != null;
  }

  private static Process processOf(ModelElementInstance inside) {
    return inside instanceof Process process ? process : processOf(inside.getParentElement());
  }

  private void checkClocks(BaseElement element, String expression, List<String> complaints) {
    CLOCK
        .matcher(expression == null ? "" : expression)
        .results()
        .map(named -> named.group(1))
        .filter(clock -> !clocks.all().containsKey(clock))
        .forEach(
            clock ->
                complaints.add(
                    the(element)
                        + " asks for the clock \""
                        + clock
                        + "\", which is not in clocks.yaml."));
  }

  private static String the(BaseElement element) {
    var name = element.getAttributeValue("name");
    return "\"" + (name == null ? element.getId() : name) + "\" (" + element.getId() + ")";
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance>
      Iterable<T> all(BpmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type);
  }

  /** What exists: in this deployment or deployed before. */
  private static final class Known {

    private final Set<String> forms = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> processes = new HashSet<>();
    private final Set<String> messages = new HashSet<>();
    private boolean earlierModelsRead;

    Known(DeploymentEntity deployment, List<BpmnModelInstance> models) {
      for (var resource : deployment.getResources().values()) {
        if (resource.getName().endsWith(".form")) {
          json(resource).map(ModelCheck::idOf).ifPresent(forms::add);
        } else if (resource.getName().endsWith(".dmn")) {
          DECISION
              .matcher(new String(resource.getBytes(), StandardCharsets.UTF_8))
              .results()
              .forEach(decision -> decisions.add(decision.group(1)));
        }
      }
      for (var model : models) {
        all(model, Process.class).forEach(process -> processes.add(process.getId()));
        sentBy(model);
      }
    }

    private void sentBy(BpmnModelInstance model) {
      for (var event : all(model, ThrowEvent.class)) {
        event.getEventDefinitions().stream()
            .filter(MessageEventDefinition.class::isInstance)
            .map(definition -> ((MessageEventDefinition) definition).getMessage())
            .filter(java.util.Objects::nonNull)
            .forEach(message -> messages.add(message.getName()));
      }
    }

    void sentBy(SendsMessages code) {
      messages.addAll(code.messages());
    }

    boolean forms(String key) {
      return forms.contains(key)
          || Context.getCommandContext()
                  .getCamundaFormDefinitionManager()
                  .findLatestDefinitionByKey(key)
              != null;
    }

    boolean decisions(String key) {
      return decisions.contains(key)
          || Context.getCommandContext()
                  .getDecisionDefinitionManager()
                  .findLatestDecisionDefinitionByKey(key)
              != null;
    }

    boolean processes(String key) {
      return processes.contains(key)
          || Context.getCommandContext()
                  .getProcessDefinitionManager()
                  .findLatestProcessDefinitionByKey(key)
              != null;
    }

    boolean messages(String name) {
      if (!messages.contains(name) && !earlierModelsRead) {
        earlierModelsRead = true;
        var repository = Context.getProcessEngineConfiguration().getRepositoryService();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
            .map(definition -> repository.getBpmnModelInstance(definition.getId()))
            .forEach(this::sentBy);
      }
      return messages.contains(name);
    }
  }
}
