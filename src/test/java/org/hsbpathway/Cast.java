package org.hsbpathway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Concern;
import org.hsbpathway.casefile.ReceivedVia;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of a test. Each works through the forms, as in Tasklist; nobody is mocked. */
@Component
public class Cast {

  /** Groups of the people who act in tests, as in the demo. */
  static final Map<String, List<String>> PEOPLE =
      Map.ofEntries(
          Map.entry("frontdoor", List.of("hsb-front-door", "hsb-business-support")),
          Map.entry("manager", List.of("hsb-team-manager")),
          Map.entry("manager2", List.of("hsb-team-manager")),
          Map.entry("servicemanager", List.of("hsb-service-manager")),
          Map.entry("socialworker", List.of("hsb-social-worker")),
          Map.entry("socialworker2", List.of("hsb-social-worker")),
          Map.entry("linkedworker", List.of("hsb-linked-child-worker")),
          Map.entry("linkedworker2", List.of("hsb-linked-child-worker")),
          Map.entry("coordinator", List.of("hsb-coordinator")),
          Map.entry("assessor", List.of("hsb-assessor")),
          Map.entry("assessor2", List.of("hsb-assessor")),
          Map.entry("practitioner", List.of("hsb-practitioner")),
          Map.entry("practitioner2", List.of("hsb-practitioner")),
          Map.entry("familyworker", List.of("hsb-family-support")),
          Map.entry("familyworker2", List.of("hsb-family-support")),
          Map.entry("yjs", List.of("hsb-yjs")),
          Map.entry("chair", List.of("hsb-cp-chair", "hsb-iro")),
          Map.entry("edt", List.of("hsb-edt")),
          Map.entry("governance", List.of("hsb-info-governance")));

  private final CaseFiles files;
  private final Children children;
  private final Standing standing;
  private final Clock clock;
  private final TransactionTemplate inTransaction;
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
      ManagementService management,
      CaseFiles files,
      Children children,
      Standing standing,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.files = files;
    this.children = children;
    this.standing = standing;
    this.clock = clock;
    this.inTransaction = new TransactionTemplate(transactions);
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
    return new Journey(
        this, as(user, () -> forms.submitStartForm(pathway(), answers).getBusinessKey()));
  }

  /** A concern, answered in the plainest way but for these questions. */
  public Journey concern(String user, Object... answers) {
    var filled = FormFiller.simply(read(forms.getDeployedStartForm(pathway())), Map.of(), today());
    for (int i = 0; i < answers.length; i += 2) {
      filled.put((String) answers[i], answers[i + 1]);
    }
    return raises(user, filled);
  }

  /**
   * Something happened in a case: the start form of that process, answered plainly but for these.
   */
  void reports(String user, String process, String reference, Object... answers) {
    var definition = latest(process);
    var filled =
        FormFiller.simply(
            read(forms.getDeployedStartForm(definition)),
            forms.getStartFormVariables(definition),
            today());
    filled.put("caseReference", reference);
    for (int i = 0; i < answers.length; i += 2) {
      filled.put((String) answers[i], answers[i + 1]);
    }
    as(user, () -> forms.submitStartForm(definition, filled));
  }

  /** Something that concerns no single case is reported, answered plainly but for these. */
  public void reports(String user, String process, Map<String, Object> answers) {
    var definition = latest(process);
    var filled =
        FormFiller.simply(
            read(forms.getDeployedStartForm(definition)),
            as(user, () -> forms.getStartFormVariables(definition)),
            today());
    filled.putAll(answers);
    as(user, () -> forms.submitStartForm(definition, filled));
  }

  JsonNode formOf(String task) {
    return read(forms.getDeployedTaskForm(task));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static JsonNode read(InputStream form) {
    try (form) {
      return new ObjectMapper().readTree(form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The way of a case that the test has opened in the case file; no stage of it has begun. */
  public Journey journey(CaseReference reference) {
    return new Journey(this, reference.value());
  }

  /** A stage played alone, for a case that the test has opened in the case file. */
  public Journey starts(String stage, CaseReference reference, Map<String, Object> variables) {
    runtime.startProcessInstanceByKey(stage, reference.value(), variables);
    return new Journey(this, reference.value());
  }

  public Journey starts(String stage, CaseReference reference) {
    return starts(stage, reference, Map.of());
  }

  /** Another strand of the case tells this; every strand that waits for it hears it. */
  public void tells(String message, CaseReference reference) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(reference.value())
        .correlateAll();
  }

  /** A case that is there already, for what can happen in it at any time. */
  public Journey of(CaseReference reference) {
    return new Journey(this, reference.value());
  }

  /** A case about a child born on this day, received now, for a stage that is played alone. */
  public CaseReference aCase(String bornOn) {
    return inTransaction.execute(
        status -> open(children.register(Child.Identity.of("M.R.", LocalDate.parse(bornOn)))));
  }

  /** One more about the same child. */
  public CaseReference anotherCaseOf(CaseReference reference) {
    return inTransaction.execute(status -> open(files.of(reference).child().orElseThrow()));
  }

  private CaseReference open(Child child) {
    return files
        .open(
            Concern.referral(
                clock.instant(),
                ReceivedVia.PHONE,
                new Referrer(
                    "Safeguarding lead",
                    ReferrerRole.SCHOOL_DSL,
                    "A school",
                    "01632 960000",
                    false),
                "Alleged touching of a peer",
                false,
                null),
            child)
        .caseReference();
  }

  /** A case about a child of fourteen. */
  public CaseReference aCase() {
    return aCase("2012-05-14");
  }

  /** An analyst has drawn a process with one step, which has a form and no record. */
  public void rehearses() {
    repository
        .createDeployment()
        .name("rehearsal")
        .enableDuplicateFiltering(true)
        .addClasspathResource("models/rehearsal.bpmn")
        .addClasspathResource("models/rehearseForm.form")
        .deploy();
  }

  /** Submits the form of a task by its id, as a late click would. */
  public void submit(String user, String task, Map<String, ?> answers) {
    as(
        user,
        () -> {
          forms.submitTaskForm(task, new java.util.HashMap<>(answers));
          return null;
        });
  }

  /** A reference nobody else uses, for records tested without a case file. */
  public CaseReference unusedReference() {
    return new CaseReference("HSB-2026-" + stagesAlone.incrementAndGet());
  }

  /** The definition of the pathway that a new concern meets. */
  String pathway() {
    return latest("pathway");
  }

  /** The keys of what can happen at any time and be reported by somebody. */
  List<String> startable() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .filter(process -> !startersOf(process.getId()).isEmpty())
        .map(ProcessDefinition::getKey)
        .toList();
  }

  /** Who may begin it, as the model says. */
  List<String> startersOf(String definition) {
    var groups =
        repository.getIdentityLinksForProcessDefinition(definition).stream()
            .map(IdentityLink::getGroupId)
            .toList();
    return PEOPLE.keySet().stream()
        .filter(id -> PEOPLE.get(id).stream().anyMatch(groups::contains))
        .sorted()
        .toList();
  }

  /** Whether the model lets somebody report this. */
  public boolean mayBegin(String user, String process) {
    return startersOf(latest(process)).contains(user);
  }

  String latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
  }

  public <T> T as(String user, java.util.function.Supplier<T> work) {
    identity.setAuthentication(user, PEOPLE.getOrDefault(user, List.of()));
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  CaseStatus statusOf(CaseReference reference) {
    return files.of(reference).status();
  }

  Standing standing() {
    return standing;
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
