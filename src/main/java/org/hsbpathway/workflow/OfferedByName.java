package org.hsbpathway.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Offers a task not only to its groups but by name to people who work on the case, wherever they
 * belong. The property {@code offeredTo} of the task says which: {@code LEAD_ASSESSOR
 * SECOND_ASSESSOR}, words of {@link Fact}.
 */
@Component
class OfferedByName extends AbstractBpmnParseListener {

  static final String PROPERTY = "offeredTo";

  private final ObjectProvider<Standing> standing;

  OfferedByName(ObjectProvider<Standing> standing) {
    this.standing = standing;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskProperties.of(element, PROPERTY)
        .map(OfferedByName::workers)
        .ifPresent(
            workers ->
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(
                        TaskListener.EVENTNAME_CREATE, opened -> offer(opened, workers)));
  }

  private void offer(DelegateTask task, List<Fact> workers) {
    var reference = task.getExecution().getProcessBusinessKey();
    if (reference != null) {
      workers.stream()
          .flatMap(
              worker -> standing.getObject().now(new CaseReference(reference), worker).stream())
          .distinct()
          .forEach(task::addCandidateUser);
    }
  }

  private static List<Fact> workers(String words) {
    return Stream.of(words.strip().split("\\s+")).map(Fact::valueOf).toList();
  }

  /** Whether each word names somebody who works on a case. */
  static boolean areWorkers(String words) {
    return Stream.of(words.strip().split("\\s+"))
        .allMatch(
            word ->
                Stream.of(Fact.values())
                    .anyMatch(fact -> fact.isWorker() && fact.name().equals(word)));
  }
}
