package org.hsbpathway.moveon;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * How one case comes to its end: the meeting, the handover of the plan, the decision, the letters
 * and the check.
 */
@Entity
@Table(name = "move_ons")
class MoveOn extends AbstractAggregateRoot<MoveOn> {

  enum Aim {
    MET,
    PARTLY,
    NOT_MET,
    NOT_APPLICABLE
  }

  /** Who goes on when we close. */
  enum StepDown implements Labelled {
    UNIVERSAL("school and health as for every child"),
    EARLY_HELP("early help"),
    CIN("child in need plan"),
    CP_CONTINUES("child protection plan continues"),
    LAC("looked-after child team"),
    YJS("youth justice service"),
    CAMHS("mental health service"),
    ADULT_SERVICES("adult services"),
    OTHER_LA("another local authority"),
    NONE("nobody needed");

    private final String label;

    StepDown(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  enum FinalSupervision {
    LOW,
    MEDIUM,
    HIGH,
    PLACEMENT_SPECIFIC;

    boolean isBelow(SupervisionLevel agreed) {
      return agreed.isCloserThan(SupervisionLevel.valueOf(name()));
    }
  }

  enum LinkedWorkerTold {
    YES,
    NO,
    NO_LINKED_CHILD
  }

  enum PoliceStrand {
    CONCLUDED,
    OPEN_MONITORED
  }

  record Present(String role, String name) {}

  /** The child's own document. */
  record MovingOnPlan(
      String myStrengths,
      String myPeople,
      String myWarningSigns,
      String whatIDo,
      String whoITell,
      String childView) {}

  /** The five aims the service promises, each with what became of it and the line that says why. */
  record Aims(
      Aim supervisionAssessed,
      String supervisionAssessedWhy,
      Aim familySupported,
      String familySupportedWhy,
      Aim planInPlace,
      String planInPlaceWhy,
      Aim incidentsReduced,
      String incidentsReducedWhy,
      Aim safeInCommunity,
      String safeInCommunityWhy) {}

  /** Feedback runs from 1 to 5; missing where nobody was asked. */
  record Measures(
      int incidentsSinceStart,
      YesNoNotKnown schoolStable,
      YesNoNotKnown placementStable,
      Integer childFeedback,
      Integer parentFeedback) {}

  record Meeting(
      LocalDate heldOn,
      List<Present> present,
      MovingOnPlan plan,
      FinalSupervision supervision,
      String lowerBecause,
      Aims aims,
      Measures measures,
      boolean familyTold,
      LinkedWorkerTold linkedWorkerTold,
      StepDown stepDownTo) {

    /** What has to be known for closing where nobody wrote a plan together. */
    static Meeting without(
        LocalDate toldOn,
        FinalSupervision supervision,
        String lowerBecause,
        boolean familyTold,
        LinkedWorkerTold linkedWorkerTold,
        StepDown stepDownTo) {
      return new Meeting(
          toldOn,
          List.of(),
          null,
          supervision,
          lowerBecause,
          null,
          null,
          familyTold,
          linkedWorkerTold,
          stepDownTo);
    }

    /** Refuses what the case file knows better. */
    Meeting checked(Optional<SupervisionLevel> agreed, boolean childWasHarmed) {
      if (childWasHarmed && linkedWorkerTold == LinkedWorkerTold.NO_LINKED_CHILD) {
        throw new Refusal(
            "linkedWorkerTold",
            "A child who was harmed is linked to this case: say whether that child's worker has been told.");
      }
      if (lowerBecause == null && agreed.filter(supervision::isBelow).isPresent()) {
        throw new Refusal(
            "lowerBecause",
            "The level agreed until now is "
                + agreed.get().label()
                + ": write what was seen, and where, that allows a lower one.");
      }
      return this;
    }
  }

  /** How child and parents heard that we close. */
  enum HowTold {
    IN_PERSON,
    PHONE,
    IN_WRITING
  }

  /**
   * What child and parents heard where they had left, or where there was nothing to move on from.
   */
  record Farewell(
      LocalDate toldOn,
      HowTold howTold,
      String saidToChild,
      String saidToParents,
      String childVoice,
      String whatStays) {}

  record Letters(
      String child,
      String parents,
      String school,
      String referrer,
      String police,
      LocalDate sentOn,
      String notSentReason) {}

  record Check(
      String contact,
      LocalDate contactedOn,
      String howThingsAre,
      String childView,
      String knowsWhomToRing,
      String furtherConcern) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private Instant openedAt;

  /** The run of the stage whose closing this is; missing where it began before runs were kept. */
  private String run;

  @JdbcTypeCode(SqlTypes.JSON)
  private Meeting meeting;

  @JdbcTypeCode(SqlTypes.JSON)
  private Farewell farewell;

  private String metBy;
  private LocalDate metOn;

  @Enumerated(EnumType.STRING)
  private Handover handover;

  private String handedTo;
  private LocalDate handoverAgreedOn;
  private String planEndedReason;

  @Enumerated(EnumType.STRING)
  private ClosureOutcome decision;

  @Enumerated(EnumType.STRING)
  private ClosureReason closureReason;

  @Enumerated(EnumType.STRING)
  private PoliceStrand policeStrand;

  private String policeMonitoredBy;
  private String rationale;
  private String decidedBy;
  private Instant decidedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Letters letters;

  @JdbcTypeCode(SqlTypes.JSON)
  private Check threeMonthCheck;

  static MoveOn open(CaseReference caseReference, String run, Instant now) {
    var moveOn = new MoveOn();
    moveOn.id = UUID.randomUUID();
    moveOn.caseReference = caseReference;
    moveOn.run = run;
    moveOn.openedAt = now;
    return moveOn;
  }

  /**
   * The child and those around the child met; a later meeting replaces the plan of an earlier one.
   */
  MoveOn meet(Meeting meeting, String metBy, LocalDate today) {
    requireOpen();
    if (meeting.heldOn().isAfter(today)) {
      throw new Refusal("heldOn", "Held on: the meeting cannot be in the future.");
    }
    if (meeting.plan() != null) {
      ChildVoice.require("childView", meeting.plan().childView());
    }
    this.meeting = meeting;
    this.farewell = null;
    this.metBy = metBy;
    this.metOn = meeting.heldOn();
    registerEvent(new Met(caseReference));
    return this;
  }

  /** Child and parents heard that we close, and nobody had to write a plan for it. */
  MoveOn sayFarewell(Farewell farewell, Meeting known, String by, LocalDate today) {
    requireOpen();
    if (farewell.toldOn().isAfter(today)) {
      throw new Refusal("toldOn", "Day: they cannot have heard it in the future.");
    }
    this.meeting = known;
    this.farewell = farewell;
    this.metBy = by;
    this.metOn = farewell.toldOn();
    registerEvent(
        new Decided(caseReference, "Child and parents heard that we close and how to reach us"));
    return this;
  }

  MoveOn handOver(String toWhom, LocalDate agreedOn, LocalDate today) {
    requireOpen();
    Days.between("agreedOn", "This cannot have been agreed", agreedOn, metOn, today);
    this.handover = Handover.HANDED_OVER;
    this.handedTo = toWhom;
    this.handoverAgreedOn = agreedOn;
    registerEvent(
        new PlanHandover(caseReference, "What remains of the safety plan was handed over"));
    return this;
  }

  MoveOn endPlan(Handover how, String reason) {
    requireOpen();
    this.handover = how;
    this.handedTo = null;
    this.planEndedReason = reason;
    registerEvent(new PlanHandover(caseReference, "Nothing of the safety plan needs to go on"));
    return this;
  }

  MoveOn waitBeforeClosing(String rationale, String by, Instant now) {
    requireOpen();
    decide(ClosureOutcome.NOT_YET, rationale, by, now);
    registerEvent(new Decided(caseReference, "It was decided not to close yet"));
    return this;
  }

  /**
   * A named person closes the case.
   *
   * @throws Refusal where the person worked with the child, or something is still missing
   */
  MoveOn close(
      ClosureReason reason,
      PoliceStrand police,
      String monitoredBy,
      String rationale,
      String by,
      List<String> missing,
      Instant now) {
    requireOpen();
    if (reason == ClosureReason.COMPLETED && farewell != null) {
      throw new Refusal(
          "closureReason", "Reason for closing: the child did not complete the work with us.");
    }
    if (by.equals(metBy)) {
      throw new Refusal(
          "decision",
          "Decision: the person who closes did not work with the child. Ask another manager.");
    }
    if (!missing.isEmpty()) {
      throw new Refusal(
          "decision", "Decision: the case cannot be closed yet. " + String.join(" ", missing));
    }
    closureReason = reason;
    policeStrand = police;
    policeMonitoredBy = monitoredBy;
    decide(ClosureOutcome.CLOSE, rationale, by, now);
    registerEvent(new Decided(caseReference, "It was decided to close the case"));
    return this;
  }

  private void decide(ClosureOutcome decision, String rationale, String by, Instant now) {
    this.decision = decision;
    this.rationale = rationale;
    this.decidedBy = by;
    this.decidedAt = now;
  }

  MoveOn sendLetters(Letters letters, LocalDate today) {
    requireClosed();
    Days.between(
        "sentOn",
        "The closing letters cannot have been sent",
        letters.sentOn(),
        WorkingDays.dateOf(decidedAt),
        today);
    this.letters = letters;
    registerEvent(new Decided(caseReference, "The closing letters were dealt with"));
    return this;
  }

  MoveOn check(Check check, LocalDate today) {
    requireClosed();
    if (check.contactedOn().isAfter(today)) {
      throw new Refusal("contactedOn", "When: this cannot be in the future.");
    }
    if (check.contactedOn().isBefore(WorkingDays.dateOf(decidedAt))) {
      throw new Refusal("contactedOn", "When: this is before the case was closed.");
    }
    this.threeMonthCheck = check;
    registerEvent(new Decided(caseReference, "The three-month check was made"));
    return this;
  }

  private void requireOpen() {
    if (isClosed()) {
      throw new Refusal("This case has been closed already.");
    }
  }

  private void requireClosed() {
    if (!isClosed()) {
      throw new Refusal("This case has not been closed yet.");
    }
  }

  Optional<Meeting> meeting() {
    return Optional.ofNullable(meeting);
  }

  boolean isClosed() {
    return decision == ClosureOutcome.CLOSE;
  }

  boolean isFarewell() {
    return farewell != null;
  }

  Optional<Handover> handover() {
    return Optional.ofNullable(handover);
  }

  Optional<String> handedTo() {
    return Optional.ofNullable(handedTo);
  }

  record Met(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Move-on meeting held; the moving-on plan was written with the child";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record PlanHandover(CaseReference caseReference, String summary) implements CaseEvent {}

  record Decided(CaseReference caseReference, String summary) implements CaseEvent {}

  protected MoveOn() {}
}
