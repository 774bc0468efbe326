package org.hsbpathway.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What holds now in a case: a stage states a fact, the other stages read it without knowing the
 * stage.
 *
 * <p>Rows are only added, so strands that run side by side never overwrite each other and the whole
 * history stays readable.
 */
@Component
public class Standing {

  /** One statement as it was made; a value of {@code null} says that the fact no longer holds. */
  public record Stated(Fact fact, String value, String by, Instant at) {}

  /** Somebody stated or withdrew a fact; whoever must act at once listens. */
  public record Changed(CaseReference caseReference, Fact fact) {}

  private static final String NONE = "NONE";
  private static final int LONGEST_VALUE = 1000;

  private final StoredStatements statements;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Standing(StoredStatements statements, ApplicationEventPublisher events, Clock clock) {
    this.statements = statements;
    this.events = events;
    this.clock = clock;
  }

  /** States what holds from now on; stating what already holds adds nothing. */
  @Transactional
  public void state(CaseReference caseReference, Fact fact, String value, String by) {
    Objects.requireNonNull(value, "A fact that no longer holds is withdrawn");
    if (!fact.allows(value)) {
      throw new IllegalArgumentException(fact + " has no such value, case " + caseReference);
    }
    append(caseReference, fact, value, by);
  }

  public void state(CaseReference caseReference, Fact fact, Enum<?> value, String by) {
    state(caseReference, fact, value.name(), by);
  }

  public void state(CaseReference caseReference, Fact fact, LocalDate value, String by) {
    state(caseReference, fact, value.toString(), by);
  }

  public void state(CaseReference caseReference, Fact fact, boolean value, String by) {
    state(caseReference, fact, YesNoNotKnown.of(value), by);
  }

  /** States several codes at once; none of them is stated as NONE. */
  public void state(
      CaseReference caseReference, Fact fact, Collection<? extends Enum<?>> values, String by) {
    var codes = values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    state(caseReference, fact, codes.isEmpty() ? NONE : codes, by);
  }

  /** States how many there are; none of them no longer holds. */
  public void count(CaseReference caseReference, Fact fact, int number, String by) {
    if (number == 0) {
      withdraw(caseReference, fact, by);
    } else {
      state(caseReference, fact, Integer.toString(number), by);
    }
  }

  /** States that the child was heard, and what they said last, in their own words. */
  @Transactional
  public void childHeard(CaseReference caseReference, String words, String by) {
    state(caseReference, Fact.CHILD_VOICE, "RECORDED", by);
    state(caseReference, Fact.CHILD_WORDS, words, by);
  }

  /** States that a fact no longer holds; earlier statements remain in the history. */
  @Transactional
  public void withdraw(CaseReference caseReference, Fact fact, String by) {
    append(caseReference, fact, null, by);
  }

  public Optional<String> now(CaseReference caseReference, Fact fact) {
    return Optional.ofNullable(holding(caseReference).get(fact));
  }

  public <E extends Enum<E>> Optional<E> now(
      CaseReference caseReference, Fact fact, Class<E> type) {
    return now(caseReference, fact).map(value -> Enum.valueOf(type, value));
  }

  public boolean is(CaseReference caseReference, Fact fact, String value) {
    return now(caseReference, fact).filter(value::equals).isPresent();
  }

  public boolean is(CaseReference caseReference, Fact fact, Enum<?> value) {
    return is(caseReference, fact, value.name());
  }

  public Optional<LocalDate> dateOf(CaseReference caseReference, Fact fact) {
    return now(caseReference, fact).map(LocalDate::parse);
  }

  /** The bail or court conditions a safety plan may not be looser than; empty if there are none. */
  public Set<BailCondition> bailConditions(CaseReference caseReference) {
    var conditions = EnumSet.noneOf(BailCondition.class);
    now(caseReference, Fact.BAIL_CONDITIONS)
        .filter(value -> !value.equals(NONE))
        .ifPresent(
            value ->
                Arrays.stream(value.split(","))
                    .map(BailCondition::valueOf)
                    .forEach(conditions::add));
    return conditions;
  }

  /** Everything that holds now. */
  public Map<Fact, String> all(CaseReference caseReference) {
    return new EnumMap<>(holding(caseReference));
  }

  private Map<Fact, String> holding(CaseReference caseReference) {
    return Holding.in(caseReference, this::read);
  }

  private Map<Fact, String> read(CaseReference caseReference) {
    var holding = new EnumMap<Fact, String>(Fact.class);
    for (var statement : statements.findByCaseReferenceOrderByNumber(caseReference)) {
      if (statement.value() == null) {
        holding.remove(statement.fact());
      } else {
        holding.put(statement.fact(), statement.value());
      }
    }
    return holding;
  }

  /** Every statement of a fact, oldest first. */
  public List<Stated> history(CaseReference caseReference, Fact fact) {
    return statements.findByCaseReferenceAndFactOrderByNumber(caseReference, fact).stream()
        .map(Statement::toStated)
        .toList();
  }

  /** The cases in which the day of this fact has come, the one stated first before the others. */
  public List<CaseReference> casesInWhichDayHasCome(Fact fact, LocalDate today) {
    return statements.findCasesInWhichDayHasCome(fact, today.toString());
  }

  private void append(CaseReference caseReference, Fact fact, String value, String by) {
    if (value != null && value.length() > LONGEST_VALUE) {
      throw new IllegalArgumentException(fact + " is too long, case " + caseReference);
    }
    var holding = holding(caseReference);
    if (!Objects.equals(holding.get(fact), value)) {
      if (value == null) {
        holding.remove(fact);
      } else {
        holding.put(fact, value);
      }
      statements.save(Statement.of(caseReference, fact, value, by, clock.instant()));
      events.publishEvent(new Changed(caseReference, fact));
    }
  }
}
