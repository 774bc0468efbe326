package org.hsbpathway.casefile;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works on a case, and who takes over: the stages hear of it and may refuse. */
@Component
@Transactional
public class Workers {

  /**
   * Somebody else does this work from now on. A stage that keeps its workers in a record of its own
   * follows, or refuses whoever may not do it.
   */
  public record TakenOver(CaseReference caseReference, Map<Fact, String> workers)
      implements CaseEvent {

    public TakenOver {
      workers = Collections.unmodifiableMap(new EnumMap<>(workers));
    }

    @Override
    public String summary() {
      return workers.keySet().stream()
          .map(Workers::inWords)
          .collect(joining(", ", "Somebody else works on the case now as ", "."));
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  private static final List<Fact> WORKERS =
      Arrays.stream(Fact.values()).filter(Fact::isWorker).toList();
  private static final List<Fact> NOT_FOR_BOTH_CHILDREN =
      List.of(Fact.SOCIAL_WORKER, Fact.LEAD_ASSESSOR, Fact.SECOND_ASSESSOR, Fact.PRACTITIONER);

  private final Standing standing;
  private final StoredStatements statements;
  private final LinkedPeople linked;
  private final TwoWorkers twoWorkers;
  private final ApplicationEventPublisher events;

  Workers(
      Standing standing,
      StoredStatements statements,
      LinkedPeople linked,
      TwoWorkers twoWorkers,
      ApplicationEventPublisher events) {
    this.standing = standing;
    this.statements = statements;
    this.linked = linked;
    this.twoWorkers = twoWorkers;
    this.events = events;
  }

  /** User ids of those who work on the case now. */
  public Map<Fact, String> of(CaseReference caseReference) {
    var now = new EnumMap<Fact, String>(standing.all(caseReference));
    now.keySet().removeIf(fact -> !fact.isWorker());
    return now;
  }

  /** Since when each of those who work on the case now does this work; whoever does two, both. */
  public Map<String, Instant> since(CaseReference caseReference) {
    var since = new HashMap<String, Instant>();
    of(caseReference)
        .forEach(
            (fact, worker) ->
                since.merge(worker, lastStated(caseReference, fact), Workers::earlier));
    return since;
  }

  private Instant lastStated(CaseReference caseReference, Fact fact) {
    var history = standing.history(caseReference, fact);
    return history.get(history.size() - 1).at();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The cases on which somebody works now, whatever state they are in. */
  public List<CaseReference> casesOf(String worker) {
    return statements.findByFactInAndValueOrderByNumber(WORKERS, worker).stream()
        .map(Statement::caseReference)
        .distinct()
        .filter(reference -> of(reference).containsValue(worker))
        .toList();
  }

  /**
   * Others take over.
   *
   * @throws Refusal when one person would work with both children, or a stage refuses somebody
   */
  public void takeOver(CaseReference caseReference, Map<Fact, String> takers, String by) {
    var after = of(caseReference);
    after.putAll(takers);
    var linkedWorker = after.get(Fact.LINKED_CHILD_WORKER);
    if (linkedWorker != null
        && !twoWorkers.mayWorkWithBoth(caseReference, linkedWorker)
        && NOT_FOR_BOTH_CHILDREN.stream().map(after::get).anyMatch(linkedWorker::equals)) {
      throw new Refusal(
          "linkedChildWorker", "Two children, two workers: nobody works with both of them.");
    }
    var before = standing.now(caseReference, Fact.LINKED_CHILD_WORKER).orElse("");
    takers.forEach((fact, taker) -> standing.state(caseReference, fact, taker, by));
    if (takers.containsKey(Fact.LINKED_CHILD_WORKER)) {
      linked.harmedIn(caseReference).stream()
          .filter(child -> child.worker().filter(before::equals).isPresent())
          .forEach(
              child ->
                  linked.save(
                      child.allocate(
                          linkedWorker, twoWorkers.withThisChildOnly(caseReference).orElse(null))));
    }
    events.publishEvent(new TakenOver(caseReference, takers));
  }

  /** For a sentence: social worker, lead assessor. */
  public static String inWords(Fact worker) {
    return Codes.inWords(worker);
  }
}
