package org.hsbpathway.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One line of a chronology: written once, only its star can change; a line of another record is
 * moved there and leaves a stub.
 */
@Entity
@Table(name = "chronology_entries")
class ChronologyEntry {

  static final int LONGEST_SUMMARY = 2000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long number;

  @Embedded private CaseReference caseReference;

  @Column(name = "happened_at")
  private Instant at;

  @Column(name = "written_by")
  private String by;

  private String summary;
  private boolean significant;

  static ChronologyEntry write(CaseEvent event, Instant at, String by) {
    var entry = new ChronologyEntry();
    entry.caseReference = event.caseReference();
    entry.at = at;
    entry.by = by;
    entry.summary = shortened(event.summary());
    entry.significant = event.significant();
    return entry;
  }

  void star(boolean significant) {
    this.significant = significant;
  }

  /** Puts the line into the record it belongs to, with its time and author; here a stub stays. */
  ChronologyEntry moveTo(CaseReference right) {
    var moved = new ChronologyEntry();
    moved.caseReference = right;
    moved.at = at;
    moved.by = by;
    moved.summary = summary;
    moved.significant = significant;
    summary = Chronology.MOVED_AWAY;
    significant = false;
    return moved;
  }

  boolean belongsTo(CaseReference reference) {
    return caseReference.equals(reference);
  }

  Chronology.Entry toEntry() {
    return new Chronology.Entry(number, at, by, summary, significant);
  }

  private static String shortened(String summary) {
    return summary.length() <= LONGEST_SUMMARY
        ? summary
        : summary.substring(0, LONGEST_SUMMARY - 1) + "…";
  }

  protected ChronologyEntry() {}
}
