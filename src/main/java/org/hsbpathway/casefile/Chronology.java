package org.hsbpathway.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a case, in order; nobody types it, every stage's events write it. */
@Component
public class Chronology {

  /**
   * One line: when it happened, who was working, what happened, and whether somebody starred it.
   */
  public record Entry(long number, Instant at, String by, String summary, boolean significant) {}

  static final String MOVED_AWAY = "An entry was moved from here to the record it belongs to.";
  static final String MOVED_HERE = "An entry was moved here from another record.";

  private final StoredChronology entries;
  private final ObjectProvider<CurrentUser> currentUser;
  private final Clock clock;

  Chronology(StoredChronology entries, ObjectProvider<CurrentUser> currentUser, Clock clock) {
    this.entries = entries;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  public List<Entry> of(CaseReference caseReference) {
    return entries.findByCaseReferenceOrderByNumber(caseReference).stream()
        .map(ChronologyEntry::toEntry)
        .toList();
  }

  /** Any worker can star a line as significant, or take the star away. */
  @Transactional
  public void star(CaseReference caseReference, long number, boolean significant) {
    line(caseReference, number).star(significant);
  }

  /** Moves a line to the case it belongs to; where it was, a line stays that says so. */
  @Transactional
  public void move(CaseReference from, long number, CaseReference to) {
    var misplaced = line(from, number);
    write(new MovedHere(to));
    entries.save(misplaced.moveTo(to));
    entries.save(misplaced);
  }

  private ChronologyEntry line(CaseReference caseReference, long number) {
    return entries
        .findById(number)
        .filter(entry -> entry.belongsTo(caseReference))
        .orElseThrow(
            () -> new NoSuchElementException("No such line in the chronology of " + caseReference));
  }

  /** Joins the transaction of the stage that saved its record: both are kept or neither is. */
  @EventListener
  @Transactional
  void write(CaseEvent event) {
    entries.save(ChronologyEntry.write(event, clock.instant(), by()));
  }

  private String by() {
    var user = currentUser.getIfAvailable();
    return user == null || user.id() == null ? "system" : user.id();
  }

  private record MovedHere(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return MOVED_HERE;
    }
  }
}
