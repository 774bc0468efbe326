package org.hsbpathway.assessment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.AssessmentOutcome;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The statutory assessment of one child's needs, home and family; counted from the referral,
 * completed once.
 */
@Entity
@Table(name = "child_and_family_assessments")
class ChildAndFamilyAssessment extends AbstractAggregateRoot<ChildAndFamilyAssessment> {

  private static final int SHORTEST_REASON = 20;

  /** What the local authority decides on the assessment. */
  enum Decision implements Labelled {
    NO_FURTHER_ACTION("no further action by social care"),
    EARLY_HELP("early help"),
    CHILD_IN_NEED_PLAN("a child in need plan"),
    STRATEGY_DISCUSSION("a strategy discussion"),
    CHILD_PROTECTION_PLAN_CONTINUES("the child protection plan goes on"),
    CARE_AND_ACCOMMODATION("care and accommodation");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Where the specialist assessment is when this one is completed; this one never waits for it. */
  enum Specialist {
    NOT_PART,
    IN_PROGRESS,
    FINISHED
  }

  /** What was found, in the words of the social worker and of the child. */
  record Findings(
      LocalDate childSeenOn,
      boolean childSeenAlone,
      String notAloneReason,
      String childVoice,
      String development,
      String parenting,
      String familyAndEnvironment,
      String rationale,
      String interimPlan,
      String lateReason) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private AssessmentRoute route;

  private LocalDate openedOn;
  private LocalDate dueOn;
  private LocalDate completedOn;
  private String completedBy;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  @Enumerated(EnumType.STRING)
  private Specialist specialist;

  @Enumerated(EnumType.STRING)
  private AssessmentOutcome conclusion;

  @JdbcTypeCode(SqlTypes.JSON)
  private Findings findings;

  static ChildAndFamilyAssessment open(
      CaseReference caseReference, AssessmentRoute route, LocalDate dueOn, LocalDate today) {
    var assessment = new ChildAndFamilyAssessment();
    assessment.id = UUID.randomUUID();
    assessment.caseReference = caseReference;
    assessment.route = route;
    assessment.openedOn = today;
    assessment.dueOn = dueOn;
    assessment.registerEvent(new Started(caseReference));
    return assessment;
  }

  /**
   * Completes the assessment.
   *
   * @param conclusion what it means for the pathway; only where no specialist assessment says so
   */
  ChildAndFamilyAssessment complete(
      Findings findings,
      Decision decision,
      Specialist specialist,
      AssessmentOutcome conclusion,
      LocalDate receivedOn,
      LocalDate today,
      String by) {
    if (completedOn != null) {
      throw new Refusal("This child and family assessment is already completed.");
    }
    Days.between(
        "childSeenOn",
        "The child cannot have been seen about this",
        findings.childSeenOn(),
        receivedOn,
        today);
    if (!findings.childSeenAlone() && isBlank(findings.notAloneReason())) {
      throw new Refusal("notAloneReason", "Say why the child was not seen alone.");
    }
    ChildVoice.require("childVoice", findings.childVoice());
    if (specialist == Specialist.NOT_PART && conclusion == null) {
      throw new Refusal(
          "conclusion",
          "No specialist assessment was asked for: say what this assessment concludes.");
    }
    if (specialist == Specialist.IN_PROGRESS && isShort(findings.interimPlan())) {
      throw new Refusal(
          "interimPlan",
          "The specialist assessment is still in progress: say what happens until it is done.");
    }
    if (isLate(today) && isShort(findings.lateReason())) {
      throw new Refusal("lateReason", "The assessment is later than the law allows: record why.");
    }
    this.findings = findings;
    this.decision = decision;
    this.specialist = specialist;
    this.conclusion = specialist == Specialist.NOT_PART ? conclusion : null;
    this.completedOn = today;
    this.completedBy = by;
    registerEvent(new Completed(caseReference, decision, specialist, isLate(today)));
    return this;
  }

  /** The concern had been received earlier than anybody knew, so the law's limit is nearer. */
  ChildAndFamilyAssessment isDueBy(LocalDate day) {
    dueOn = day;
    return this;
  }

  boolean isLate(LocalDate today) {
    return today.isAfter(dueOn);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean isShort(String text) {
    return text == null || text.strip().length() < SHORTEST_REASON;
  }

  AssessmentRoute route() {
    return route;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  Decision decision() {
    return decision;
  }

  AssessmentOutcome conclusion() {
    return conclusion;
  }

  Specialist specialist() {
    return specialist;
  }

  LocalDate completedOn() {
    return completedOn;
  }

  Findings findings() {
    return findings;
  }

  record Started(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The child and family assessment was started.";
    }
  }

  record Completed(
      CaseReference caseReference, Decision decision, Specialist specialist, boolean late)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The child and family assessment was completed"
          + (late ? " after its due day" : "")
          + ": "
          + decision.label()
          + (specialist == Specialist.IN_PROGRESS
              ? "; the specialist assessment is still in progress."
              : ".");
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected ChildAndFamilyAssessment() {}
}
