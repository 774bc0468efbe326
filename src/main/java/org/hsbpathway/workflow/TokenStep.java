package org.hsbpathway.workflow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;

/** A step on a token of the engine: a user task, or the start of a journey. */
final class TokenStep implements Step {

  private final String id;
  private final String title;
  private final String form;
  private final ExecutionEntity token;
  private final TaskEntity task;

  TokenStep(String id, String title, String form, ExecutionEntity token, TaskEntity task) {
    this.task = task;
    this.id = id;
    this.title = title;
    this.form = form;
    this.token = token;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  String form() {
    return form;
  }

  /** The engine's id of the task; a start has none. */
  Optional<String> task() {
    return Optional.ofNullable(task).map(TaskEntity::getId);
  }

  /**
   * @throws Refusal when the task is neither offered nor given to whoever is at work
   */
  void refuseStrangers() {
    if (task != null) {
      Offer.refuseDoer(task);
    }
  }

  /**
   * Whether somebody looks at a task that is neither offered nor given to them and owes a reason.
   */
  boolean owesReason(CaseReference reference, ReasonFirst reasons) {
    return task != null
        && Offer.atWork()
            .filter(person -> reasons.isOwed(person.getUserId(), Offer.groupsOf(person), reference))
            .filter(person -> Offer.isStranger(person, task))
            .isPresent();
  }

  Optional<CaseReference> caseIfBegun() {
    return Optional.ofNullable(token)
        .map(ExecutionEntity::getProcessBusinessKey)
        .map(CaseReference::new);
  }

  @Override
  public CaseReference caseReference() {
    return caseIfBegun()
        .orElseThrow(() -> new IllegalStateException(id + " belongs to no case yet"));
  }

  @Override
  public String user() {
    var user = Context.getCommandContext().getAuthenticatedUserId();
    return user == null ? "system" : user;
  }

  @Override
  public boolean inGroup(String group) {
    return services()
            .getIdentityService()
            .createUserQuery()
            .userId(user())
            .memberOfGroup(group)
            .count()
        > 0;
  }

  @Override
  public List<Option> usersIn(String... groups) {
    var options = new LinkedHashMap<String, Option>();
    Arrays.stream(groups)
        .flatMap(group -> Staff.membersOf(group).stream())
        .forEach(user -> options.putIfAbsent(user.getId(), new Option(user.getId(), nameOf(user))));
    return List.copyOf(options.values());
  }

  private static String nameOf(User user) {
    var name =
        (Optional.ofNullable(user.getFirstName()).orElse("")
                + " "
                + Optional.ofNullable(user.getLastName()).orElse(""))
            .strip();
    return name.isEmpty() ? user.getId() : name + " (" + user.getId() + ")";
  }

  @Override
  public String run() {
    return token.getProcessInstanceId();
  }

  @Override
  public Optional<Integer> turn() {
    return Optional.ofNullable((Integer) token.getVariable("loopCounter"));
  }

  @Override
  public <T> void set(ProcessVariable<T> variable, T value) {
    token.getProcessInstance().setVariable(variable.name(), variable.stored(value));
  }

  @Override
  public List<Overdue> overdue() {
    return services()
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(caseReference().value())
        .dueBefore(ClockUtil.getCurrentTime())
        .orderByDueDate()
        .asc()
        .list()
        .stream()
        .map(
            task ->
                new Overdue(
                    task.getName(),
                    LocalDate.ofInstant(task.getDueDate().toInstant(), EngineClock.LONDON)))
        .toList();
  }

  void setCode(String name, String code) {
    token.getProcessInstance().setVariable(name, code);
  }

  @Override
  public void begin(CaseReference reference) {
    if (caseIfBegun().isPresent()) {
      throw new IllegalStateException("The journey of " + caseReference() + " has already begun");
    }
    token.setProcessBusinessKey(reference.value());
  }

  private static org.camunda.bpm.engine.ProcessEngineServices services() {
    return Context.getProcessEngineConfiguration().getProcessEngine();
  }
}
