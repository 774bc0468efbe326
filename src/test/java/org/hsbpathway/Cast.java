package org.hsbpathway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.stereotype.Component;

/** The people of a test. Each works through the forms, as in Tasklist; nobody is mocked. */
@Component
public class Cast {

  /** Groups of the people who act in tests, as in the demo. */
  static final Map<String, List<String>> PEOPLE =
      Map.ofEntries(
          Map.entry("frontdoor", List.of("hsb-front-door", "hsb-business-support")),
          Map.entry("manager", List.of("hsb-team-manager")),
          Map.entry("manager2", List.of("hsb-team-manager")),
          Map.entry("socialworker", List.of("hsb-social-worker")),
          Map.entry("linkedworker", List.of("hsb-linked-child-worker")),
          Map.entry("coordinator", List.of("hsb-coordinator")),
          Map.entry("assessor", List.of("hsb-assessor")),
          Map.entry("assessor2", List.of("hsb-assessor")),
          Map.entry("practitioner", List.of("hsb-practitioner")),
          Map.entry("familyworker", List.of("hsb-family-support")),
          Map.entry("yjs", List.of("hsb-yjs")),
          Map.entry("chair", List.of("hsb-cp-chair", "hsb-iro")));

  private final RepositoryService repository;
  private final HistoryService history;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final ManagementService management;
  private final AtomicInteger stagesAlone = new AtomicInteger(900_000);

  Cast(
      RepositoryService repository,
      RuntimeService runtime,
      HistoryService history,
      TaskService tasks,
      FormService forms,
      IdentityService identity,
      ManagementService management) {
    this.repository = repository;
    this.history = history;
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
    this.management = management;
    PEOPLE.forEach(this::employ);
  }

  private void employ(String id, List<String> groups) {
    if (identity.createUserQuery().userId(id).count() == 0) {
      var user = identity.newUser(id);
      user.setPassword("test-only-secret");
      identity.saveUser(user);
    }
    for (var group : groups) {
      if (identity.createGroupQuery().groupId(group).count() == 0) {
        identity.saveGroup(identity.newGroup(group));
      }
      if (identity.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
        identity.createMembership(id, group);
      }
    }
  }

  /** Begins a journey with the start form of the pathway. */
  public Journey raises(String user, Map<String, Object> answers) {
    return new Journey(this, as(user, () -> forms.submitStartForm(pathway(), answers).getBusinessKey()));
  }

  /** A stage played alone, for a case that the test has opened in the case file. */
  public Journey starts(String stage, CaseReference reference, Map<String, Object> variables) {
    runtime.startProcessInstanceByKey(stage, reference.value(), variables);
    return new Journey(this, reference.value());
  }

  public Journey starts(String stage, CaseReference reference) {
    return starts(stage, reference, Map.of());
  }

  /** A reference nobody else uses, for records tested without a case file. */
  public CaseReference unusedReference() {
    return new CaseReference("HSB-2026-" + stagesAlone.incrementAndGet());
  }

  private String pathway() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("pathway").latestVersion().singleResult().getId();
  }

  <T> T as(String user, java.util.function.Supplier<T> work) {
    identity.setAuthentication(user, PEOPLE.getOrDefault(user, List.of()));
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  RuntimeService runtime() {
    return runtime;
  }

  TaskService tasks() {
    return tasks;
  }

  FormService forms() {
    return forms;
  }

  HistoryService history() {
    return history;
  }

  ManagementService management() {
    return management;
  }
}
