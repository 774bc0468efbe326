package org.hsbpathway.casefile;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One case: the concern as it arrived, whom it is about and where it stands; what a stage learned
 * is in that stage's own record.
 */
@Entity
@Table(name = "case_files")
public class CaseFile extends AbstractAggregateRoot<CaseFile> {

  /** What everybody reads who would add to a locked record. */
  public static final String LOCKED =
      "The child has died and this record is locked: nothing can be added to it. Speak to the team manager.";

  private static final int SHORTEST_REASON = 30;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy 'at' HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  @Id private UUID id;
  @Version private Integer version;
  @NaturalId @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private ContactKind contactKind;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private ReceivedVia receivedVia;

  @Embedded private Referrer referrer;
  @Embedded private Consultee consultee;

  @Enumerated(EnumType.STRING)
  private AgeBand ageBand;

  private String concern;
  private boolean immediateSafetyConcern;
  private String immediateSafety;

  @ManyToOne private Child child;

  @JdbcTypeCode(SqlTypes.JSON)
  private AlreadySpokenTo alreadySpokenTo;

  @Embedded private PoliceReport policeReport;

  @JdbcTypeCode(SqlTypes.JSON)
  private MandatoryReport mandatoryReport;

  private boolean reReferral;
  private String previousInvolvement;

  @Enumerated(EnumType.STRING)
  private Restriction restriction;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "part_of", length = 20))
  private CaseReference partOf;

  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  private ClosureReason closureReason;

  static CaseFile open(CaseReference caseReference, Concern concern, Instant now) {
    if (concern.receivedAt() == null) {
      throw new Refusal("receivedAt", "Say when the concern was received.");
    }
    if (concern.receivedAt().isAfter(now)) {
      throw new Refusal("receivedAt", "The concern cannot have been received in the future.");
    }
    if (concern.kind() == ContactKind.REFERRAL
        && (concern.referrer() == null || concern.referrer().role() == null)) {
      throw new Refusal("referrerRole", "Say who told us; anonymous is an answer.");
    }
    if (concern.kind() == ContactKind.ADVICE
        && (concern.consultee() == null || concern.consultee().type() == null)) {
      throw new Refusal("consulteeType", "Say who asks for advice.");
    }
    var file = new CaseFile();
    file.id = UUID.randomUUID();
    file.caseReference = caseReference;
    file.contactKind = concern.kind();
    file.status = concern.kind() == ContactKind.REFERRAL ? CaseStatus.CONCERN : CaseStatus.ADVICE;
    file.receivedAt = concern.receivedAt();
    file.receivedVia = concern.receivedVia();
    file.referrer = concern.referrer();
    file.consultee = concern.consultee();
    file.ageBand = concern.ageBand();
    file.concern = concern.text();
    file.immediateSafetyConcern = concern.immediateSafetyConcern();
    file.immediateSafety = concern.immediateSafety();
    file.restriction = Restriction.NO;
    file.registerEvent(
        new Received(caseReference, file.contactKind, file.receivedVia, file.enteredLate(now)));
    return file;
  }

  /** When it reached us, if that was on a day before it was written down. */
  private Optional<Instant> enteredLate(Instant now) {
    return Optional.of(receivedAt)
        .filter(at -> WorkingDays.dateOf(at).isBefore(WorkingDays.dateOf(now)));
  }

  /** Says whom the case is about; earlier cases of the child tell whether this is a re-referral. */
  CaseFile name(Child child, boolean reReferral) {
    requireUnlocked();
    if (this.child != null && !this.child.equals(child)) {
      throw new Refusal(
          "child", "This case is about another child; a wrong child is corrected by a manager.");
    }
    if (this.child == null) {
      this.child = child;
      this.reReferral = reReferral;
      registerEvent(new ChildNamed(caseReference, reReferral));
    }
    return this;
  }

  /** Somebody compared and found that the child is one whose record was there already. */
  CaseFile recognise(Child known, boolean reReferral) {
    requireUndecided();
    this.child = known;
    this.reReferral = reReferral;
    registerEvent(new ChildRecognised(caseReference, reReferral));
    return this;
  }

  /**
   * The request for advice turns out to be a referral; everything already known is carried over.
   */
  public CaseFile becomeReferral(Referrer referrer) {
    if (status == CaseStatus.CONCERN) {
      return this;
    }
    if (status != CaseStatus.ADVICE) {
      throw new Refusal("Only a request for advice can become a referral.");
    }
    if (referrer == null || referrer.role() == null) {
      throw new Refusal("referrerRole", "Say who told us; anonymous is an answer.");
    }
    this.contactKind = ContactKind.REFERRAL;
    this.status = CaseStatus.CONCERN;
    this.referrer = referrer;
    registerEvent(new BecameReferral(caseReference));
    return this;
  }

  /** A manager accepts the concern as a case of the pathway. */
  public CaseFile accept() {
    requireUndecided();
    if (child == null) {
      throw new Refusal("child", "Name the child before the case is accepted.");
    }
    status = CaseStatus.OPEN;
    registerEvent(new Accepted(caseReference));
    return this;
  }

  /** A manager decides that the concern does not become a case of its own; the record is kept. */
  public CaseFile doNotAccept() {
    requireUndecided();
    status = CaseStatus.NOT_ACCEPTED;
    registerEvent(new NotAccepted(caseReference, Optional.empty()));
    return this;
  }

  /** The concern belongs to a case that is already there and is not counted as one of its own. */
  public CaseFile becomePartOf(CaseReference other) {
    requireUndecided();
    if (other.equals(caseReference)) {
      throw new Refusal("linkedCase", "A concern cannot be linked with itself.");
    }
    partOf = other;
    status = CaseStatus.NOT_ACCEPTED;
    registerEvent(new NotAccepted(caseReference, Optional.of(other)));
    return this;
  }

  /**
   * The same concern turns out to have reached us earlier already, as another one: from there its
   * clocks count.
   */
  public CaseFile reachedUsAlready(Instant earlier, CaseReference as) {
    if (!earlier.isBefore(receivedAt)) {
      throw new IllegalArgumentException(as + " did not reach us before " + caseReference);
    }
    receivedAt = earlier;
    registerEvent(new ReachedUsEarlier(caseReference, as, earlier));
    return this;
  }

  /** The threshold of a case is not met or not clear: the concern is answered with advice. */
  public CaseFile answerWithAdvice() {
    requireUndecided();
    status = CaseStatus.ADVICE;
    return this;
  }

  /** A named person closes the case; a strand that still runs may outlive the closing. */
  public CaseFile close(ClosureReason why, Instant at) {
    requireUnlocked();
    if (status == CaseStatus.CLOSED) {
      throw new Refusal("The case is closed already.");
    }
    status = CaseStatus.CLOSED;
    closedAt = at;
    closureReason = why;
    registerEvent(new Closed(caseReference, why, at));
    return this;
  }

  /** Work is needed again in a closed case, for instance because a court asks for it. */
  public CaseFile reopen() {
    requireUnlocked();
    if (status != CaseStatus.CLOSED) {
      throw new Refusal("Only a closed case can be opened again.");
    }
    status = CaseStatus.OPEN;
    closedAt = null;
    closureReason = null;
    registerEvent(new Reopened(caseReference));
    return this;
  }

  public CaseFile correctReferrer(Referrer referrer) {
    requireUnlocked();
    if (referrer.role() == null) {
      throw new Refusal("referrerRole", "Say who told us; anonymous is an answer.");
    }
    this.referrer = referrer;
    return this;
  }

  public CaseFile recordConversations(AlreadySpokenTo alreadySpokenTo) {
    requireUnlocked();
    this.alreadySpokenTo = alreadySpokenTo;
    return this;
  }

  public CaseFile recordPoliceReport(PoliceReport report) {
    requireUnlocked();
    if (report.by() == ReportedToPoliceBy.NOT_REQUIRED_REASON
        && (report.notRequiredReason() == null
            || report.notRequiredReason().strip().length() < SHORTEST_REASON)) {
      throw new Refusal(
          "policeNotRequiredReason",
          "Say in at least " + SHORTEST_REASON + " characters why the police need not know.");
    }
    policeReport = report;
    return this;
  }

  public CaseFile recordMandatoryReport(MandatoryReport report) {
    requireUnlocked();
    mandatoryReport = report;
    return this;
  }

  public CaseFile recordPreviousInvolvement(String text) {
    requireUnlocked();
    previousInvolvement = text;
    return this;
  }

  /** A danger now; the interim safety plan starts without waiting for anything else. */
  public CaseFile raiseImmediateSafety(String text) {
    requireUnlocked();
    immediateSafetyConcern = true;
    immediateSafety = text;
    return this;
  }

  /** Whoever records the referral says whether the record must be closed; a manager decides. */
  public CaseFile wantsRestriction(Restriction wanted) {
    if (wanted != Restriction.NO && wanted != restriction) {
      registerEvent(new RestrictionWanted(caseReference));
    }
    return restrict(wanted);
  }

  /** Why the record is restricted, or is to be. */
  public CaseFile restrict(Restriction restriction) {
    this.restriction = restriction;
    return this;
  }

  /**
   * The child has died: the case is over at once and its record is locked, whatever state it was
   * in.
   */
  public CaseFile lockAfterDeath(Instant at) {
    requireUnlocked();
    status = CaseStatus.DIED;
    closedAt = at;
    closureReason = ClosureReason.DIED;
    registerEvent(new LockedAfterDeath(caseReference, at));
    return this;
  }

  /** Whether nothing but what follows a death is added to the record. */
  public boolean isLocked() {
    return status == CaseStatus.DIED;
  }

  private void requireUnlocked() {
    if (isLocked()) {
      throw new Refusal(LOCKED);
    }
  }

  private void requireUndecided() {
    if (status != CaseStatus.CONCERN && status != CaseStatus.ADVICE) {
      throw new Refusal("This concern has been decided already.");
    }
  }

  public CaseReference caseReference() {
    return caseReference;
  }

  public ContactKind contactKind() {
    return contactKind;
  }

  public CaseStatus status() {
    return status;
  }

  /** Refuses a moment on a day before the concern reached us; no moment is refused nothing. */
  public void refuseBeforeConcern(String field, String what, Instant at) {
    if (at != null) {
      refuseBeforeConcern(field, what, WorkingDays.dateOf(at));
    }
  }

  /**
   * Refuses a day before the concern reached us; no day is refused nothing.
   *
   * @param what the beginning of the sentence, as in "The letters cannot have been sent"
   */
  public void refuseBeforeConcern(String field, String what, LocalDate day) {
    var received = WorkingDays.dateOf(receivedAt);
    if (day != null && day.isBefore(received)) {
      throw new Refusal(
          field, what + " before " + Days.inWords(received) + ", when the concern was received.");
    }
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public ReceivedVia receivedVia() {
    return receivedVia;
  }

  public Optional<Referrer> referrer() {
    return Optional.ofNullable(referrer);
  }

  public Optional<Consultee> consultee() {
    return Optional.ofNullable(consultee);
  }

  public Optional<AgeBand> ageBand() {
    return Optional.ofNullable(ageBand);
  }

  public String concern() {
    return concern;
  }

  public boolean immediateSafetyConcern() {
    return immediateSafetyConcern;
  }

  public Optional<String> immediateSafety() {
    return Optional.ofNullable(immediateSafety);
  }

  /** The child this case is about; nobody while the case is anonymous. */
  public Optional<Child> child() {
    return Optional.ofNullable(child);
  }

  public Optional<AlreadySpokenTo> alreadySpokenTo() {
    return Optional.ofNullable(alreadySpokenTo);
  }

  public Optional<PoliceReport> policeReport() {
    return Optional.ofNullable(policeReport);
  }

  public Optional<MandatoryReport> mandatoryReport() {
    return Optional.ofNullable(mandatoryReport);
  }

  /** Whether the child was referred before within the twelve months before this concern. */
  public boolean isReReferral() {
    return reReferral;
  }

  public Optional<String> previousInvolvement() {
    return Optional.ofNullable(previousInvolvement);
  }

  public Restriction restriction() {
    return restriction;
  }

  /** The case this concern was made part of. */
  public Optional<CaseReference> partOf() {
    return Optional.ofNullable(partOf);
  }

  /** When it ended last; empty where it has been opened again. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** How the case ended; empty as long as it has not. */
  public Optional<ClosureReason> closureReason() {
    return Optional.ofNullable(closureReason);
  }

  record Received(
      CaseReference caseReference, ContactKind kind, ReceivedVia via, Optional<Instant> lateSince)
      implements CaseEvent {
    @Override
    public String summary() {
      return (kind == ContactKind.REFERRAL ? "A concern was received" : "Advice was asked for")
          + (via == null ? "" : " (" + via.label() + ")")
          + lateSince.map(at -> ". Late entry: it reached us on " + inLondon(at) + ".").orElse(".");
    }

    private static String inLondon(Instant at) {
      return MINUTE.format(at.atZone(WorkingDays.LONDON));
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record ChildNamed(CaseReference caseReference, boolean reReferral) implements CaseEvent {
    @Override
    public String summary() {
      return reReferral
          ? "The child was named; an earlier referral lies less than twelve months back."
          : "The child was named.";
    }
  }

  record ChildRecognised(CaseReference caseReference, boolean reReferral) implements CaseEvent {
    @Override
    public String summary() {
      return "The child was recognised: a record of earlier contact was there"
          + (reReferral ? "; an earlier referral lies less than twelve months back." : ".");
    }

    @Override
    public boolean significant() {
      return reReferral;
    }
  }

  record BecameReferral(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The request for advice became a referral.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Accepted(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The case was accepted.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The concern did not become a case, or became part of another one. */
  public record NotAccepted(CaseReference caseReference, Optional<CaseReference> partOf)
      implements CaseEvent {
    @Override
    public String summary() {
      return partOf
          .map(other -> "The concern was made part of case " + other + ".")
          .orElse("The concern did not become a case.");
    }
  }

  /** The clocks of the case count from an earlier time than anybody knew. */
  public record ReachedUsEarlier(CaseReference caseReference, CaseReference as, Instant receivedAt)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The same concern had reached us earlier as "
          + as
          + ", on "
          + DAY.format(WorkingDays.dateOf(receivedAt))
          + ": the clocks count from that day.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The case was closed by somebody. */
  public record Closed(CaseReference caseReference, ClosureReason why, Instant at)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The case was closed: " + why.label() + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  public record LockedAfterDeath(CaseReference caseReference, Instant at) implements CaseEvent {
    @Override
    public String summary() {
      return "The child has died. Everything else in the case was stopped and the record was locked.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Reopened(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The case was opened again.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected CaseFile() {}
}
