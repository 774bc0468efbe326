package org.hsbpathway.police;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.police.AgeRouting.IncidentAge;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.util.StringUtils;

/**
 * What the police and the courts told us about one child: one position now, and the whole history.
 */
@Entity
@Table(name = "police_strands")
class PoliceStrand extends AbstractAggregateRoot<PoliceStrand> {

  /** Whether the strand still runs, or who watches it. */
  enum State {
    NOT_NEEDED,
    OPEN,
    MONITORED,
    CONCLUDED
  }

  /** Who told whom. */
  enum NotifiedBy {
    WE_TOLD_POLICE,
    POLICE_TOLD_US,
    REFERRER,
    FAMILY,
    OTHER
  }

  /** How the police were told, or told us. */
  enum Method {
    PHONE,
    SECURE_EMAIL,
    IN_PERSON,
    POLICE_NOTIFICATION,
    OTHER
  }

  private static final int MONTHS_BEFORE_A_HOLD_IS_ESCALATED = 3;

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private PoliceRoute proposedRoute;

  private String proposedBecause;

  @Enumerated(EnumType.STRING)
  private PoliceRoute route;

  private String routeReason;
  private String routeBy;
  private LocalDate routeOn;
  private String notNeededReason;
  private String notNeededApprovedBy;
  private LocalDate notifiedOn;

  @Enumerated(EnumType.STRING)
  private NotifiedBy notifiedBy;

  @Enumerated(EnumType.STRING)
  private Method notifiedMethod;

  private String crimeReference;

  @Column(name = "police_force")
  private String force;

  private String officer;
  private String officerContact;

  @Enumerated(EnumType.STRING)
  private PoliceStatus status;

  @Enumerated(EnumType.STRING)
  private ReleaseStatus releaseStatus;

  private LocalDate bailReturnOn;
  private LocalDate nextChaseOn;
  private String monitoredBy;

  @Enumerated(EnumType.STRING)
  private PoliceOutcome outcome;

  private LocalDate outcomeOn;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "current_position")
  private Position position;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PoliceUpdate> updates = new ArrayList<>();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<RecordedOutcome> recordedOutcomes = new ArrayList<>();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PartnerReport.Answered> sentReports;

  static PoliceStrand open(CaseReference caseReference) {
    var strand = new PoliceStrand();
    strand.id = UUID.randomUUID();
    strand.caseReference = caseReference;
    strand.state = State.OPEN;
    strand.take(Position.at(PoliceStatus.NOT_NOTIFIED));
    return strand;
  }

  /** A strand that had ended runs again: something new has to be told to the police. */
  PoliceStrand beginAgain() {
    if (isRunning()) {
      throw new IllegalStateException("The police strand of " + caseReference + " runs already");
    }
    state = State.OPEN;
    registerEvent(new BegunAgain(caseReference));
    return this;
  }

  /** The police are told something new, and asked about it today. */
  PoliceStrand askNow(LocalDate today) {
    nextChaseOn = today;
    return this;
  }

  boolean isRunning() {
    return state == State.OPEN || state == State.MONITORED;
  }

  PoliceStrand confirmRoute(RouteProposal proposal, String by, LocalDate today) {
    return take(proposal, proposal.route(), null, by, today);
  }

  /**
   * The route is looked at again while the strand runs, because an age or an incident became known.
   */
  PoliceStrand changeRoute(
      RouteProposal proposal, PoliceRoute route, String reason, String by, LocalDate today) {
    return route == proposal.route()
        ? take(proposal, route, null, by, today)
        : chooseRoute(proposal, route, reason, by, today);
  }

  /** A person knows better than the table, except where every age is known: age decides there. */
  PoliceStrand chooseRoute(
      RouteProposal proposal, PoliceRoute route, String reason, String by, LocalDate today) {
    if (route == proposal.route()) {
      throw new Refusal("route", "This is the proposed route: say that you go with the proposal.");
    }
    if (proposal.route() == PoliceRoute.WELFARE_ONLY_UNDER_10
        && (route == PoliceRoute.POLICE_ELIGIBLE || route == PoliceRoute.SPLIT)) {
      throw new Refusal(
          "route",
          "The child was under 10 at every incident recorded. If that is wrong, have the date of birth or the incidents corrected first.");
    }
    if (proposal.route() == PoliceRoute.POLICE_ELIGIBLE
        && route == PoliceRoute.WELFARE_ONLY_UNDER_10) {
      throw new Refusal(
          "route",
          "The child was 10 or over at every incident recorded. If that is wrong, have the date of birth or the incidents corrected first.");
    }
    return take(proposal, route, reason, by, today);
  }

  /**
   * The police need not be told; that takes a reason and a manager other than the person who
   * records it.
   */
  PoliceStrand needNotKnow(String reason, String approvedBy, String by) {
    if (approvedBy.strip().equalsIgnoreCase(by)) {
      throw new Refusal(
          "approvedBy", "Somebody else, a manager, must agree that the police need not be told.");
    }
    notNeededReason = reason;
    notNeededApprovedBy = approvedBy.strip();
    state = State.NOT_NEEDED;
    take(Position.at(PoliceStatus.NOT_NOTIFIED));
    registerEvent(new PoliceNotNeeded(caseReference));
    return this;
  }

  PoliceStrand involve(
      LocalDate notifiedOn,
      NotifiedBy notifiedBy,
      Method method,
      PoliceContact contact,
      LocalDate today,
      LocalDate nextChaseOn) {
    if (notifiedOn.isAfter(today)) {
      throw new Refusal("notifiedOn", "The police cannot have been told in the future.");
    }
    this.notifiedOn = notifiedOn;
    this.notifiedBy = notifiedBy;
    this.notifiedMethod = method;
    take(contact);
    // A strand that is already running keeps its position: only the route was looked at again.
    if (status == PoliceStatus.NOT_NOTIFIED) {
      take(Position.at(PoliceStatus.NOTIFIED_AWAITING_DECISION));
    } else if (status == PoliceStatus.CONCLUDED) {
      take(Position.at(PoliceStatus.REOPENED));
    }
    state = State.OPEN;
    this.nextChaseOn = nextChaseOn;
    registerEvent(new PoliceInvolved(caseReference, notifiedOn));
    return this;
  }

  PoliceStrand take(PoliceContact contact) {
    crimeReference = contact.crimeReference();
    force = contact.force();
    officer = contact.officer();
    officerContact = contact.officerContact();
    return this;
  }

  /**
   * Records what we were told on one day.
   *
   * @param mode what the assessment may touch so far, if anybody said
   * @param holdSince since when a hold is in force, if one is
   * @param latestHoldReview the last day on which a hold may be reviewed
   * @param latestChase the last day on which the police are asked again
   * @return what the update means for the other strands
   */
  PoliceUpdateOutcome update(
      PoliceUpdate told,
      Optional<AssessmentMode> mode,
      Optional<LocalDate> holdSince,
      LocalDate latestHoldReview,
      LocalDate latestChase) {
    Days.between("toldOn", "You cannot have been told", told.toldOn(), lastHeardOn(), told.on());
    if (told.nextChaseOn().isBefore(told.on())) {
      throw new Refusal("nextChaseOn", "The day on which we ask again cannot be in the past.");
    }
    if (told.nextChaseOn().isAfter(latestChase)) {
      throw new Refusal(
          "nextChaseOn",
          "The police are asked again by " + Days.inWords(latestChase) + " at the latest.");
    }
    check(told.hold(), holdSince, latestHoldReview, told.on());
    check(told.assessmentMode(), mode, told.hold().answer());
    if (told.hasNews()) {
      check(told.position(), told.on());
      if (told.position().status() == PoliceStatus.CONCLUDED
          && told.hold().answer() == PoliceHold.IN_FORCE) {
        throw new Refusal(
            "hold",
            "A hold cannot outlast the police strand: it is lifted when the matter is concluded.");
      }
    }
    updates.add(told);
    nextChaseOn = told.nextChaseOn();
    monitoredBy = told.monitoredBy();
    state = stillRunning();
    tell(told.hold(), holdSince);
    var before = reportsOwed();
    var outcome = told.hasNews() ? takeNews(told.position()) : sayNothingNew();
    tellOfReports(before);
    return outcome;
  }

  /** The reports that were asked for and have not gone, the earliest first. */
  List<PartnerReport> reportsOwed() {
    var owed = new ArrayList<PartnerReport>();
    if (position != null) {
      owe(owed, position.ourReport(), position.panelReportDueOn());
      if (position.cpsViews() == Position.CpsViews.REQUESTED && position.cpsViewsSentOn() == null) {
        owe(owed, PartnerReport.Kind.CPS_VIEWS, position.cpsViewsDueOn());
      }
    }
    recordedOutcomes.forEach(
        told -> owe(owed, PartnerReport.Kind.WORK_REPORT, told.workReportDueOn()));
    return owed.stream().distinct().sorted(Comparator.comparing(PartnerReport::dueOn)).toList();
  }

  private void owe(List<PartnerReport> owed, PartnerReport.Kind kind, LocalDate dueOn) {
    var report = new PartnerReport(kind, dueOn);
    if (dueOn != null
        && answeredReports().stream().noneMatch(sent -> sent.report().equals(report))) {
      owed.add(report);
    }
  }

  /** A report went, or nobody waits for it any more. */
  PoliceStrand answer(PartnerReport.Answered answered) {
    if (!reportsOwed().contains(answered.report())) {
      throw new Refusal("report", "This report is not asked for any more: open the task again.");
    }
    Days.refuseTheFuture("sentOn", answered.sentOn(), answered.on());
    sentReports = Stream.concat(answeredReports().stream(), Stream.of(answered)).toList();
    if (answered.report().kind() == PartnerReport.Kind.CPS_VIEWS && answered.sentOn() != null) {
      position = position.viewsSent(answered.sentOn());
    }
    registerEvent(new ReportAnswered(caseReference, answered));
    return this;
  }

  List<PartnerReport.Answered> answeredReports() {
    return sentReports == null ? List.of() : sentReports;
  }

  private void tellOfReports(List<PartnerReport> before) {
    if (!reportsOwed().equals(before)) {
      registerEvent(new ReportsOwed(caseReference, reportsOwed()));
    }
  }

  /**
   * Records one outcome as it was told to us.
   *
   * @param recorded all incidents of the case with the child's age at them
   * @param youthJustice whether the person who records it works in youth justice
   * @param nextChaseOn when the police are asked again if anything is outstanding
   */
  PoliceStrand conclude(
      RecordedOutcome told,
      List<IncidentAge> recorded,
      boolean youthJustice,
      LocalDate nextChaseOn) {
    Days.between(
        "outcomeOn",
        "The outcome cannot be",
        told.outcomeOn(),
        firstDay(told, recorded),
        told.on());
    checkAge(told, recorded);
    checkNotification(told, youthJustice);
    var order = told.order();
    if (isBefore(order.contractSignedOn(), told.outcomeOn())) {
      throw new Refusal(
          "contractSignedOn", "The contract cannot have been signed before the order was made.");
    }
    if (isBefore(order.firstPanelOn(), told.outcomeOn())) {
      throw new Refusal("firstPanelOn", "The first panel cannot meet before the order was made.");
    }
    checkDates(told.conditions());
    var before = reportsOwed();
    recordedOutcomes.add(told);
    outcome = told.outcome();
    outcomeOn = told.outcomeOn();
    take(Position.concludedWith(told.conditionFlags(), told.conditions()));
    state = told.strand() == PoliceStrandOutcome.CONCLUDED ? State.CONCLUDED : stillRunning();
    this.nextChaseOn = state == State.CONCLUDED ? null : nextChaseOn;
    registerEvent(new OutcomeRecorded(caseReference, outcome));
    tellOfReports(before);
    return this;
  }

  /** Nothing is decided about an incident before it happened; an older matter may come with it. */
  private static LocalDate firstDay(RecordedOutcome told, List<IncidentAge> recorded) {
    return recorded.stream()
        .map(IncidentAge::incident)
        .filter(incident -> told.concerns(incident.number()))
        .map(incident -> incident.period().from())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private PoliceStrand take(
      RouteProposal proposal, PoliceRoute route, String reason, String by, LocalDate today) {
    proposedRoute = proposal.route();
    proposedBecause = proposal.why();
    this.route = route;
    routeReason = reason;
    routeBy = by;
    routeOn = today;
    registerEvent(new RouteEstablished(caseReference, route, reason == null));
    return this;
  }

  private void check(
      PoliceUpdate.Hold hold, Optional<LocalDate> since, LocalDate latestReview, LocalDate today) {
    if (hold.answer() == PoliceHold.NONE && since.isPresent()) {
      throw new Refusal("hold", "A hold is in force: say that it goes on, or who lifted it.");
    }
    if (hold.answer() == PoliceHold.LIFTED) {
      if (since.isEmpty()) {
        throw new Refusal("hold", "There is no hold to lift.");
      }
      Days.refuseTheFuture("holdLiftedOn", hold.liftedOn(), today);
    }
    if (hold.answer() == PoliceHold.IN_FORCE) {
      if (isBefore(hold.reviewOn(), today)) {
        throw new Refusal("holdReviewOn", "The hold is reviewed today or later, not in the past.");
      }
      if (hold.reviewOn().isAfter(latestReview)) {
        throw new Refusal(
            "holdReviewOn", "A hold is reviewed within 28 days; choose an earlier day.");
      }
      var lasts =
          since
              .filter(day -> !day.plusMonths(MONTHS_BEFORE_A_HOLD_IS_ESCALATED).isAfter(today))
              .isPresent();
      if (lasts && hold.escalation() == null) {
        throw new Refusal(
            "holdEscalation",
            "The hold has lasted three months: say whether it was taken to a police supervisor or further.");
      }
    }
  }

  private static void check(
      AssessmentMode changed, Optional<AssessmentMode> mode, PoliceHold hold) {
    var from = Optional.ofNullable(changed).or(() -> mode);
    if (hold == PoliceHold.IN_FORCE && from.filter(AssessmentMode.FULL::equals).isPresent()) {
      throw new Refusal(
          "assessmentMode",
          "While a hold is in force the assessment leaves out the alleged incident or is deferred; say which.");
    }
    if (hold == PoliceHold.LIFTED && changed == null) {
      throw new Refusal(
          "assessmentMode", "The hold is lifted: say how the assessment may go on now.");
    }
  }

  private void check(Position told, LocalDate today) {
    if (route == PoliceRoute.WELFARE_ONLY_UNDER_10 && told.status().ofAnInvestigation()) {
      throw new Refusal(
          "status",
          "The child was under 10 at every incident: there is no arrest, interview, charge or court for this child.");
    }
    if (route == PoliceRoute.POLICE_ELIGIBLE
        && told.status() == PoliceStatus.UNDER_10_NO_CRIMINAL_RESPONSIBILITY) {
      throw new Refusal(
          "status",
          "The child was 10 or over at every incident recorded. If that is wrong, change the route.");
    }
    if (told.status() == PoliceStatus.REOPENED && recordedOutcomes.isEmpty()) {
      throw new Refusal("status", "Nothing was concluded yet, so nothing can be reopened.");
    }
    if (told.releaseStatus() == ReleaseStatus.PRE_CHARGE_BAIL_CONDITIONAL
        && !told.hasConditions()) {
      throw new Refusal(
          "conditionFlags", "Bail is conditional: tick or write at least one condition.");
    }
    if (told.hasConditions()
        && told.releaseStatus() != null
        && told.releaseStatus() != ReleaseStatus.PRE_CHARGE_BAIL_CONDITIONAL) {
      throw new Refusal(
          "conditionFlags",
          "Only conditional bail, a court or an order carries conditions; otherwise the safety plan does the work alone.");
    }
    checkDates(told.conditions());
    Days.refuseTheFuture("cpsViewsSentOn", told.cpsViewsSentOn(), today);
  }

  private void checkAge(RecordedOutcome told, List<IncidentAge> recorded) {
    if (told.outcome().possibleUnderTen()) {
      if (told.outcome() == PoliceOutcome.UNDER_10 && route == PoliceRoute.POLICE_ELIGIBLE) {
        throw new Refusal(
            "outcome",
            "The child was 10 or over at every incident recorded. If that is wrong, have it corrected first.");
      }
      return;
    }
    if (route == PoliceRoute.WELFARE_ONLY_UNDER_10) {
      throw new Refusal(
          "outcome",
          "The child was under 10 at every incident: no caution, order or other outcome for the child is possible.");
    }
    if (recorded.stream()
        .anyMatch(incident -> told.concerns(incident.number()) && incident.age().underTen())) {
      throw new Refusal(
          "incidents",
          "At one of these incidents the child was under 10: this outcome can only be about the others.");
    }
  }

  private static void checkNotification(RecordedOutcome told, boolean youthJustice) {
    var notification = told.notification();
    if (notification.mappa() != null && !youthJustice) {
      throw new Refusal("mappa", "MAPPA is recorded by youth justice only: leave it empty.");
    }
    if (told.strand() != PoliceStrandOutcome.CONCLUDED || notification.required() == null) {
      return;
    }
    if (notification.required() == RecordedOutcome.NotificationRequired.AWAITING) {
      throw new Refusal(
          "strand",
          "The police have not said yet whether notification is required: the strand stays open until they do.");
    }
    if (notification.mappa() == null) {
      throw new Refusal(
          "strand",
          "Youth justice has not recorded MAPPA yet: the strand stays open until it has.");
    }
  }

  private static void checkDates(List<Condition> conditions) {
    if (conditions.stream()
        .anyMatch(condition -> condition.text() == null || condition.text().isBlank())) {
      throw new Refusal("conditions", "Write each condition in its own words, or remove the line.");
    }
    if (conditions.stream().anyMatch(Condition::endsBeforeItStarts)) {
      throw new Refusal("conditions", "A condition cannot end before it starts.");
    }
  }

  private static boolean isBefore(LocalDate day, LocalDate other) {
    return day != null && day.isBefore(other);
  }

  /** A strand that may outlive the case is watched by somebody who is named. */
  private State stillRunning() {
    return monitoredBy == null ? State.OPEN : State.MONITORED;
  }

  private void tell(PoliceUpdate.Hold hold, Optional<LocalDate> since) {
    if (hold.answer() == PoliceHold.LIFTED) {
      registerEvent(new HoldLifted(caseReference));
    } else if (hold.answer() == PoliceHold.IN_FORCE && since.isEmpty()) {
      registerEvent(new HoldSet(caseReference, hold.reviewOn()));
    }
  }

  private PoliceUpdateOutcome takeNews(Position news) {
    if (news.status() == PoliceStatus.CONCLUDED) {
      // Conditions bind the safety plan until the outcome says what applies instead.
      take(Position.concludedWith(position.conditionFlags(), position.conditions()));
      registerEvent(new PositionTold(caseReference, status, null, position.hasConditions()));
      return PoliceUpdateOutcome.CONCLUDED;
    }
    var planAffected = news.differsForThePlan(position);
    take(news);
    registerEvent(new PositionTold(caseReference, status, releaseStatus, news.hasConditions()));
    return planAffected ? PoliceUpdateOutcome.POSITION_CHANGED : PoliceUpdateOutcome.UNCHANGED;
  }

  private PoliceUpdateOutcome sayNothingNew() {
    registerEvent(new NothingNew(caseReference));
    return PoliceUpdateOutcome.UNCHANGED;
  }

  private void take(Position position) {
    this.position = position;
    status = position.status();
    releaseStatus = position.releaseStatus();
    bailReturnOn = position.bailReturnOn();
  }

  CaseReference caseReference() {
    return caseReference;
  }

  State state() {
    return state;
  }

  PoliceRoute route() {
    return route;
  }

  PoliceStatus status() {
    return status;
  }

  Position position() {
    return position;
  }

  PoliceContact contact() {
    return new PoliceContact(crimeReference, force, officer, officerContact);
  }

  /** What is newer stands in the record already. */
  private LocalDate lastHeardOn() {
    return updates.isEmpty() ? notifiedOn : updates.get(updates.size() - 1).toldOn();
  }

  /** When the police are asked again; a strand that ended has no such day. */
  Optional<LocalDate> nextChaseOn() {
    return Optional.ofNullable(nextChaseOn);
  }

  Optional<String> monitoredBy() {
    return Optional.ofNullable(monitoredBy);
  }

  /** Since when the matter has been with the out-of-court panel, as long as it is. */
  Optional<LocalDate> withPanelSince() {
    LocalDate since = null;
    for (var update : updates) {
      if (update.hasNews()) {
        var first = since == null ? update.toldOn() : since;
        since = update.position().status() == PoliceStatus.OOCR_PANEL ? first : null;
      }
    }
    return Optional.ofNullable(since).filter(day -> position.status() == PoliceStatus.OOCR_PANEL);
  }

  List<PoliceUpdate> updates() {
    return List.copyOf(updates);
  }

  Optional<RecordedOutcome> lastRecordedOutcome() {
    return recordedOutcomes.isEmpty()
        ? Optional.empty()
        : Optional.of(recordedOutcomes.get(recordedOutcomes.size() - 1));
  }

  /** Other reports are owed than before, or other days were named. */
  record ReportsOwed(CaseReference caseReference, List<PartnerReport> owed) implements CaseEvent {
    @Override
    public String summary() {
      return owed.isEmpty()
          ? "No report is owed to the police, a panel or the Crown Prosecution Service."
          : "Asked for: "
              + owed.stream().map(PartnerReport::inWords).collect(Collectors.joining(", "))
              + ".";
    }
  }

  /** A report went, or is no longer asked for. */
  record ReportAnswered(CaseReference caseReference, PartnerReport.Answered answered)
      implements CaseEvent {
    @Override
    public String summary() {
      var report = StringUtils.capitalize(answered.report().kind().label());
      return answered.sentOn() == null
          ? report + ": no longer asked for."
          : report + ": sent on " + Days.inWords(answered.sentOn()) + ".";
    }
  }

  /** The strand runs again. */
  record BegunAgain(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The police strand was opened again: there is something new to tell the police.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The route was established. */
  record RouteEstablished(CaseReference caseReference, PoliceRoute route, boolean asProposed)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Police route established: %s%s."
          .formatted(route.label(), asProposed ? "" : ", against the proposal, with a reason");
    }
  }

  /** The police know. */
  record PoliceInvolved(CaseReference caseReference, LocalDate notifiedOn) implements CaseEvent {
    @Override
    public String summary() {
      return "The police are involved since %s.".formatted(Days.inWords(notifiedOn));
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The police need not be told. */
  record PoliceNotNeeded(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "It was decided, with a manager, that the police need not be told.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The police told us something new. */
  record PositionTold(
      CaseReference caseReference,
      PoliceStatus status,
      ReleaseStatus releaseStatus,
      boolean conditions)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The police told us: %s%s%s."
          .formatted(
              status.label(),
              releaseStatus == null ? "" : ", " + releaseStatus.label(),
              conditions ? "; conditions apply" : "");
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** We asked and there was nothing new. */
  record NothingNew(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The police were asked and had nothing new; the safety and support work goes on.";
    }
  }

  /** The alleged incident may not be talked about. */
  record HoldSet(CaseReference caseReference, LocalDate reviewOn) implements CaseEvent {
    @Override
    public String summary() {
      return "Hold set: the alleged incident is not talked about with the child; to be reviewed by %s."
          .formatted(Days.inWords(reviewOn));
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The alleged incident may be talked about again. */
  record HoldLifted(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The hold on talking about the alleged incident was lifted.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** How the police or a court ended the matter. */
  record OutcomeRecorded(CaseReference caseReference, PoliceOutcome outcome) implements CaseEvent {
    @Override
    public String summary() {
      return outcome.isFinding()
          ? "Court outcome recorded as told: %s.".formatted(outcome.label())
          : "Police outcome recorded as told: %s. The behaviour remains alleged; no court has decided it."
              .formatted(outcome.label());
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected PoliceStrand() {}
}
