package org.hsbpathway.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The one-to-one work as a plan agreed it, for whoever works with the child: read, never changed.
 */
@Entity
@Table(name = "agreed_works")
public class AgreedWork {

  /** What the child wants, and what we call it. */
  public record Goal(String childGoal, String professionalGoal) {}

  /** Where and when the sessions are, and how the child gets there; what was not agreed is null. */
  public record Where(String place, String dayAndTime, String transport) {}

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long number;

  @Embedded private CaseReference caseReference;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Goal> goals;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> modules;

  private int plannedSessions;
  private String place;
  private String dayAndTime;
  private String transport;

  @Column(name = "stated_by")
  private String by;

  @Column(name = "stated_at")
  private Instant at;

  static AgreedWork of(
      CaseReference caseReference,
      List<Goal> goals,
      List<String> modules,
      int plannedSessions,
      Where where,
      String by,
      Instant at) {
    var work = new AgreedWork();
    work.caseReference = caseReference;
    work.goals = List.copyOf(goals);
    work.modules = List.copyOf(modules);
    work.plannedSessions = plannedSessions;
    work.place = where.place();
    work.dayAndTime = where.dayAndTime();
    work.transport = where.transport();
    work.by = by;
    work.at = at;
    return work;
  }

  public List<Goal> goals() {
    return List.copyOf(goals);
  }

  /** Codes of the areas of work. */
  public List<String> modules() {
    return List.copyOf(modules);
  }

  public int plannedSessions() {
    return plannedSessions;
  }

  public Where where() {
    return new Where(place, dayAndTime, transport);
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  protected AgreedWork() {}
}
