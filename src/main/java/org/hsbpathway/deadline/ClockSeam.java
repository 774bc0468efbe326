package org.hsbpathway.deadline;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Cases;
import org.hsbpathway.workflow.TaskProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens a clock with every task and ends it with the task. Which clock, the model says: the due
 * date is {@code ${clocks.due('interimSafetyPlan')}} or {@code ${interimSafetyPlanDue}}, or the
 * property {@code clock} names it where people agree the date, or names several of which one runs.
 *
 * <p>The property {@code clockGoesOn} says that the clock is not done with this task but with a
 * later one.
 *
 * <p>A timer that waits for {@code ${holdEscalationDue}} has the clock {@code holdEscalation} in
 * the same way, for as long as it waits.
 */
@Component
class ClockSeam extends AbstractBpmnParseListener {

  private static final Pattern BY_NAME =
      Pattern.compile("\\$\\{\\s*clocks\\.due\\('(\\w+)'\\)\\s*}");
  private static final Pattern BY_VARIABLE = Pattern.compile("\\$\\{\\s*(\\w+)Due\\s*}");

  /** On a timer: the clock that it waits for. */
  static final String WAITS_FOR = "waitsForClock";

  private final ObjectProvider<Deadlines> deadlines;
  private final ObjectProvider<Why> why;

  ClockSeam(ObjectProvider<Deadlines> deadlines, ObjectProvider<Why> why) {
    this.deadlines = deadlines;
    this.why = why;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (isWatch(scope)) {
      ((UserTaskActivityBehavior) activity.getActivityBehavior())
          .getTaskDefinition()
          .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::asked);
      return;
    }
    clocksOf(element)
        .ifPresent(
            clocks -> {
              var task =
                  ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
              task.addBuiltInTaskListener(
                  TaskListener.EVENTNAME_CREATE, opened -> opened(opened, clocks));
              var goesOn = TaskProperties.of(element, "clockGoesOn").isPresent();
              task.addBuiltInTaskListener(
                  TaskListener.EVENTNAME_COMPLETE,
                  goesOn
                      ? done -> deadlines.getObject().release(done.getId())
                      : done -> ended(done, true));
              task.addBuiltInTaskListener(
                  TaskListener.EVENTNAME_DELETE, given -> ended(given, false));
            });
  }

  @Override
  public void parseBoundaryTimerEventDefinition(
      Element timer, boolean interrupting, ActivityImpl event) {
    var waiting = event.getEventScope();
    waits(timer, event, waiting, waiting);
  }

  @Override
  public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl event) {
    waits(
        timer,
        event,
        isGateway(event.getEventScope()) ? event.getEventScope() : event,
        event.getFlowScope());
  }

  /** After a gateway, what was waited for has come with whatever comes first. */
  @Override
  public void parseIntermediateMessageCatchEventDefinition(Element message, ActivityImpl event) {
    if (isGateway(event.getEventScope())) {
      event.addBuiltInListener(
          ExecutionListener.EVENTNAME_START,
          (ExecutionListener)
              come ->
                  event.getEventScope().getEventActivities().stream()
                      .map(other -> ((ActivityImpl) other).getProperty(WAITS_FOR))
                      .filter(Objects::nonNull)
                      .forEach(clock -> waited(come, (String) clock, true)));
    }
  }

  private static boolean isGateway(ScopeImpl scope) {
    return scope instanceof ActivityImpl activity
        && activity.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior;
  }

  /** From when it waits until it comes, or until nobody waits for it any more. */
  private void waits(Element timer, ActivityImpl event, ScopeImpl waiting, ScopeImpl around) {
    var date = timer.element("timeDate");
    var match = BY_VARIABLE.matcher(date == null ? "" : date.getText());
    if (match.matches() && !isWatch(event)) {
      var clock = match.group(1);
      event.setProperty(WAITS_FOR, clock);
      waiting.addBuiltInListener(
          ExecutionListener.EVENTNAME_START, (ExecutionListener) begun -> waits(begun, clock));
      if (waiting == event) {
        event.addBuiltInListener(
            ExecutionListener.EVENTNAME_END,
            (ExecutionListener) left -> waited(left, clock, !left.isCanceled()));
        return;
      }
      event.addBuiltInListener(
          ExecutionListener.EVENTNAME_START, (ExecutionListener) come -> waited(come, clock, true));
      around.addBuiltInListener(
          ExecutionListener.EVENTNAME_END, (ExecutionListener) left -> waited(left, clock, false));
    }
  }

  private static boolean isWatch(ScopeImpl scope) {
    return scope.getProcessDefinition() instanceof ProcessDefinitionEntity process
        && process.getKey().equals(Watches.PROCESS);
  }

  /**
   * The clock that the model gives this task; several where it depends on the case which one runs.
   */
  static Optional<List<String>> clocksOf(Element task) {
    var named = TaskProperties.of(task, "clock");
    if (named.isPresent()) {
      return named.map(names -> List.of(names.strip().split("\\s+")));
    }
    var due = task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "dueDate", "");
    for (var pattern : new Pattern[] {BY_NAME, BY_VARIABLE}) {
      var match = pattern.matcher(due);
      if (match.matches()) {
        return Optional.of(List.of(match.group(1)));
      }
    }
    return Optional.empty();
  }

  private void opened(DelegateTask task, List<String> clocks) {
    var reference = task.getExecution().getProcessBusinessKey();
    if (reference != null) {
      var carried =
          deadlines
              .getObject()
              .carry(
                  new CaseReference(reference),
                  clocks,
                  task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                  task.getId(),
                  task.getName(),
                  user());
      var shown = deadlines.getObject().onTask(carried).map(Date::from).orElse(null);
      // The ledger knows of pauses and of more time, and counts from what happened before the task.
      if (carried.hasMoved()
          || shown != null && task.getDueDate() != null && shown.before(task.getDueDate())) {
        task.setDueDate(shown);
      }
    }
  }

  /** Says of what the reason is asked; whoever would be asked next can give it as well. */
  private void asked(DelegateTask asked) {
    var offered = asked.getCandidates().stream().map(IdentityLink::getGroupId).toList();
    var watched = deadlines.getObject().watchedBy(asked.getProcessInstanceId()).orElseThrow();
    asked.setName(
        asked.getName() + ": " + watched.step().orElseGet(() -> why.getObject().name(watched)));
    deadlines.getObject().chainOf(watched).stream()
        .distinct()
        .filter(group -> !offered.contains(group))
        .forEach(asked::addCandidateGroup);
  }

  private void waits(DelegateExecution waiting, String clock) {
    if (waiting.getProcessBusinessKey() != null
        && waiting.getVariable(clock + "Due") instanceof Date due) {
      deadlines.getObject().await(Cases.caseOf(waiting), clock, due.toInstant(), user());
    }
  }

  private void waited(DelegateExecution waiting, String clock, boolean come) {
    if (waiting.getProcessBusinessKey() != null) {
      deadlines.getObject().awaited(Cases.caseOf(waiting), clock, come, user());
    }
  }

  private void ended(DelegateTask task, boolean done) {
    if (((TaskEntity) task).getExecution() != null) {
      deadlines.getObject().end(task.getId(), done, user());
    }
  }

  private static String user() {
    var user = Context.getCommandContext().getAuthenticatedUserId();
    return user == null ? Deadline.NOBODY : user;
  }
}
