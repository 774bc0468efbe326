package org.hsbpathway.workflow;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What nobody could do today, because the models give it to groups in which nobody is: that nobody
 * could report a death is not found out on the day.
 */
@Component
public class EmptyGroups {

  private static final Logger LOG = LoggerFactory.getLogger(EmptyGroups.class);

  /** The engine has no question for it, and one for each group at each look would be many. */
  private static final String WITH_SOMEBODY = "select distinct group_id_ from act_id_membership";

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final JdbcTemplate database;

  EmptyGroups(ObjectProvider<ProcessEngineConfigurationImpl> engine, JdbcTemplate database) {
    this.engine = engine;
    this.database = database;
  }

  /** Says so in the log when people are let in and every morning. */
  @OncePeopleAreLetIn
  @Scheduled(cron = "0 30 5 * * *", zone = "Europe/London")
  void tell() {
    inSentences().forEach(LOG::warn);
  }

  /** One sentence for each of these groups. */
  public List<String> inSentences() {
    var configuration = engine.getObject();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> inSentences(configuration)));
  }

  private List<String> inSentences(ProcessEngineConfigurationImpl engine) {
    var groups = engine.getIdentityService().createGroupQuery().orderByGroupName().asc().list();
    var empty = groups.stream().map(Group::getId).collect(toSet());
    database.queryForList(WITH_SOMEBODY, String.class).forEach(empty::remove);
    var waiting = new TreeMap<String, Waiting>();
    for (var found :
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list()) {
      // As it was read to be run: its text is not read a second time.
      var process =
          (ProcessDefinitionEntity)
              engine.getDeploymentCache().findDeployedProcessDefinitionById(found.getId());
      onlyFor(process.getCandidateStarterGroupIdExpressions(), empty)
          .forEach(group -> of(group, waiting).starts().add(process.getName()));
      process
          .getTaskDefinitions()
          .values()
          .forEach(
              task ->
                  onlyFor(task.getCandidateGroupIdExpressions(), empty)
                      .forEach(
                          group ->
                              of(group, waiting)
                                  .steps()
                                  .add(task.getNameExpression().getExpressionText())));
    }
    return groups.stream()
        .filter(group -> waiting.containsKey(group.getId()))
        .map(
            group ->
                "Nobody is in %s (%s), or none of them has signed in yet%s."
                    .formatted(
                        group.getName(), group.getId(), waiting.get(group.getId()).inWords()))
        .toList();
  }

  /** The groups it is given to, where nobody is in any of them. */
  private static Set<String> onlyFor(Collection<Expression> given, Set<String> empty) {
    var groups = given.stream().map(Expression::getExpressionText).collect(toSet());
    return empty.containsAll(groups) ? groups : Set.of();
  }

  private static Waiting of(String group, Map<String, Waiting> waiting) {
    return waiting.computeIfAbsent(group, first -> new Waiting(new TreeSet<>(), new TreeSet<>()));
  }

  /** What nobody can begin, and the steps that nobody would find. */
  private record Waiting(Set<String> starts, Set<String> steps) {

    String inWords() {
      return quoted(": nobody can begin ", starts)
          + quoted(
              starts.isEmpty()
                  ? ": nobody would find the steps "
                  : "; nobody would find the steps ",
              steps);
    }

    private static String quoted(String before, Set<String> names) {
      return names.isEmpty() ? "" : names.stream().collect(joining("”, “", before + "“", "”"));
    }
  }
}
