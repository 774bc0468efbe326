package org.hsbpathway.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Offers a task not only to its groups but by name to people who work on the case, wherever they
 * belong. The property {@code offeredTo} of the task says which: {@code LEAD_ASSESSOR
 * SECOND_ASSESSOR}, words of {@link Fact}, or {@code WHO_ASKED}, whoever began this process with
 * its start form; what somebody asked for is offered to their deputies as well while they are away.
 * {@link OfferedAgain} follows when somebody else does the work.
 */
@Component
class OfferedByName extends AbstractBpmnParseListener {

  static final String PROPERTY = "offeredTo";

  /** Whoever began the process: only where people begin it. */
  static final String WHO_ASKED = "WHO_ASKED";

  private final ObjectProvider<Standing> standing;
  private final ObjectProvider<StandIns> standIns;

  OfferedByName(ObjectProvider<Standing> standing, ObjectProvider<StandIns> standIns) {
    this.standing = standing;
    this.standIns = standIns;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskProperties.of(element, PROPERTY)
        .map(OfferedByName::words)
        .ifPresent(
            words -> {
              activity.setProperty(PROPERTY, words);
              ((UserTaskActivityBehavior) activity.getActivityBehavior())
                  .getTaskDefinition()
                  .addBuiltInTaskListener(
                      TaskListener.EVENTNAME_CREATE, opened -> offer(opened, words));
            });
  }

  /** What a model says of one of its steps. */
  @SuppressWarnings("unchecked")
  static List<String> words(ProcessDefinitionEntity process, String step) {
    var activity = process.findActivity(step);
    var words = activity == null ? null : (List<String>) activity.getProperty(PROPERTY);
    return words == null ? List.of() : words;
  }

  private void offer(DelegateTask task, List<String> words) {
    var reference = task.getExecution().getProcessBusinessKey();
    if (reference != null) {
      people(task.getProcessInstanceId(), new CaseReference(reference), words)
          .forEach(task::addCandidateUser);
    }
  }

  /** User ids of those whom these words mean in a case now, and of who stands in for them. */
  List<String> people(String run, CaseReference reference, List<String> words) {
    var meant =
        words.stream()
            .flatMap(
                word ->
                    (WHO_ASKED.equals(word)
                            ? whoAsked(run)
                            : standing.getObject().now(reference, Fact.valueOf(word)))
                        .stream())
            .toList();
    return Stream.concat(
            meant.stream(),
            words.contains(WHO_ASKED) ? deputiesOf(meant, reference) : Stream.empty())
        .distinct()
        .toList();
  }

  /** User ids of those who stand in today for any of these people, as far as they may. */
  Stream<String> deputiesOf(Collection<String> people, CaseReference reference) {
    return people.stream()
        .flatMap(person -> standIns.stream().flatMap(who -> who.of(person, reference).stream()));
  }

  /** Nobody where a program began it. */
  private static Optional<String> whoAsked(String run) {
    var stored =
        Context.getCommandContext()
            .getHistoricProcessInstanceManager()
            .findHistoricProcessInstance(run);
    return stored == null
        // As long as it is not stored, whoever begins it is at work.
        ? Offer.atWork().map(Authentication::getUserId)
        : Optional.ofNullable(stored.getStartUserId());
  }

  /** What the model of an open task says; only within a command of the engine. */
  static List<String> words(Task task) {
    return words(
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(task.getProcessDefinitionId()),
        task.getTaskDefinitionKey());
  }

  /** User ids of those whom an open task is offered to by name. */
  static List<String> named(Task task, ProcessEngineServices engine) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<String> words(String property) {
    return Stream.of(property.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether each word names somebody who works on a case, or whoever asked. */
  static boolean areKnown(String property) {
    return words(property).stream()
        .allMatch(
            word ->
                WHO_ASKED.equals(word)
                    || Stream.of(Fact.values())
                        .anyMatch(fact -> fact.isWorker() && fact.name().equals(word)));
  }
}
