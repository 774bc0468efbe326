package org.hsbpathway.workflow;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDataImpl;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Wraps the form handling of every user task and start form, so that a form opens with values from
 * the case file and a submission goes to the step's record. A task whose form was not submitted
 * through here cannot be completed.
 */
@Component
class FormSeam extends AbstractBpmnParseListener {

  static final String ONLY_BY_ITS_FORM = "This task is completed by submitting its form.";

  /**
   * The task or instance whose form is being submitted in this thread, until its completion or
   * start has seen it.
   */
  private static final ThreadLocal<String> SUBMITTED = new ThreadLocal<>();

  private final ObjectProvider<FormSteps> steps;
  private final ObjectProvider<Answers> answers;

  FormSeam(ObjectProvider<FormSteps> steps, ObjectProvider<Answers> answers) {
    this.steps = steps;
    this.answers = answers;
  }

  static void forget() {
    SUBMITTED.remove();
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var definition =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    definition.setTaskFormHandler(new OfTask(definition.getTaskFormHandler(), formOf(element)));
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, FormSeam::refuseWithoutForm);
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::changesHands);
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (scope instanceof ProcessDefinitionEntity definition && formOf(element) != null) {
      definition.setStartFormHandler(
          new OfStart(definition.getStartFormHandler(), element.attribute("id"), formOf(element)));
      definition.addBuiltInListener(
          ExecutionListener.EVENTNAME_START,
          (ExecutionListener) FormSeam::refuseBeginningWithoutForm);
    }
  }

  private static String formOf(Element element) {
    return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
  }

  /**
   * Nobody takes a task, or is given one, in a case of which they see nothing; nor takes what is
   * not offered to them. Whoever takes or gives one of a case is told of.
   */
  private void changesHands(DelegateTask changed) {
    var task = (TaskEntity) changed;
    var reference =
        Optional.ofNullable(task.getExecution().getProcessBusinessKey()).map(CaseReference::new);
    var by = Context.getCommandContext().getAuthenticatedUserId();
    if (task.getAssignee() != null) {
      reference.ifPresent(of -> steps.getObject().refuseWorker(task.getAssignee(), by, of));
    }
    Offer.refuseTaker(task);
    reference.ifPresent(of -> steps.getObject().tellHands(task, of));
  }

  private static void refuseWithoutForm(DelegateTask task) {
    var submitted = SUBMITTED.get();
    SUBMITTED.remove();
    if (!task.getId().equals(submitted)) {
      throw new Refusal("form", ONLY_BY_ITS_FORM);
    }
  }

  /** What another strand reports by message begins with what is on record there already. */
  private static void refuseBeginningWithoutForm(DelegateExecution instance) {
    var submitted = SUBMITTED.get();
    SUBMITTED.remove();
    if (!instance.getId().equals(submitted) && !beganByMessage((ExecutionEntity) instance)) {
      throw new Refusal("form", "This begins with its form: please fill it in.");
    }
  }

  private static boolean beganByMessage(ExecutionEntity instance) {
    var start = instance.getActivity();
    return start != null
        && ActivityTypes.START_EVENT_MESSAGE.equals(
            start.getProperty(BpmnProperties.TYPE.getName()));
  }

  /** Whoever asks for the form only, or for its key, does not open the case. */
  private void fill(FormData data, TokenStep step) {
    ((FormDataImpl) data).setFormFields(new WhenAsked(() -> fields(step)));
  }

  private List<FormField> fields(TokenStep step) {
    var fields = new ArrayList<FormField>();
    var headOnly = HeadOnly.isWanted();
    withoutAuthorization(
            () -> headOnly ? steps.getObject().head(step) : steps.getObject().open(step))
        .forEach(
            (key, value) -> {
              var field = new FormFieldImpl();
              field.setId(key);
              field.setType(new StringFormType());
              field.setValue(answers.getObject().shown(value));
              fields.add(field);
            });
    return fields;
  }

  private static final class WhenAsked extends AbstractList<FormField> {

    private final Supplier<List<FormField>> source;
    private List<FormField> fields;

    WhenAsked(Supplier<List<FormField>> source) {
      this.source = source;
    }

    private List<FormField> fields() {
      if (fields == null && Context.getCommandContext() == null) {
        // The web interface only wants to know what kind of form it is.
        return List.of();
      }
      if (fields == null) {
        fields = source.get();
      }
      return fields;
    }

    @Override
    public FormField get(int index) {
      return fields().get(index);
    }

    @Override
    public int size() {
      return fields().size();
    }
  }

  private void submit(TokenStep step, VariableMap submitted) {
    withoutAuthorization(
        () -> {
          steps.getObject().submit(step, submitted);
          return Map.<String, Object>of();
        });
  }

  /**
   * Steps work on behalf of the person; what the person may open or submit was checked by the
   * command.
   */
  private static Map<String, Object> withoutAuthorization(Supplier<Map<String, Object>> work) {
    return Context.getCommandContext().runWithoutAuthorization(work::get);
  }

  private final class OfTask implements TaskFormHandler {

    private final TaskFormHandler original;
    private final String form;

    OfTask(TaskFormHandler original, String form) {
      this.original = original;
      this.form = form;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
      var data = original.createTaskForm(task);
      fill(data, stepOf(task));
      return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
      var task = (TaskEntity) scope;
      if (task.getDelegationState() == DelegationState.PENDING) {
        throw new Refusal(
            "form",
            "This task was handed to you for an opinion. Hand it back, or take it over to complete it.");
      }
      submit(stepOf(task), submitted);
      SUBMITTED.set(task.getId());
    }

    private TokenStep stepOf(TaskEntity task) {
      return new TokenStep(
          task.getTaskDefinitionKey(), task.getName(), form, task.getExecution(), task);
    }

    @Override
    public void parseConfiguration(
        Element element,
        DeploymentEntity deployment,
        ProcessDefinitionEntity definition,
        BpmnParse parse) {
      original.parseConfiguration(element, deployment, definition, parse);
    }
  }

  private final class OfStart implements StartFormHandler {

    private final StartFormHandler original;
    private final String id;
    private final String form;

    OfStart(StartFormHandler original, String id, String form) {
      this.original = original;
      this.id = id;
      this.form = form;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
      var data = original.createStartFormData(definition);
      fill(data, new TokenStep(id, id, form, null, null));
      return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
      var instance = (ExecutionEntity) scope;
      if (instance.getProcessBusinessKey() != null) {
        throw new Refusal(
            "form",
            "The case reference is given by the service; please leave the business key empty.");
      }
      submit(new TokenStep(id, id, form, instance, null), submitted);
      SUBMITTED.set(instance.getId());
    }

    @Override
    public void parseConfiguration(
        Element element,
        DeploymentEntity deployment,
        ProcessDefinitionEntity definition,
        BpmnParse parse) {
      original.parseConfiguration(element, deployment, definition, parse);
    }
  }
}
