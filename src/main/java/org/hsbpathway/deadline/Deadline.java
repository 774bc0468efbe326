package org.hsbpathway.deadline;

import static org.hsbpathway.deadline.DeadlineFact.Kind;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.ClockDefinition;
import org.hsbpathway.clock.ClockDefinition.Weight;

/**
 * One clock of a case. What happened to it is a list of {@linkplain DeadlineFact facts} that is
 * only added to; the columns beside it say where that leaves it now.
 */
@Entity
@Table(name = "deadlines")
public class Deadline {

  static final String NOBODY = "system";

  enum State {
    RUNNING,
    PAUSED,
    ENDED
  }

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String clock;
  private Instant startedAt;
  private Instant dueAt;
  private Instant amberAt;
  private Instant redAt;
  private String calendar;

  @Enumerated(EnumType.STRING)
  private State state;

  private String step;
  private String task;
  private String watch;

  @ElementCollection
  @CollectionTable(name = "deadline_watches", joinColumns = @JoinColumn(name = "deadline_id"))
  @Column(name = "watch")
  private Set<String> watches = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "deadline_facts", joinColumns = @JoinColumn(name = "deadline_id"))
  @OrderColumn(name = "number")
  private List<DeadlineFact> facts = new ArrayList<>();

  /** A clock as configured, counting from something that happened. */
  static Deadline start(
      CaseReference caseReference,
      String clock,
      ClockDefinition definition,
      Instant from,
      Dates dates,
      String by,
      Instant now) {
    var deadline = new Deadline();
    deadline.id = UUID.randomUUID();
    deadline.caseReference = caseReference;
    deadline.clock = clock;
    deadline.startedAt = from;
    deadline.state = State.RUNNING;
    deadline.add(
        DeadlineFact.counting(
                Kind.STARTED,
                now,
                by,
                null,
                Count.of(definition, from),
                dates.due(),
                dates.calendar())
            .resting(definition));
    deadline.dueAt = dates.due();
    deadline.amberAt = dates.amber();
    deadline.redAt = dates.red();
    deadline.calendar = dates.calendar();
    return deadline;
  }

  /** A date that people agreed; no length stands behind it, but perhaps a latest day. */
  static Deadline agree(
      CaseReference caseReference,
      String clock,
      Dates dates,
      Optional<DateBound.Source> bound,
      String by,
      Instant now) {
    var deadline = new Deadline();
    deadline.id = UUID.randomUUID();
    deadline.caseReference = caseReference;
    deadline.clock = clock;
    deadline.startedAt = now;
    deadline.state = State.RUNNING;
    var agreed = DeadlineFact.dated(Kind.AGREED, now, by, null, dates.due(), dates.calendar());
    deadline.add(bound.map(agreed::within).orElse(agreed));
    deadline.dueAt = dates.due();
    deadline.amberAt = dates.amber();
    deadline.redAt = dates.red();
    deadline.calendar = dates.calendar();
    return deadline;
  }

  /** The task that has to be done in time, and what it is called. */
  Deadline carriedBy(String task, String step) {
    this.task = task;
    this.step = step;
    return this;
  }

  /** A first task is done; the clock goes on for the next one. */
  Deadline release() {
    this.task = null;
    this.step = null;
    return this;
  }

  /** It turns out that what it counts from was earlier. */
  Deadline startedEarlier(
      ClockDefinition definition, Instant from, Dates dates, String by, Instant now) {
    add(
        DeadlineFact.counting(
                Kind.STARTED_EARLIER,
                now,
                by,
                null,
                Count.of(definition, from),
                dates.due(),
                dates.calendar())
            .resting(definition));
    startedAt = from;
    dueAt = dates.due();
    amberAt = dates.amber();
    redAt = dates.red();
    calendar = dates.calendar();
    return this;
  }

  /** Its watch has ended; what that one still waits for is known by it. */
  void unwatched() {
    this.watch = null;
  }

  Deadline watchedBy(String watch) {
    this.watch = watch;
    this.watches.add(watch);
    return this;
  }

  /**
   * It stands still from now on, and the time that has gone by stays on it.
   *
   * @param settings of a clock that is configured; a date that people agreed has none
   * @param left what is left, in the unit in which it goes on
   * @throws Refusal for a clock that law and guidance do not let stand still, or not for this
   *     reason
   */
  Deadline pause(
      Optional<ClockDefinition> settings,
      Count left,
      Because because,
      String reason,
      String by,
      Instant now) {
    refuseUnless(State.RUNNING, "This clock does not run.");
    if (settings.filter(clock -> !clock.mayPause()).isPresent()) {
      throw new Refusal(
          "action",
          "This clock is not paused: law and guidance do not let it stand still. Give it more time and say why; it stays visible how long it took.");
    }
    if (!because.pauses(settings.map(ClockDefinition::weight).orElse(Weight.LOCAL))) {
      throw new Refusal(
          "pausedBecause",
          "Why it stands still: this clock does not stand still for that. Give it more time and say why; it stays visible how long it took.");
    }
    add(DeadlineFact.counting(Kind.PAUSED, now, by, reason, left, null, null).because(because));
    state = State.PAUSED;
    return this;
  }

  /** What was left when it was paused. */
  Count left() {
    refuseUnless(State.PAUSED, "This clock is not paused.");
    return last(Kind.PAUSED).orElseThrow().count();
  }

  /** It goes on with exactly what was left. */
  Deadline resume(
      Count count, Instant due, String calendar, String reason, String by, Instant now) {
    refuseUnless(State.PAUSED, "This clock is not paused.");
    add(DeadlineFact.counting(Kind.RESUMED, now, by, reason, count, due, calendar));
    state = State.RUNNING;
    shiftTo(due, calendar);
    return this;
  }

  /** The work for which it runs pauses; the days go on being counted, and it says so once. */
  Deadline workPaused(Because because, String by, Instant now) {
    if (pauseOfWork().map(DeadlineFact::because).filter(because::equals).isEmpty()) {
      add(DeadlineFact.of(Kind.WORK_PAUSED, now, by, null).because(because));
    }
    return this;
  }

  /** The work does not pause any more; where it did not, nothing is said. */
  Deadline workWentOn(String by, Instant now) {
    if (pauseOfWork().isPresent()) {
      add(DeadlineFact.of(Kind.WORK_WENT_ON, now, by, null));
    }
    return this;
  }

  private Optional<DeadlineFact> pauseOfWork() {
    return facts.stream()
        .filter(fact -> fact.kind() == Kind.WORK_PAUSED || fact.kind() == Kind.WORK_WENT_ON)
        .reduce((earlier, later) -> later)
        .filter(fact -> fact.kind() == Kind.WORK_PAUSED);
  }

  /** Somebody with the right to do so gives more time, and says why. */
  Deadline extend(Instant due, Because because, String reason, String by, Instant now) {
    refuseUnless(State.RUNNING, "This clock does not run.");
    if (!due.isAfter(dueAt)) {
      throw new Refusal("newDate", "More time means a later date than it has now.");
    }
    add(DeadlineFact.dated(Kind.EXTENDED, now, by, reason, due, calendar).because(because));
    shiftTo(due, calendar);
    return this;
  }

  /** The list of bank holidays changed: a line is written only where that moves the date. */
  boolean follow(Instant due, String calendar, Instant now) {
    if (state != State.RUNNING || due.equals(dueAt)) {
      this.calendar = calendar;
      return false;
    }
    add(DeadlineFact.dated(Kind.CALENDAR_CHANGED, now, NOBODY, null, due, calendar));
    shiftTo(due, calendar);
    return true;
  }

  /**
   * Notes a reminder. A timer that fires late or twice reminds once.
   *
   * @return whether it was new
   */
  boolean remind(Kind kind, Instant now) {
    var since = lastDated();
    if (kind != Kind.REMINDED_AGAIN
        && facts.stream().skip(since).anyMatch(fact -> fact.kind() == kind)) {
      return false;
    }
    add(DeadlineFact.of(kind, now, NOBODY, null));
    return true;
  }

  Deadline explain(String reason, String by, Instant now) {
    add(DeadlineFact.of(Kind.EXPLAINED, now, by, reason));
    return this;
  }

  /** Nobody has to say any more why it is late. */
  void reasonNotNeeded(Instant now) {
    add(DeadlineFact.of(Kind.REASON_NOT_NEEDED, now, NOBODY, null));
  }

  Deadline end(boolean done, String by, Instant now) {
    if (state != State.ENDED) {
      add(
          DeadlineFact.of(
              !done ? Kind.NO_LONGER_NEEDED : now.isAfter(dueAt) ? Kind.MET_LATE : Kind.MET,
              now,
              by,
              null));
      state = State.ENDED;
    }
    return this;
  }

  /**
   * What its date counts from now; empty for an agreed or extended date, which no calendar moves.
   */
  Optional<Count> counts() {
    var dated = facts.get(lastDatedButCalendar());
    return dated.countsFrom() == null ? Optional.empty() : Optional.of(dated.count());
  }

  /** Whether a length stands behind its first date. */
  boolean isCounted() {
    return facts.get(0).countsFrom() != null;
  }

  /** The fact that says what its length, or its latest day, rests on. */
  Optional<DeadlineFact> rests() {
    return facts.stream().filter(fact -> fact.source() != null).reduce((earlier, later) -> later);
  }

  /**
   * Whether it was paused, extended or moved since it began: then its first date is no longer its
   * date.
   */
  boolean hasMoved() {
    return facts.size() > 1
        && facts.stream()
            .skip(1)
            .anyMatch(fact -> fact.dueAt() != null || fact.kind() == Kind.PAUSED);
  }

  UUID id() {
    return id;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  /** Its name in the settings, or of the date that people agreed. */
  public String clock() {
    return clock;
  }

  /** What it counts from. */
  public Instant startedAt() {
    return startedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  Instant amberAt() {
    return amberAt;
  }

  Instant redAt() {
    return redAt;
  }

  String calendar() {
    return calendar;
  }

  State state() {
    return state;
  }

  /** What the task is called; empty where no task stood behind the clock yet. */
  Optional<String> step() {
    return Optional.ofNullable(step);
  }

  Optional<String> task() {
    return Optional.ofNullable(task);
  }

  Optional<String> watch() {
    return Optional.ofNullable(watch);
  }

  /** Every watch that it had; a former one may still ask for a reason. */
  Set<String> watches() {
    return Set.copyOf(watches);
  }

  List<DeadlineFact> facts() {
    return List.copyOf(facts);
  }

  Optional<DeadlineFact> last(Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).reduce((earlier, later) -> later);
  }

  /** Reminders keep their distance to the date. */
  private void shiftTo(Instant due, String calendar) {
    var by = Duration.between(dueAt, due);
    amberAt = amberAt.plus(by);
    redAt = redAt.plus(by);
    dueAt = due;
    this.calendar = calendar;
  }

  private int lastDated() {
    for (int i = facts.size() - 1; i > 0; i--) {
      if (facts.get(i).dueAt() != null) {
        return i;
      }
    }
    return 0;
  }

  private int lastDatedButCalendar() {
    for (int i = facts.size() - 1; i > 0; i--) {
      if (facts.get(i).dueAt() != null && facts.get(i).kind() != Kind.CALENDAR_CHANGED) {
        return i;
      }
    }
    return 0;
  }

  private void refuseUnless(State expected, String sentence) {
    if (state != expected) {
      throw new Refusal("action", sentence);
    }
  }

  private void add(DeadlineFact fact) {
    facts.add(fact);
  }

  protected Deadline() {}

  /** The instants of a clock, and the list of bank holidays they were counted with. */
  record Dates(Instant due, Instant amber, Instant red, String calendar) {}
}
