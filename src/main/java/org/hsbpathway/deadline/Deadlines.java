package org.hsbpathway.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.ClockDefinition;
import org.hsbpathway.clock.ClockDefinition.Roll;
import org.hsbpathway.clock.ClockDefinition.Unit;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger. A task's clock is opened and ended with the task; a stage starts a clock by hand only
 * where it counts from something that happened before the task: the receipt of a referral, the
 * strategy discussion that began an enquiry.
 */
@Component
@Transactional
public class Deadlines {

  /** Of a date that people agreed, where no clock is configured. */
  private static final List<String> TOLD = List.of("hsb-team-manager", "hsb-service-manager");

  private final StoredDeadlines deadlines;
  private final Clocks clocks;
  private final WorkingDays workingDays;
  private final ObjectProvider<DateBound> bounds;
  private final ObjectProvider<CountsFrom> starts;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Deadlines(
      StoredDeadlines deadlines,
      Clocks clocks,
      WorkingDays workingDays,
      ObjectProvider<DateBound> bounds,
      ObjectProvider<CountsFrom> starts,
      Clock clock,
      ApplicationEventPublisher events) {
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.workingDays = workingDays;
    this.bounds = bounds;
    this.starts = starts;
    this.clock = clock;
    this.events = events;
  }

  /**
   * A clock began, moved, stood still or ended: its watch has to know.
   *
   * @param moved whether the task now shows another date
   */
  record Changed(Deadline deadline, boolean moved) {}

  /**
   * Starts a clock of the case by its name in the settings, once: asked again while it runs, it
   * goes on as it is.
   *
   * @param from what it counts from
   */
  public Deadline start(CaseReference caseReference, String name, Instant from, String by) {
    return running(caseReference, name)
        .orElseGet(() -> changed(counting(caseReference, name, from, by)));
  }

  /** Starts a clock that counts from something that happened on this day. */
  public Deadline start(CaseReference caseReference, String name, LocalDate from, String by) {
    return start(caseReference, name, startOf(from), by);
  }

  /**
   * Starts a clock of something that may be under way twice: beside one that counts from another
   * moment it is a second one.
   */
  public Deadline startBeside(CaseReference caseReference, String name, Instant from, String by) {
    return countingFrom(caseReference, name, from)
        .orElseGet(() -> changed(counting(caseReference, name, from, by)));
  }

  /** Starts a second one that counts from something that happened on this day. */
  public Deadline startBeside(CaseReference caseReference, String name, LocalDate from, String by) {
    return startBeside(caseReference, name, startOf(from), by);
  }

  /** Nobody needs the one that counts from this moment; another one goes on. */
  public void stop(CaseReference caseReference, String name, Instant from, String by) {
    countingFrom(caseReference, name, from)
        .ifPresent(deadline -> changed(deadline.end(false, by, now())));
  }

  /** What the clock was there for is done. */
  public void met(CaseReference caseReference, String name, String by) {
    running(caseReference, name).ifPresent(deadline -> changed(deadline.end(true, by, now())));
  }

  /** Nobody needs the clock any more: another way was taken. */
  public void stop(CaseReference caseReference, String name, String by) {
    running(caseReference, name).ifPresent(deadline -> changed(deadline.end(false, by, now())));
  }

  /** Nobody will take up what was only counted so far; a task that is open keeps its clock. */
  public void stopUnlessTakenUp(CaseReference caseReference, String name, String by) {
    running(caseReference, name)
        .filter(deadline -> deadline.task().isEmpty())
        .ifPresent(deadline -> changed(deadline.end(false, by, now())));
  }

  /** Every clock of the case, the earliest first. */
  @Transactional(readOnly = true)
  public List<Deadline> of(CaseReference caseReference) {
    return deadlines.inOrder(caseReference);
  }

  /**
   * Whether a clock of the case still runs to this date: nothing ended, moved or paused it.
   *
   * @param task the engine's id of the step for which it runs; empty where none stood behind it
   */
  @Transactional(readOnly = true)
  public boolean runsTo(CaseReference caseReference, Instant dueAt, Optional<String> task) {
    return deadlines.inOrder(caseReference).stream()
        .filter(deadline -> deadline.state() == Deadline.State.RUNNING)
        .filter(deadline -> deadline.dueAt().equals(dueAt))
        .anyMatch(deadline -> task.isEmpty() || task.equals(deadline.task()));
  }

  /** What a running clock counts from turned out to be earlier: its date moves. */
  public void countFrom(CaseReference caseReference, String name, Instant from, String by) {
    running(caseReference, name)
        .filter(deadline -> from.isBefore(deadline.startedAt()))
        .ifPresent(
            deadline ->
                moved(
                    deadline.startedEarlier(
                        clocks.definition(name), from, dates(name, from), by, now())));
  }

  /** The work of a stage pauses, or goes on: its clock says so and counts on. */
  @EventListener
  void on(PauseOfWork stated) {
    running(stated.caseReference(), stated.clock())
        .filter(deadline -> deadline.state() == Deadline.State.RUNNING)
        .ifPresent(
            deadline ->
                deadlines.save(
                    stated
                        .because()
                        .map(because -> deadline.workPaused(because, stated.by(), now()))
                        .orElseGet(() -> deadline.workWentOn(stated.by(), now()))));
  }

  /** Nobody works on a closed case: what counted without a task stops. */
  @EventListener
  void on(CaseFile.Closed closed) {
    stopAll(closed.caseReference());
  }

  @EventListener
  void on(CaseFile.NotAccepted notAccepted) {
    stopAll(notAccepted.caseReference());
  }

  @EventListener
  void on(CaseFile.LockedAfterDeath locked) {
    stopAll(locked.caseReference());
  }

  private void stopAll(CaseReference caseReference) {
    deadlines
        .findByCaseReferenceAndTaskIsNullAndStateNot(caseReference, Deadline.State.ENDED)
        .forEach(deadline -> changed(deadline.end(false, Deadline.NOBODY, now())));
  }

  /**
   * The clock of a task that opens: of those it may have, the one that runs already, or a new one.
   */
  Deadline carry(
      CaseReference caseReference,
      List<String> names,
      Instant due,
      String task,
      String step,
      String by) {
    var deadline =
        names.stream()
            .flatMap(
                name ->
                    deadlines
                        .findByCaseReferenceAndClockAndStateNot(
                            caseReference, name, Deadline.State.ENDED)
                        .stream())
            .filter(running -> running.task().isEmpty())
            .min(Comparator.comparing(running -> distance(running, due)))
            .orElseGet(() -> opened(caseReference, names, due, by));
    deadline.carriedBy(task, step);
    return deadline.watch().isPresent() ? deadlines.save(deadline) : changed(deadline);
  }

  /** Somebody will be asked on that day: the clock that runs for it already, or a new one. */
  void await(CaseReference caseReference, String name, Instant due, String by) {
    if (due.isAfter(now())
        && clocks.all().containsKey(name)
        && running(caseReference, name).isEmpty()) {
      changed(opened(caseReference, List.of(name), due, by));
    }
  }

  /** The day has come, or nobody waits for it any more. */
  void awaited(CaseReference caseReference, String name, boolean come, String by) {
    if (clocks.all().containsKey(name)) {
      running(caseReference, name)
          .filter(deadline -> deadline.task().isEmpty())
          .ifPresent(deadline -> changed(deadline.end(come, by, now())));
    }
  }

  /** The date that its task shows; none while it stands still. */
  Optional<Instant> onTask(Deadline deadline) {
    return deadline.state() == Deadline.State.RUNNING
        ? Optional.of(clocks.onTask(WorkingDays.dateOf(deadline.dueAt())))
        : Optional.empty();
  }

  void end(String task, boolean done, String by) {
    deadlines.findByTask(task).ifPresent(deadline -> changed(deadline.end(done, by, now())));
  }

  /** The task is done, and a further one belongs to the same clock. */
  void release(String task) {
    deadlines.findByTask(task).ifPresent(deadline -> deadlines.save(deadline.release()));
  }

  Optional<Deadline> ofTask(String task) {
    return deadlines.findByTask(task);
  }

  /** Who is asked when it comes near or has passed, one after the other. */
  List<String> chainOf(Deadline deadline) {
    return Optional.ofNullable(clocks.all().get(deadline.clock()))
        .map(ClockDefinition::escalateTo)
        .orElse(TOLD);
  }

  Optional<Deadline> watchedBy(String watch) {
    return deadlines.findByWatch(watch);
  }

  Optional<Deadline> find(UUID id) {
    return deadlines.findById(id);
  }

  Deadline pause(Deadline deadline, Because because, String reason, String by) {
    var settings = Optional.ofNullable(clocks.all().get(deadline.clock()));
    return moved(deadline.pause(settings, left(deadline), because, reason, by, now()));
  }

  Deadline resume(Deadline deadline, String reason, String by) {
    var left = deadline.left();
    var count = new Count(now(), left.amount(), left.unit(), left.roll());
    return moved(deadline.resume(count, dueOf(count), workingDays.version(), reason, by, now()));
  }

  Deadline extend(Deadline deadline, LocalDate until, Because because, String reason, String by) {
    return moved(deadline.extend(Clocks.endOf(until), because, reason, by, now()));
  }

  Deadline explain(Deadline deadline, String reason, String by) {
    return deadlines.save(deadline.explain(reason, by, now()));
  }

  /** Its date has passed; one that has ended ended after its date. */
  boolean isLate(Deadline deadline) {
    return now().isAfter(deadline.dueAt());
  }

  void reasonNotNeeded(Deadline deadline) {
    deadline.reasonNotNeeded(now());
  }

  boolean remind(Deadline deadline, Kind kind) {
    return deadline.remind(kind, now());
  }

  /**
   * Counts every open clock again with today's bank holidays.
   *
   * @return how many dates moved
   */
  public int followCalendar() {
    var version = workingDays.version();
    int moved = 0;
    for (var deadline : deadlines.findByStateNotAndCalendarNot(Deadline.State.ENDED, version)) {
      var due = deadline.counts().map(this::dueOf).orElse(deadline.dueAt());
      if (deadline.follow(due, version, now())) {
        moved++;
        moved(deadline);
      }
    }
    return moved;
  }

  private Deadline opened(CaseReference caseReference, List<String> names, Instant due, String by) {
    return names.stream()
        .filter(clocks.all()::containsKey)
        .flatMap(name -> counted(caseReference, name, due, by).stream())
        .findFirst()
        .orElseGet(() -> agreed(caseReference, names.get(0), due, by));
  }

  private Deadline agreed(CaseReference caseReference, String name, Instant due, String by) {
    var bound =
        bounds.stream().flatMap(stage -> stage.of(caseReference, name).stream()).findFirst();
    return Deadline.agree(caseReference, name, agreed(due), bound, by, now());
  }

  /** As configured, if that is where the date of the task comes from. */
  private Optional<Deadline> counted(
      CaseReference caseReference, String name, Instant due, String by) {
    var told =
        starts.stream()
            .flatMap(stage -> stage.days(caseReference, name).stream())
            .map(day -> counting(caseReference, name, startOf(day), by))
            .toList();
    var fromThen = told.stream().filter(one -> due != null && isOn(due, one)).findFirst();
    if (fromThen.isPresent()) {
      return fromThen;
    }
    var counted = counting(caseReference, name, now(), by);
    if (due == null || isOn(due, counted)) {
      return Optional.of(told.isEmpty() ? counted : told.get(0));
    }
    // A further task of the same clock: it counts from where the first one did.
    return deadlines
        .findByCaseReferenceAndClockAndState(caseReference, name, Deadline.State.ENDED)
        .stream()
        .filter(one -> isOn(due, one) && one.isCounted())
        .findFirst()
        .map(earlier -> counting(caseReference, name, earlier.startedAt(), by));
  }

  private static Duration distance(Deadline running, Instant due) {
    return due == null ? Duration.ZERO : Duration.between(due, running.dueAt()).abs();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(WorkingDays.LONDON).toInstant();
  }

  private static boolean isOn(Instant due, Deadline deadline) {
    return WorkingDays.dateOf(due).equals(WorkingDays.dateOf(deadline.dueAt()));
  }

  private Deadline counting(CaseReference caseReference, String name, Instant from, String by) {
    return Deadline.start(
        caseReference, name, clocks.definition(name), from, dates(name, from), by, now());
  }

  private Deadline.Dates dates(String name, Instant from) {
    return new Deadline.Dates(
        clocks.dueAt(name, from),
        clocks.amberAt(name, from),
        clocks.redAt(name, from),
        workingDays.version());
  }

  private Deadline.Dates agreed(Instant due) {
    var end = Clocks.endOf(WorkingDays.dateOf(due));
    var half = now().plus(Duration.between(now(), end).dividedBy(2));
    return new Deadline.Dates(end, half.isBefore(end) ? half : end, end, workingDays.version());
  }

  private Count left(Deadline deadline) {
    var today = clocks.today();
    var due = WorkingDays.dateOf(deadline.dueAt());
    var counts = deadline.counts();
    return counts.isPresent() && counts.get().unit() != Unit.WORKING_DAYS
        ? new Count(
            now(), (int) ChronoUnit.DAYS.between(today, due), Unit.DAYS, counts.get().roll())
        : new Count(now(), workingDays.between(today, due), Unit.WORKING_DAYS, Roll.NONE);
  }

  private Instant dueOf(Count count) {
    return clocks.dueAt(count.from(), count.amount(), count.unit(), count.roll());
  }

  private Optional<Deadline> running(CaseReference caseReference, String name) {
    return deadlines
        .findByCaseReferenceAndClockAndStateNot(caseReference, name, Deadline.State.ENDED)
        .stream()
        .findFirst();
  }

  private Optional<Deadline> countingFrom(CaseReference caseReference, String name, Instant from) {
    return deadlines
        .findByCaseReferenceAndClockAndStateNot(caseReference, name, Deadline.State.ENDED)
        .stream()
        .filter(running -> running.startedAt().equals(from))
        .findFirst();
  }

  private Deadline changed(Deadline deadline) {
    return tell(deadline, false);
  }

  private Deadline moved(Deadline deadline) {
    return tell(deadline, true);
  }

  private Deadline tell(Deadline deadline, boolean moved) {
    var saved = deadlines.save(deadline);
    events.publishEvent(new Changed(saved, moved));
    return saved;
  }

  private Instant now() {
    return clock.instant();
  }
}
