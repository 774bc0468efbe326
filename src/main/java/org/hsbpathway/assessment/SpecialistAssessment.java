package org.hsbpathway.assessment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.AssessmentOutcome;
import org.hsbpathway.casefile.Attendance;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.deadline.Because;
import org.hsbpathway.deadline.PauseOfWork;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One specialist assessment by two people: allocated, agreed with child and parents, held in
 * sessions, written in the assessors' own words, signed off by a third person and shared with the
 * child and the parents first.
 */
@Entity
@Table(name = "specialist_assessments")
class SpecialistAssessment extends AbstractAggregateRoot<SpecialistAssessment> {

  /** Its clock in the settings (T15). */
  static final String CLOCK = "specialistAssessment";

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private AssessmentRoute route;

  private LocalDate openedOn;

  @Enumerated(EnumType.STRING)
  private AssessmentModel proposedModel;

  private String proposedWhy;

  @Enumerated(EnumType.STRING)
  private AssessmentModel model;

  private String modelName;
  private String modelEdition;
  private String modelReason;
  private boolean learningNeeds;
  private String leadAssessor;
  private String secondAssessor;
  private String commissionedProvider;
  private LocalDate allocatedOn;
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private AssessmentMode mode;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Deferral> deferrals = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Agreement> agreements = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AssessmentSession> sessions = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AssessmentReport> reports = List.of();

  private boolean interim;

  @Enumerated(EnumType.STRING)
  private AssessmentReport.OwnHarm ownHarm;

  @Enumerated(EnumType.STRING)
  private SupervisionLevel recommendedSupervision;

  private LocalDate writtenOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SignOff> signOffs = List.of();

  @Enumerated(EnumType.STRING)
  private SignOffOutcome signedOff;

  private String signedOffBy;
  private LocalDate signedOffOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private Sharing sharing;

  @Enumerated(EnumType.STRING)
  private AssessmentOutcome outcome;

  private LocalDate concludedOn;

  static SpecialistAssessment open(
      CaseReference caseReference, AssessmentRoute route, LocalDate today) {
    var assessment = new SpecialistAssessment();
    assessment.id = UUID.randomUUID();
    assessment.caseReference = caseReference;
    assessment.route = route;
    assessment.openedOn = today;
    assessment.registerEvent(new Requested(caseReference, route));
    return assessment;
  }

  /**
   * A person chooses the model and two assessors.
   *
   * @param leadQualified whether the lead holds a certificate for the model that is in date
   * @param workersOfChildrenHarmed who works with a child who was harmed: two children, two workers
   */
  SpecialistAssessment allocate(
      Allocation allocation,
      ModelProposal proposal,
      AssessmentMode mode,
      boolean leadQualified,
      Set<String> workersOfChildrenHarmed,
      LocalDate today,
      LocalDate dueOn,
      String by) {
    if (model != null) {
      throw new Refusal("The assessors of this assessment are already chosen.");
    }
    allocation.requireModelThatFits(proposal);
    allocation.requireTwoSuitableAssessors(leadQualified, workersOfChildrenHarmed);
    if (route == AssessmentRoute.COMMISSION_EXTERNAL
        && Words.none(allocation.commissionedProvider())) {
      throw new Refusal("commissionedProvider", "An outside service was asked for: name it.");
    }
    this.proposedModel = proposal.model();
    this.proposedWhy = proposal.why();
    this.model = allocation.model();
    this.modelName = allocation.modelName();
    this.modelEdition = allocation.edition();
    this.modelReason = allocation.reason();
    this.learningNeeds = proposal.learningNeeds();
    this.leadAssessor = allocation.lead();
    this.secondAssessor = allocation.second();
    this.commissionedProvider = allocation.commissionedProvider();
    goOnAs(mode, by);
    this.allocatedOn = today;
    this.dueOn = dueOn;
    registerEvent(new Allocated(caseReference, model, mode));
    return this;
  }

  /** Somebody was replaced: two suitable people go on assessing together. */
  SpecialistAssessment goOnWith(
      String lead, String second, boolean leadQualified, Set<String> workersOfChildrenHarmed) {
    Allocation.requireTwoSuitableAssessors(lead, second, leadQualified, workersOfChildrenHarmed);
    this.leadAssessor = lead;
    this.secondAssessor = second;
    return this;
  }

  /** A manager looks, with the police, at an assessment that was put off. */
  SpecialistAssessment review(Deferral deferral, boolean hold) {
    deferral.check(hold);
    goOnAs(deferral.mode(), deferral.by());
    this.deferrals = with(deferrals, deferral);
    registerEvent(new DeferralReviewed(caseReference, mode));
    return this;
  }

  /** Somebody agreed with the police what it may touch from now on. */
  SpecialistAssessment goOnAs(AssessmentMode agreed, String by) {
    if (mode == AssessmentMode.DEFERRED || agreed == AssessmentMode.DEFERRED) {
      registerEvent(new PutOff(caseReference, agreed == AssessmentMode.DEFERRED, by));
    }
    this.mode = agreed;
    return this;
  }

  /** Nobody asks to wait any more; where it was not put off, nothing is said. */
  SpecialistAssessment holdLifted(String by) {
    if (mode == AssessmentMode.DEFERRED) {
      registerEvent(new PutOff(caseReference, false, by));
    }
    return this;
  }

  /**
   * The assessors explained it; child and parents say whether they take part.
   *
   * @param childMayDecide whether a manager decided that the child understands enough to decide
   */
  SpecialistAssessment answer(Agreement agreement, boolean childMayDecide, LocalDate today) {
    agreement.check(childMayDecide, allocatedOn, today);
    this.agreements = with(agreements, agreement);
    registerEvent(
        new Answered(caseReference, agreement.outcome(), agreement.child(), agreement.parents()));
    return this;
  }

  /** Two people assess a child; nobody else writes for them. */
  SpecialistAssessment by(String user) {
    if (!user.equals(leadAssessor) && !user.equals(secondAssessor)) {
      throw new Refusal(
          "form",
          "Only the two assessors record this. If one of you was replaced, ask the co-ordinator to enter who assesses now.");
    }
    return this;
  }

  /**
   * A session took place, or did not.
   *
   * @param recordBy the last day for recording it; a later entry is marked (E28)
   */
  SpecialistAssessment record(
      AssessmentSession session, boolean hold, LocalDate recordBy, LocalDate today) {
    session.check(hold, allocatedOn, today);
    this.sessions = with(sessions, session);
    registerEvent(
        new SessionRecorded(
            caseReference,
            sessions.size(),
            session.attendance(),
            session.pause(),
            Days.lateEntry(session.on(), recordBy, today),
            session.by()));
    if (session.saysNo()) {
      registerEvent(new SaidNo(caseReference));
    }
    if (session.disclosure()) {
      registerEvent(new SomethingDisclosed(caseReference));
    }
    return this;
  }

  /** Two assessors write what they learned, and what they judge. */
  SpecialistAssessment write(AssessmentReport report) {
    report.check(model, sessions.stream().anyMatch(AssessmentSession::met));
    this.reports = with(reports, report);
    this.interim = report.interim();
    this.ownHarm = report.ownHarm();
    this.recommendedSupervision = report.supervision();
    this.writtenOn = report.writtenOn();
    registerEvent(new Written(caseReference, report.interim()));
    if (report.childMayHaveBeenHarmed()) {
      registerEvent(new ChildMayHaveBeenHarmed(caseReference));
    }
    return this;
  }

  /**
   * A third person agrees, returns the assessment, or disagrees with a reason that stays beside it.
   *
   * @param replaced who assessed before somebody else took over
   */
  SpecialistAssessment signOff(SignOff signOff, Set<String> replaced) {
    signOff.check(assessors(replaced));
    this.signOffs = with(signOffs, signOff);
    if (signOff.outcome() != SignOffOutcome.RETURN) {
      this.signedOff = signOff.outcome();
      this.signedOffBy = signOff.by();
      this.signedOffOn = signOff.on();
      this.outcome = lastReport().orElseThrow().outcome();
    }
    registerEvent(new SignedOff(caseReference, signOff.outcome(), outcome));
    return this;
  }

  /**
   * The child and the parents hear it first; whoever cannot be told yet has a named reason and a
   * day.
   */
  SpecialistAssessment share(Sharing sharing, LocalDate today, LocalDate latestTelling) {
    sharing.check(signedOffOn, today, latestTelling);
    this.sharing = sharing;
    this.concludedOn = today;
    registerEvent(new Shared(caseReference, sharing.childTold(), sharing.parentsTold()));
    return this;
  }

  /** The family does not want it, or it turned out not to be needed: it ends where it stands. */
  SpecialistAssessment stop(AssessmentOutcome otherwise, LocalDate today) {
    if (outcome == null) {
      outcome = otherwise;
    }
    concludedOn = today;
    registerEvent(new Stopped(caseReference));
    return this;
  }

  /** How often in a row the child or the family stayed away; what we cancelled does not count. */
  int missedInARow() {
    int missed = 0;
    for (var session : sessions) {
      missed = session.met() ? 0 : session.stayedAway() ? missed + 1 : missed;
    }
    return missed;
  }

  Optional<Agreement> lastAgreement() {
    return last(agreements);
  }

  Optional<AssessmentReport> lastReport() {
    return last(reports);
  }

  Optional<SignOff> lastSignOff() {
    return last(signOffs);
  }

  Optional<AssessmentSession> lastSession() {
    return last(sessions);
  }

  /** The day of the session that comes next. */
  Optional<LocalDate> nextSessionOn() {
    return sessions.isEmpty()
        ? last(agreements).map(Agreement::firstSessionOn)
        : last(sessions).map(AssessmentSession::nextOn);
  }

  List<AssessmentSession> sessions() {
    return sessions;
  }

  List<AssessmentReport> reports() {
    return reports;
  }

  List<Deferral> deferrals() {
    return deferrals;
  }

  Optional<Sharing> sharing() {
    return Optional.ofNullable(sharing);
  }

  AssessmentRoute route() {
    return route;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  AssessmentModel model() {
    return model;
  }

  /** The edition of the model; none where it was chosen before this was asked. */
  Optional<String> edition() {
    return Optional.ofNullable(modelEdition);
  }

  String modelInWords() {
    return model == AssessmentModel.OTHER_NAMED ? modelName : model.label();
  }

  AssessmentModel proposedModel() {
    return proposedModel;
  }

  AssessmentMode mode() {
    return mode;
  }

  String leadAssessor() {
    return leadAssessor;
  }

  String secondAssessor() {
    return secondAssessor;
  }

  Optional<LocalDate> allocatedOn() {
    return Optional.ofNullable(allocatedOn);
  }

  LocalDate dueOn() {
    return dueOn;
  }

  boolean interim() {
    return interim;
  }

  SupervisionLevel recommendedSupervision() {
    return recommendedSupervision;
  }

  SignOffOutcome signedOff() {
    return signedOff;
  }

  AssessmentOutcome outcome() {
    return outcome;
  }

  LocalDate concludedOn() {
    return concludedOn;
  }

  private Set<String> assessors(Set<String> replaced) {
    var everybody = new HashSet<>(replaced);
    everybody.add(leadAssessor);
    everybody.add(secondAssessor);
    sessions.forEach(session -> everybody.add(session.by()));
    reports.forEach(report -> everybody.add(report.by()));
    return everybody;
  }

  private static <T> List<T> with(List<T> present, T more) {
    return Stream.concat(present.stream(), Stream.of(more)).toList();
  }

  private static <T> Optional<T> last(List<T> entries) {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  record Requested(CaseReference caseReference, AssessmentRoute route) implements CaseEvent {
    @Override
    public String summary() {
      return "A specialist assessment was asked for: " + route.label() + ".";
    }
  }

  record Allocated(CaseReference caseReference, AssessmentModel model, AssessmentMode mode)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Two assessors were chosen; the model is "
          + model.label()
          + ", mode: "
          + mode.label()
          + ".";
    }
  }

  record DeferralReviewed(CaseReference caseReference, AssessmentMode mode) implements CaseEvent {
    @Override
    public String summary() {
      return "The deferral of the specialist assessment was reviewed: " + mode.label() + ".";
    }
  }

  record Answered(
      CaseReference caseReference,
      AgreementOutcome outcome,
      Agreement.Answer child,
      Agreement.Answer parents)
      implements CaseEvent {
    @Override
    public String summary() {
      return outcome == AgreementOutcome.AGREED
          ? "Child and parents agreed to take part in the specialist assessment."
          : "The specialist assessment was declined; child: "
              + child.label()
              + ", parents: "
              + parents.label()
              + ".";
    }
  }

  record Stopped(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The specialist assessment ended before it was complete.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record SaidNo(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The child or the family said no to further sessions of the specialist assessment.";
    }
  }

  record SessionRecorded(
      CaseReference caseReference,
      int number,
      Attendance attendance,
      AssessmentSession.Pause pause,
      String lateEntry,
      String by)
      implements CaseEvent, PauseOfWork {
    @Override
    public String clock() {
      return CLOCK;
    }

    @Override
    public Optional<Because> because() {
      return Optional.ofNullable(pause).map(AssessmentSession.Pause::onTheClock);
    }

    @Override
    public String summary() {
      return "Assessment session "
          + number
          + ": "
          + attendance.label()
          + (pause == null ? "." : "; the assessment pauses because " + pause.label() + ".")
          + lateEntry;
    }
  }

  /** The police hold puts it off, or does so no more: its clock says so and counts on (E12). */
  record PutOff(CaseReference caseReference, boolean isPutOff, String by) implements PauseOfWork {
    @Override
    public String clock() {
      return CLOCK;
    }

    @Override
    public Optional<Because> because() {
      return isPutOff ? Optional.of(Because.HOLD_BY_POLICE) : Optional.empty();
    }
  }

  record SomethingDisclosed(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The child told something in an assessment session that had to be passed on the same day.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Written(CaseReference caseReference, boolean interim) implements CaseEvent {
    @Override
    public String summary() {
      return interim
          ? "An interim summary was written; the specialist assessment is not complete."
          : "The specialist assessment was written.";
    }
  }

  record ChildMayHaveBeenHarmed(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The assessors think or know that the child has been harmed too.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record SignedOff(CaseReference caseReference, SignOffOutcome said, AssessmentOutcome outcome)
      implements CaseEvent {
    @Override
    public String summary() {
      return switch (said) {
        case AGREED -> "The specialist assessment was signed off: " + outcome.label() + ".";
        case DISAGREE ->
            "The specialist assessment goes on with a recorded disagreement: "
                + outcome.label()
                + ".";
        case RETURN -> "The specialist assessment was returned to the assessors.";
      };
    }

    @Override
    public boolean significant() {
      return said != SignOffOutcome.RETURN;
    }
  }

  record Shared(CaseReference caseReference, boolean child, boolean parents) implements CaseEvent {
    @Override
    public String summary() {
      if (child && parents) {
        return "The assessment was explained to the child and the parents.";
      }
      return "The assessment was concluded; "
          + (child ? "the parents have" : parents ? "the child has" : "child and parents have")
          + " not been told yet.";
    }
  }

  protected SpecialistAssessment() {}
}
