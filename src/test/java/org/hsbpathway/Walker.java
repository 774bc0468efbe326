package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Fact;

/**
 * Somebody who can read forms and knows nothing else: walks cases at random, and checks each after
 * every step.
 */
final class Walker {

  /** What can be recognised wherever it should not be: it stands in every text that is written. */
  static final String MARK = "Kanarienvogel";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Most cases are left early, every tenth is walked as far as it goes. */
  private static final int SHORT_WALK = 8;

  private static final int LONG_WALK = 75;

  /** How many of a hundred choices lead on, where a case is walked as far as it goes. */
  private static final int ONWARDS = 60;

  private static final int WRONG_A_STEP = 2;

  /** A step that was done wrong this often has nothing new to say. */
  private static final int WRONG_STEPS = 3;

  private static final Set<String> ACCEPTED =
      Set.of("EARLY_HELP", "CIN_ASSESSMENT", "STRATEGY_DISCUSSION", "POLICE_IMMEDIATE");

  /** The way through the pathway, in its order. */
  static final List<String> MAIN_LINE =
      List.of(
          "consultation",
          "referral",
          "strategy",
          "enquiry",
          "assessment",
          "planning",
          "intervention",
          "moveOn");

  private static final Set<CaseStatus> WAITING = Set.of(CaseStatus.CONCERN, CaseStatus.OPEN);

  /** Processes that run beside a case and move nothing on. */
  private static final Set<String> BESIDE =
      Set.of("deadline", "managementOversight", "agreedActions");

  private final Cast cast;
  private final Random random;
  private final boolean alsoWrong;
  private final Map<String, JsonNode> schemas = new HashMap<>();
  private final Map<String, Integer> completed = new TreeMap<>();
  private final Set<String> stages = new TreeSet<>();
  private final Map<String, Integer> tried = new TreeMap<>();
  private final Map<String, String> refusedLast = new TreeMap<>();

  /** Tasks that could not be done since the last step that could. */
  private final Set<String> stuck = new HashSet<>();

  private final Map<String, Integer> stuckTimes = new HashMap<>();

  private final Lessons lessons;

  private final Map<String, Integer> spoiled = new TreeMap<>();
  private List<String> sudden = List.of();
  private int cases;
  private boolean far;
  private int fired;

  /** A case somebody works on, for concerns that belong to another case. */
  private String another = "";

  /**
   * @param alsoWrong whether each form is filled in wrongly some times before it is rightly
   */
  Walker(Cast cast, long seed, boolean alsoWrong) {
    this.cast = cast;
    this.random = new Random(seed);
    this.lessons = new Lessons(random);
    this.alsoWrong = alsoWrong;
  }

  /** How often each step was completed. */
  Map<String, Integer> completed() {
    return completed;
  }

  /** The processes of which a step was completed. */
  Set<String> stages() {
    return stages;
  }

  /** How often a plain answer, one under a condition and one in a row of a list was made wrong. */
  Map<String, Integer> spoiled() {
    return spoiled;
  }

  /** Steps that these walkers met several times and could not complete once, as refused last. */
  static Map<String, String> neverCompleted(List<Walker> walkers) {
    var never = new TreeMap<String, String>();
    walkers.forEach(walker -> never.putAll(walker.refusedLast));
    for (var walker : walkers) {
      never.keySet().removeAll(walker.completed.keySet());
      // A report can rightly be refused by every case it was tried in; each is made once at the
      // end.
      never.keySet().removeAll(walker.sudden());
    }
    never.keySet().removeIf(step -> triedBy(walkers, step) < 4);
    return never;
  }

  private static int triedBy(List<Walker> walkers, String step) {
    return walkers.stream().mapToInt(walker -> walker.tried.getOrDefault(step, 0)).sum();
  }

  /** The last refusal of each step that was refused at least once. */
  Map<String, String> refusedLast() {
    return refusedLast;
  }

  /** Walks one case from the first concern until it ends or the walker is tired. */
  String walk() {
    return walk(++cases % 10 == 0);
  }

  /**
   * @param far whether it goes on for long, and rather onwards than around
   */
  String walk(boolean far) {
    TestClock.at(TestClock.START);
    if (another.isEmpty()) {
      another = cast.raises("frontdoor", FrontDoor.referral()).reference().value();
    }
    this.far = far;
    var reference = begin();
    walkOn(reference, far ? LONG_WALK : SHORT_WALK);
    nothingHasFailed();
    return reference;
  }

  private void walkOn(String reference, int steps) {
    var journey = new Journey(cast, reference);
    for (int step = 0; step < steps; step++) {
      if (step % 5 == 4) {
        timeGoesBy(reference);
      }
      check(reference);
      // By name, not by id: ids differ from run to run, the walk should not.
      var open =
          cast.tasks()
              .createTaskQuery()
              .processInstanceBusinessKey(reference)
              .orderByTaskName()
              .asc()
              .list();
      if (open.isEmpty()) {
        return;
      }
      // A case in which something happens all the time does not get far.
      if (random.nextInt(100) < (far ? 5 : 12)) {
        somethingHappens(reference);
        journey.workOffJobs();
        check(reference);
        continue;
      }
      var possible = open.stream().filter(task -> !stuck.contains(task.getId())).toList();
      if (possible.isEmpty()) {
        stuck.clear();
        possible = open;
      }
      var task = far && random.nextInt(100) < 75 ? ahead(possible) : pick(possible);
      if (alsoWrong && tried.getOrDefault(task.getTaskDefinitionKey(), 0) < WRONG_STEPS) {
        submitWrong(task);
      }
      submitRight(task);
      journey.workOffJobs();
    }
  }

  /** Mostly some days; now and then so long that every timer of the case is late. */
  private void timeGoesBy(String reference) {
    var days = random.nextInt(100) < 15 ? 20 + random.nextInt(100) : random.nextInt(6);
    TestClock.at(today().plusDays(days) + "T10:00");
    fireTimersInAnyOrder(reference);
  }

  private void fireTimersInAnyOrder(String reference) {
    for (int round = 0; round < 4; round++) {
      var instances = new TreeSet<String>();
      cast.runtime()
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(reference)
          .list()
          .forEach(instance -> instances.add(instance.getId()));
      if (instances.isEmpty()) {
        return;
      }
      var due =
          new ArrayList<>(
              cast.management()
                  .createJobQuery()
                  .processInstanceIds(instances)
                  .timers()
                  .executable()
                  .list());
      Collections.shuffle(due, random);
      for (var timer : due) {
        // An earlier one may have taken it away.
        if (cast.management().createJobQuery().jobId(timer.getId()).count() > 0) {
          cast.management().executeJob(timer.getId());
          fired++;
        }
      }
    }
  }

  /** Something that can happen at any time is reported by somebody who may report it. */
  private void somethingHappens(String reference) {
    var sudden = sudden();
    var process =
        random.nextInt(100) < 50
            ? sudden.get(random.nextInt(sudden.size()))
            : sudden.stream()
                .min(Comparator.comparing(key -> tried.getOrDefault(key, 0)))
                .orElseThrow();
    // Whoever dies ends the walk: not in every second case.
    if (process.equals("childDeath") && random.nextInt(100) < 80) {
      return;
    }
    report(process, reference);
  }

  /** Reports everything that can happen, each in the first of these cases that can take it. */
  Set<String> couldNotReport(List<String> references) {
    var left = new TreeSet<>(sudden());
    // Whoever dies ends the case: last.
    var first = left.stream().sorted(Comparator.comparing("childDeath"::equals)).toList();
    for (var process : first) {
      // Answers are drawn anew: what one set of them cannot do in any case, another can.
      for (int round = 0; round < 4 && left.contains(process); round++) {
        if (references.stream().anyMatch(reference -> report(process, reference))) {
          left.remove(process);
        }
      }
    }
    return left.stream()
        .map(process -> process + ": " + refusedLast.get(process))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Answers what waits at this step of a case. */
  void answer(String step, String reference) {
    var task =
        cast.tasks()
            .createTaskQuery()
            .processInstanceBusinessKey(reference)
            .taskDefinitionKey(step)
            .singleResult();
    if (alsoWrong) {
      submitWrong(task);
    }
    submitRight(task);
  }

  private boolean report(String process, String reference) {
    tried.merge(process, 1, Integer::sum);
    var definition = cast.latest(process);
    var form = read(cast.forms().getDeployedStartForm(definition));
    var opened = new HashMap<String, Object>(cast.forms().getStartFormVariables(definition));
    opened.put("caseReference", reference);
    var answers = filler().fill(form, opened);
    // One report is about a worker, not about a case.
    var named = form.toString().contains("\"key\":\"caseReference\"");
    if (named) {
      answers.put("caseReference", reference);
    }
    var people = cast.startersOf(definition);
    var attempt = lessons.new Attempt();
    while (attempt.goesOn()) {
      try {
        var submitted = answers;
        cast.as(
            people.get(random.nextInt(people.size())),
            () -> cast.forms().submitStartForm(definition, new HashMap<>(submitted)));
        completed.merge(process, 1, Integer::sum);
        attempt.isDone();
        return true;
      } catch (FormFieldValidationException refused) {
        answers = mended(process, form, answers, opened, refused, attempt);
        if (named) {
          answers.put("caseReference", reference);
        }
      }
    }
    return false;
  }

  private List<String> sudden() {
    if (sudden.isEmpty()) {
      sudden = cast.startable().stream().sorted().toList();
    }
    return sudden;
  }

  /** How many timers were fired. */
  int fired() {
    return fired;
  }

  /** Mostly what was seen least: reviews could otherwise go round for ever. */
  private Task pick(List<Task> open) {
    if (random.nextInt(100) < 35) {
      return open.get(random.nextInt(open.size()));
    }
    return open.stream()
        .min(Comparator.comparing(task -> tried.getOrDefault(task.getTaskDefinitionKey(), 0)))
        .orElseThrow();
  }

  /**
   * What leads on, the furthest first: whoever wants to see the end of the pathway. The oftener one
   * was stuck at it, the rather something else is done first.
   */
  private Task ahead(List<Task> open) {
    return open.stream()
        .filter(task -> MAIN_LINE.contains(processOf(task)))
        .filter(task -> random.nextInt(1 + stuckTimes.getOrDefault(task.getId(), 0)) == 0)
        .max(Comparator.comparing(task -> MAIN_LINE.indexOf(processOf(task))))
        .orElseGet(() -> pick(open));
  }

  private static String processOf(Task task) {
    return task.getProcessDefinitionId().replaceFirst(":.*", "");
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(
        ClockUtil.getCurrentTime().toInstant(), java.time.ZoneId.of("Europe/London"));
  }

  private FormFiller filler() {
    return new FormFiller(
        random,
        today(),
        MARK + " ",
        Map.of("linkedCase", another, "ownCase", another),
        lessons,
        far ? ONWARDS : 0);
  }

  private String begin() {
    var pathway = cast.pathway();
    var form = read(cast.forms().getDeployedStartForm(pathway));
    var opened = new HashMap<String, Object>(cast.forms().getStartFormVariables(pathway));
    var answers = filler().fill(form, opened);
    if (far) {
      answers.put("contactKind", "REFERRAL");
    }
    // Mostly a child whom nobody knows yet.
    if (random.nextInt(100) < 90) {
      answers.computeIfPresent("childName", (name, words) -> random.nextInt(10_000) + " " + words);
    }
    var attempt = lessons.new Attempt();
    while (attempt.goesOn()) {
      if (alsoWrong) {
        var wrong = spoiled(form, answers, opened);
        mustBeRefused(() -> cast.forms().submitStartForm(pathway, new HashMap<>(wrong)));
      }
      try {
        var submitted = answers;
        return cast.as(
            "frontdoor",
            () -> cast.forms().submitStartForm(pathway, new HashMap<>(submitted)).getBusinessKey());
      } catch (FormFieldValidationException refused) {
        answers = mended("concernRaised", form, answers, opened, refused, attempt);
      }
    }
    throw new AssertionError("No concern could be raised: " + refusedLast);
  }

  private Map<String, Object> mended(
      String step,
      JsonNode form,
      Map<String, Object> answers,
      Map<String, Object> opened,
      FormFieldValidationException refused,
      Lessons.Attempt attempt) {
    mustBeClear(refused);
    var sentence = refused.getMessage();
    var question = String.valueOf((Object) refused.getDetail());
    refusedLast.put(step, sentence);
    attempt.isRefused(form, question, answers.get(question), sentence);
    return filler().mend(form, answers, opened, question, attempt.before());
  }

  private void submitRight(Task task) {
    var somebody = somebodyOf(task);
    if (somebody.isEmpty()) {
      return;
    }
    tried.merge(task.getTaskDefinitionKey(), 1, Integer::sum);
    var form = form(task);
    var who = somebody.get();
    var answers = filler().fill(form, who.opened());
    var attempt = lessons.new Attempt();
    while (attempt.goesOn()) {
      try {
        cast.submit(who.id(), task.getId(), answers);
        stuck.clear();
        stages.add(processOf(task));
        completed.merge(task.getTaskDefinitionKey(), 1, Integer::sum);
        attempt.isDone();
        return;
      } catch (FormFieldValidationException refused) {
        if (attempt.isThin()) {
          // Perhaps it is somebody else's to do.
          who = somebodyOf(task).orElseThrow();
        }
        answers =
            mended(task.getTaskDefinitionKey(), form, answers, who.opened(), refused, attempt);
      }
    }
    stuck.add(task.getId());
    stuckTimes.merge(task.getId(), 1, Integer::sum);
  }

  private void submitWrong(Task task) {
    var somebody = somebodyOf(task);
    if (somebody.isEmpty()) {
      return;
    }
    var form = form(task);
    var user = somebody.get().id();
    var opened = somebody.get().opened();
    for (int i = 0; i < WRONG_A_STEP; i++) {
      var wrong = spoiled(form, filler().fill(form, opened), opened);
      if (!wrong.isEmpty()) {
        mustBeRefused(() -> cast.submit(user, task.getId(), wrong));
      }
    }
  }

  private Map<String, Object> spoiled(
      JsonNode form, Map<String, Object> answers, Map<String, Object> opened) {
    var filler = filler();
    var wrong = filler.spoil(form, answers, opened);
    filler.spoiled().forEach((where, times) -> spoiled.merge(where, times, Integer::sum));
    return wrong;
  }

  private JsonNode form(Task task) {
    return schemas.computeIfAbsent(
        task.getTaskDefinitionKey(),
        unread -> read(cast.forms().getDeployedTaskForm(task.getId())));
  }

  private static void mustBeRefused(Runnable submission) {
    try {
      submission.run();
    } catch (FormFieldValidationException refused) {
      mustBeClear(refused);
      return;
    }
    throw new AssertionError("A wrong answer was taken");
  }

  private static void mustBeClear(FormFieldValidationException refused) {
    assertThat(refused.getMessage())
        .isNotBlank()
        .doesNotContain(
            "ENGINE-", "Exception", "java.", "org.", "null", "ZEBRA", "fault on our side")
        .matches("(?s).*[.?!]$");
  }

  private Optional<Opened> somebodyOf(Task task) {
    var offers = cast.tasks().getIdentityLinksForTask(task.getId());
    var groups = offers.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    var named = offers.stream().map(IdentityLink::getUserId).filter(Objects::nonNull).toList();
    var people =
        new TreeSet<>(Cast.PEOPLE.keySet())
            .stream()
                .filter(
                    id ->
                        named.contains(id)
                            || Cast.PEOPLE.get(id).stream().anyMatch(groups::contains))
                .toList();
    assertThat(people)
        .as("people for %s, offered to %s", task.getTaskDefinitionKey(), groups)
        .isNotEmpty();
    // Whoever is connected with the family leaves the task to a colleague.
    var asked = new ArrayList<>(people);
    Collections.shuffle(asked, random);
    return asked.stream().flatMap(id -> opened(task, id).stream()).findFirst();
  }

  /** What the form shows to this person, if it opens for them at all. */
  private Optional<Opened> opened(Task task, String user) {
    try {
      return Optional.of(
          new Opened(
              user,
              cast.as(
                  user,
                  () ->
                      new HashMap<String, Object>(
                          cast.forms().getTaskFormVariables(task.getId())))));
    } catch (FormFieldValidationException refused) {
      mustBeClear(refused);
      return Optional.empty();
    } catch (BadUserRequestException notTheirs) {
      // A restricted record, or one of their own family: for them there is no such task.
      return Optional.empty();
    }
  }

  private record Opened(String id, Map<String, Object> opened) {}

  /** A failed job and its incident stay, so that one look at the end of a walk finds them. */
  private void nothingHasFailed() {
    assertThat(cast.management().createJobQuery().noRetriesLeft().count())
        .as("failed jobs")
        .isZero();
    assertThat(cast.runtime().createIncidentQuery().count()).as("incidents").isZero();
  }

  /** The case waits at a named task or has ended, and an accepted case has its safety plan. */
  private void check(String reference) {
    var open = openSteps(reference);
    var runs =
        cast
            .runtime()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(reference)
            .list()
            .stream()
            .map(instance -> instance.getProcessDefinitionId().replaceFirst(":.*", ""))
            .filter(process -> !BESIDE.contains(process))
            .toList();
    var status = cast.statusOf(new CaseReference(reference));
    if (!runs.isEmpty()) {
      assertThat(open).as("%s waits at a named task in %s", reference, runs).isNotEmpty();
    } else {
      assertThat(WAITING)
          .as("%s has ended, its record %s", reference, status)
          .doesNotContain(status);
    }
    if (status == CaseStatus.OPEN && isAccepted(reference)) {
      var plan = cast.standing().now(new CaseReference(reference), Fact.SAFETY_PLAN).orElse("");
      assertThat(runs.contains("safetyPlan") || Set.of("ENDED", "HANDED_OVER").contains(plan))
          .as("somebody has the safety plan of %s, %s; it waits at %s", reference, plan, open)
          .isTrue();
    }
  }

  private boolean isAccepted(String reference) {
    return cast
        .history()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(reference)
        .processDefinitionKey("pathway")
        .list()
        .stream()
        .flatMap(
            instance ->
                cast
                    .history()
                    .createHistoricVariableInstanceQuery()
                    .processInstanceId(instance.getId())
                    .variableName("referralOutcome")
                    .list()
                    .stream())
        .anyMatch(outcome -> ACCEPTED.contains(String.valueOf(outcome.getValue())));
  }

  /** What has to be done for the child; that a manager looks in, or says why, moves nothing on. */
  private List<String> openSteps(String reference) {
    return cast.tasks().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
        .filter(task -> !BESIDE.contains(processOf(task)))
        .map(Task::getTaskDefinitionKey)
        .toList();
  }

  private static JsonNode read(InputStream form) {
    try (form) {
      return JSON.readTree(form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
