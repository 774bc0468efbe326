package org.hsbpathway.assessment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One specialist assessment by two people: allocated, agreed with child and parents, held in sessions, written in the
 * assessors' own words, signed off by a third person and shared with the child and the parents first.
 */
@Entity
@Table(name = "specialist_assessments")
class SpecialistAssessment extends AbstractAggregateRoot<SpecialistAssessment> {

  private static final int SHORTEST_REASON = 20;
  private static final int SHORTEST_JUDGEMENT = 100;
  private static final int AGE_OF_AIM3 = 12;

  /** What speaks for one model or another, and what the table proposes from it. */
  record Proposal(
      int age, YesNoNotKnown learningDisability, YesNoNotKnown developmentallyYounger, AssessmentModel model, String why) {

    boolean learningNeeds() {
      return learningDisability == YesNoNotKnown.YES || developmentallyYounger == YesNoNotKnown.YES;
    }
  }

  /** The model and the two people, as the co-ordinator decided. */
  record Allocation(
      AssessmentModel model, String modelName, String reason, String lead, String second, String commissionedProvider) {}

  /** One look at a deferred assessment, agreed with the police. */
  record Deferral(LocalDate on, AssessmentMode mode, String agreedWith, String reason, String helpMeanwhile, String by) {}

  /** How somebody takes the offer. */
  enum Answer implements Labelled {
    AGREES("agrees"),
    DECLINES("declines"),
    DIFFER("do not agree with each other"),
    NOT_ASKED("not asked yet");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** How the assessment was explained. */
  enum Explained {
    TALKED,
    EASY_READ,
    PICTURES,
    IN_WRITING,
    INTERPRETER,
    ADVOCATE_PRESENT
  }

  /** What makes it easier for the child to take part. */
  enum Adaptation {
    NONE_NEEDED,
    EASY_READ,
    INTERPRETER,
    SALT,
    SHORT_SESSIONS,
    ADVOCATE,
    NEURODIVERSITY
  }

  /** Agreement to take part, which is not consent to share. */
  record Agreement(
      LocalDate explainedOn,
      boolean explainedToChild,
      boolean explainedToParents,
      List<Explained> how,
      List<Adaptation> adaptations,
      boolean toldItMayBeDisclosed,
      Answer child,
      String childView,
      Answer parents,
      String parentView,
      LocalDate firstSessionOn,
      AgreementOutcome outcome,
      String by) {}

  /** What the manager decided after a refusal, and how the child is kept safe without the assessment. */
  record RefusalConsidered(
      LocalDate on,
      RefusalOutcome outcome,
      String reason,
      String safetyWithoutIt,
      String whoTalks,
      String competence,
      LocalDate firstSessionOn,
      String by) {}

  /** Whether a session took place. */
  enum Attendance implements Labelled {
    ATTENDED("the child attended"),
    LATE("the child came late"),
    DID_NOT_ATTEND("the child did not come"),
    CANCELLED_CHILD("child or family cancelled"),
    CANCELLED_SERVICE("we cancelled");

    private final String label;

    Attendance(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }

    boolean met() {
      return this == ATTENDED || this == LATE;
    }
  }

  /** What a session was about, by name only. */
  enum Theme {
    GETTING_TO_KNOW,
    STRENGTHS_AND_WISHES,
    HOME_AND_FAMILY,
    SCHOOL_AND_FRIENDS,
    HEALTH_AND_DEVELOPMENT,
    FEELINGS_AND_COPING,
    RELATIONSHIPS,
    ONLINE_LIFE,
    BEHAVIOUR_IN_GENERAL,
    ALLEGED_INCIDENT,
    OTHER
  }

  /** Why an assessment pauses; the time goes on being counted. */
  enum Pause implements Labelled {
    HOLD_BY_POLICE("the police ask to wait"),
    CHILD_UNWELL("the child is unwell"),
    FAMILY_NOT_AVAILABLE("the family is not available"),
    PLACEMENT_MOVE("the child moves to another placement");

    private final String label;

    Pause(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** One meeting with the child, or why there was none. */
  record Session(
      LocalDate on,
      Attendance attendance,
      String who,
      String place,
      Theme theme,
      boolean offenceTopic,
      String childVoice,
      String notes,
      boolean disclosure,
      String exactWords,
      String toldTo,
      Pause pause,
      AssessmentSessionOutcome next,
      LocalDate nextOn,
      LocalDate recordedOn,
      String by) {}

  /** The names of the areas an assessment looks at; nothing else of a model is kept here. */
  enum Domain {
    SEXUAL_BEHAVIOURS,
    NON_SEXUAL_BEHAVIOURS,
    DEVELOPMENT,
    FAMILY_AND_ENVIRONMENT,
    SELF_REGULATION
  }

  /** Strengths and concerns in one area, in the assessors' words. */
  record DomainSummary(Domain domain, String strengths, String concerns) {}

  /** Where information came from. */
  enum SourceType {
    CHILD,
    FAMILY,
    SCHOOL,
    HEALTH,
    POLICE,
    YJS,
    PREVIOUS_FILES,
    OTHER
  }

  /** One source, and whether it could be had. */
  record Source(SourceType source, LocalDate askedOn, YesNoNotKnown obtained) {}

  /** Whether the child has been harmed. */
  enum OwnHarm {
    NONE_KNOWN,
    SUSPECTED,
    DISCLOSED
  }

  /** The judgement for one place. */
  record SettingLevel(Setting setting, SupervisionLevel level) {}

  /** A need and what is to be done about it. */
  record Recommendation(String need, String aim, String who, String howOften) {}

  /** What two assessors wrote. A returned report stays, the next one is added. */
  record Report(
      AssessmentOutcome outcome,
      String unableReason,
      String edition,
      boolean interim,
      String incompleteBecause,
      List<Source> sources,
      List<DomainSummary> domains,
      String familyStrengthsNeeds,
      String childVoice,
      OwnHarm ownHarm,
      String formulation,
      SupervisionLevel supervision,
      List<SettingLevel> supervisionBySetting,
      String supervisionReason,
      List<Recommendation> recommendations,
      String toolKeptAt,
      LocalDate writtenOn,
      String by) {}

  /** What the third person said. */
  record SignOff(LocalDate on, SignOffOutcome outcome, String reason, String by) {}

  /** Why somebody does not hear the result yet. */
  enum NotTold {
    SIGNIFICANT_HARM_RISK,
    WOULD_INCREASE_RISK,
    WOULD_PREJUDICE_POLICE,
    PERSON_CANNOT_BE_REACHED_AND_URGENT,
    COURT_OR_STATUTORY_DUTY
  }

  /** Who heard the result, when and how, and what they said. */
  record Sharing(
      boolean childTold,
      LocalDate childToldOn,
      String childResponse,
      boolean parentsTold,
      LocalDate parentsToldOn,
      String parentResponse,
      List<Explained> formats,
      NotTold notTold,
      String approvedBy,
      LocalDate tellBy,
      String by) {}

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
  private List<RefusalConsidered> refusals = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Session> sessions = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Report> reports = List.of();

  private boolean interim;

  @Enumerated(EnumType.STRING)
  private OwnHarm ownHarm;

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

  static SpecialistAssessment open(CaseReference caseReference, AssessmentRoute route, LocalDate today) {
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
      Proposal proposal,
      AssessmentMode mode,
      boolean leadQualified,
      Set<String> workersOfChildrenHarmed,
      LocalDate today,
      LocalDate dueOn) {
    if (model != null) {
      throw new Refusal("The assessors of this assessment are already chosen.");
    }
    requireModelThatFits(allocation, proposal);
    requireTwoSuitableAssessors(allocation, leadQualified, workersOfChildrenHarmed);
    if (route == AssessmentRoute.COMMISSION_EXTERNAL && isShort(allocation.commissionedProvider(), 2)) {
      throw new Refusal("commissionedProvider", "An outside service was asked for: name it.");
    }
    this.proposedModel = proposal.model();
    this.proposedWhy = proposal.why();
    this.model = allocation.model();
    this.modelName = allocation.modelName();
    this.modelReason = allocation.reason();
    this.learningNeeds = proposal.learningNeeds();
    this.leadAssessor = allocation.lead();
    this.secondAssessor = allocation.second();
    this.commissionedProvider = allocation.commissionedProvider();
    this.mode = mode;
    this.allocatedOn = today;
    this.dueOn = dueOn;
    registerEvent(new Allocated(caseReference, model, mode));
    return this;
  }

  private static void requireModelThatFits(Allocation allocation, Proposal proposal) {
    var model = allocation.model();
    if (model == AssessmentModel.AIM2_LEGACY) {
      throw new Refusal("model", "AIM2 is kept for earlier records only; choose a model of today.");
    }
    if (model == AssessmentModel.AIM3 && proposal.age() < AGE_OF_AIM3) {
      throw new Refusal("model", "AIM3 is for young people of 12 and over; this child is younger.");
    }
    if (model == AssessmentModel.AIM_UNDER_12 && proposal.age() >= AGE_OF_AIM3 && !proposal.learningNeeds()) {
      throw new Refusal(
          "model", "From 12 on, the model for under-12s is for young people with a learning disability or well below their age only.");
    }
    if (model == AssessmentModel.OTHER_NAMED && isShort(allocation.modelName(), 2)) {
      throw new Refusal("modelName", "Name the other assessment.");
    }
    if ((model != proposal.model() || proposal.learningNeeds() && proposal.age() >= AGE_OF_AIM3)
        && isShort(allocation.reason(), SHORTEST_REASON)) {
      throw new Refusal("modelReason", "Say why this model: it is not the one proposed, or the young person has learning needs.");
    }
  }

  private static void requireTwoSuitableAssessors(
      Allocation allocation, boolean leadQualified, Set<String> workersOfChildrenHarmed) {
    if (allocation.lead().equals(allocation.second())) {
      throw new Refusal("secondAssessor", "Two people assess together: choose somebody else as second assessor.");
    }
    if (!leadQualified) {
      throw new Refusal("leadAssessor", "The lead needs a certificate for this model that is in date.");
    }
    if (workersOfChildrenHarmed.contains(allocation.lead())) {
      throw new Refusal("leadAssessor", "Whoever works with a child who was harmed does not assess the other child.");
    }
    if (workersOfChildrenHarmed.contains(allocation.second())) {
      throw new Refusal("secondAssessor", "Whoever works with a child who was harmed does not assess the other child.");
    }
  }

  /** A manager looks, with the police, at an assessment that was put off. */
  SpecialistAssessment review(Deferral deferral, boolean hold) {
    if (deferral.mode() == AssessmentMode.FULL && hold) {
      throw new Refusal("mode", "The police hold is on: the assessment cannot touch the alleged incident yet.");
    }
    if (deferral.mode() == AssessmentMode.DEFERRED && isShort(deferral.helpMeanwhile(), SHORTEST_REASON)) {
      throw new Refusal("helpMeanwhile", "Say what help the child and the family get meanwhile; nobody is only waiting.");
    }
    this.mode = deferral.mode();
    this.deferrals = with(deferrals, deferral);
    registerEvent(new DeferralReviewed(caseReference, mode));
    return this;
  }

  /** The assessors explained it; child and parents say whether they take part. */
  SpecialistAssessment answer(Agreement agreement, LocalDate today) {
    if (agreement.explainedOn().isAfter(today)) {
      throw new Refusal("explainedOn", "The conversation cannot be in the future.");
    }
    if (agreement.adaptations().contains(Adaptation.NONE_NEEDED) && agreement.adaptations().size() > 1) {
      throw new Refusal("adaptations", "Choose the adaptations, or that none is needed, not both.");
    }
    if (agreement.outcome() == AgreementOutcome.AGREED) {
      requireInformedAgreement(agreement);
    } else if (agreement.child() == Answer.AGREES && agreement.parents() == Answer.AGREES) {
      throw new Refusal("outcome", "Child and parents both agree: nobody declined.");
    }
    this.agreements = with(agreements, agreement);
    registerEvent(new Answered(caseReference, agreement.outcome(), agreement.child(), agreement.parents()));
    return this;
  }

  private static void requireInformedAgreement(Agreement agreement) {
    if (!agreement.explainedToChild() || !agreement.explainedToParents()) {
      throw new Refusal("outcome", "Explain it to the child and to the parents or carers before it begins.");
    }
    if (!agreement.toldItMayBeDisclosed()) {
      throw new Refusal("toldItMayBeDisclosed", "Tell them that the record may have to be disclosed, before it begins.");
    }
    if (agreement.child() != Answer.AGREES || agreement.parents() != Answer.AGREES) {
      throw new Refusal("outcome", "Child and parents do not all agree: choose \"Declined\", so that the team manager decides what happens.");
    }
    if (agreement.firstSessionOn() == null) {
      throw new Refusal("firstSessionOn", "Agree the day of the first session.");
    }
  }

  /** The manager decides what a refusal means. */
  SpecialistAssessment consider(RefusalConsidered decision) {
    switch (decision.outcome()) {
      case TALK_AGAIN -> {
        if (isShort(decision.whoTalks(), 2)) {
          throw new Refusal("whoTalks", "Say who talks with them again: another worker, or an advocate.");
        }
      }
      case CHILD_MAY_DECIDE -> {
        if (lastAgreement().map(Agreement::child).filter(Answer.AGREES::equals).isEmpty()) {
          throw new Refusal("outcome", "The child did not agree, so the child's decision cannot carry the assessment.");
        }
        if (isShort(decision.competence(), SHORTEST_REASON)) {
          throw new Refusal("competence", "Say how you know that the child understands enough to decide.");
        }
        if (decision.firstSessionOn() == null) {
          throw new Refusal("firstSessionOn", "Agree the day of the first session.");
        }
      }
      case CHILD_AND_FAMILY_ONLY -> conclude(AssessmentOutcome.UNABLE_TO_COMPLETE, decision.on());
      case ESCALATE -> conclude(AssessmentOutcome.ESCALATE_CP, decision.on());
    }
    this.refusals = with(refusals, decision);
    registerEvent(new RefusalDecided(caseReference, decision.outcome()));
    return this;
  }

  /** A session took place, or did not. */
  SpecialistAssessment record(Session session, boolean hold, LocalDate today) {
    if (session.on().isAfter(today)) {
      throw new Refusal("heldOn", "The session cannot be in the future; record it when it has been.");
    }
    if (session.on().isBefore(allocatedOn)) {
      throw new Refusal("heldOn", "The session cannot be before the assessors were chosen.");
    }
    if (session.attendance().met()) {
      if (hold && (session.offenceTopic() || session.theme() == Theme.ALLEGED_INCIDENT)) {
        throw new Refusal(
            "offenceTopic",
            "The police hold is on: the alleged incident is not a topic of a session. If the child began to talk about it, "
                + "answer \"No\" here and write the exact words below.");
      }
      ChildVoice.require("childVoice", session.childVoice());
    }
    if (session.disclosure() && (isShort(session.exactWords(), 3) || isShort(session.toldTo(), 3))) {
      throw new Refusal("exactWords", "Write the child's exact words, and whom you told the same day.");
    }
    if (session.next() == AssessmentSessionOutcome.NEXT_SESSION) {
      if (session.nextOn() == null) {
        throw new Refusal("nextSessionOn", "Say when you meet next.");
      }
      if (session.nextOn().isBefore(session.on())) {
        throw new Refusal("nextSessionOn", "The next session cannot be before this one.");
      }
    }
    this.sessions = with(sessions, session);
    registerEvent(new SessionRecorded(caseReference, sessions.size(), session.attendance(), session.pause()));
    if (session.disclosure()) {
      registerEvent(new SomethingDisclosed(caseReference));
    }
    return this;
  }

  /** Two assessors write what they learned, and what they judge. */
  SpecialistAssessment write(Report report) {
    ChildVoice.require("childVoice", report.childVoice());
    if (report.interim() && model != AssessmentModel.OTHER_NAMED) {
      throw new Refusal("interim", "Only another named assessment can be an interim summary; finish this one, or say that it could not be completed.");
    }
    if (report.interim() && isShort(report.incompleteBecause(), SHORTEST_REASON)) {
      throw new Refusal("incompleteBecause", "Say what is missing, and when the full assessment follows.");
    }
    if (isShort(report.supervisionReason(), SHORTEST_JUDGEMENT)) {
      throw new Refusal("supervisionReason", "Say why you recommend this level, in at least 100 characters.");
    }
    if (report.outcome() == AssessmentOutcome.UNABLE_TO_COMPLETE) {
      if (isShort(report.unableReason(), SHORTEST_REASON)) {
        throw new Refusal("unableReason", "Say why the assessment could not be completed, and what was tried.");
      }
    } else {
      requireContent(report);
    }
    this.reports = with(reports, report);
    this.interim = report.interim();
    this.ownHarm = report.ownHarm();
    this.recommendedSupervision = report.supervision();
    this.writtenOn = report.writtenOn();
    registerEvent(new Written(caseReference, report.interim()));
    if (report.ownHarm() != null && report.ownHarm() != OwnHarm.NONE_KNOWN) {
      registerEvent(new ChildMayHaveBeenHarmed(caseReference));
    }
    return this;
  }

  private void requireContent(Report report) {
    if (!report.interim() && sessions.stream().noneMatch(session -> session.attendance().met())) {
      throw new Refusal("outcome", "Nobody met the child yet: meet first, or say that the assessment could not be completed.");
    }
    var written = EnumSet.noneOf(Domain.class);
    report.domains().stream()
        .filter(domain -> !isShort(domain.strengths(), 1) && !isShort(domain.concerns(), 1))
        .forEach(domain -> written.add(domain.domain()));
    for (var domain : areas()) {
      if (!written.contains(domain)) {
        throw new Refusal("domains", "Write strengths and concerns for each area of the model.");
      }
    }
    if (report.outcome().asksForWork() && report.recommendations().isEmpty()) {
      throw new Refusal("recommendations", "You advise work with the child: name at least one need and aim.");
    }
  }

  /** AIM3 looks at five areas, the others at four. */
  List<Domain> areas() {
    return Stream.of(Domain.values())
        .filter(domain -> domain != Domain.SELF_REGULATION || model == AssessmentModel.AIM3)
        .toList();
  }

  /** A third person agrees, returns the assessment, or disagrees with a reason that stays beside it. */
  SpecialistAssessment signOff(SignOff signOff) {
    if (signOff.by().equals(leadAssessor) || signOff.by().equals(secondAssessor)) {
      throw new Refusal("Whoever assessed does not sign off: a third person does.");
    }
    if (signOff.outcome() != SignOffOutcome.AGREED && isShort(signOff.reason(), SHORTEST_REASON)) {
      throw new Refusal("reason", "Say what is missing, or why you disagree.");
    }
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

  /** The child and the parents hear it first; whoever cannot be told yet has a named reason and a day. */
  SpecialistAssessment share(Sharing sharing, LocalDate today) {
    requireTold("sharedWithChildOn", sharing.childTold(), sharing.childToldOn(), today);
    requireTold("sharedWithParentsOn", sharing.parentsTold(), sharing.parentsToldOn(), today);
    if (!sharing.childTold() || !sharing.parentsTold()) {
      if (sharing.notTold() == null) {
        throw new Refusal("notToldReason", "Somebody has not been told: say why.");
      }
      if (sharing.approvedBy() == null || sharing.approvedBy().equals(sharing.by())) {
        throw new Refusal("approvedBy", "A manager decides that somebody is not told yet; name a manager other than yourself.");
      }
      if (sharing.tellBy() == null || sharing.tellBy().isBefore(today)) {
        throw new Refusal("tellBy", "Say by which day they are told.");
      }
    }
    this.sharing = sharing;
    this.concludedOn = today;
    registerEvent(new Shared(caseReference, sharing.childTold(), sharing.parentsTold()));
    return this;
  }

  private void requireTold(String field, boolean told, LocalDate on, LocalDate today) {
    if (!told) {
      return;
    }
    if (on == null) {
      throw new Refusal(field, "Say on which day they heard it.");
    }
    if (on.isAfter(today) || on.isBefore(signedOffOn)) {
      throw new Refusal(field, "They heard it between the sign-off and today.");
    }
  }

  private void conclude(AssessmentOutcome outcome, LocalDate on) {
    this.outcome = outcome;
    this.concludedOn = on;
  }

  Optional<Agreement> lastAgreement() {
    return last(agreements);
  }

  Optional<Report> lastReport() {
    return last(reports);
  }

  Optional<SignOff> lastSignOff() {
    return last(signOffs);
  }

  Optional<Session> lastSession() {
    return last(sessions);
  }

  List<Session> sessions() {
    return sessions;
  }

  List<Report> reports() {
    return reports;
  }

  List<Deferral> deferrals() {
    return deferrals;
  }

  List<RefusalConsidered> refusals() {
    return refusals;
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

  private static boolean isShort(String text, int shortest) {
    return text == null || text.strip().length() < shortest;
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

  record Allocated(CaseReference caseReference, AssessmentModel model, AssessmentMode mode) implements CaseEvent {
    @Override
    public String summary() {
      return "Two assessors were chosen; the model is " + model.label() + ", mode: " + mode.label() + ".";
    }
  }

  record DeferralReviewed(CaseReference caseReference, AssessmentMode mode) implements CaseEvent {
    @Override
    public String summary() {
      return "The deferral of the specialist assessment was reviewed: " + mode.label() + ".";
    }
  }

  record Answered(CaseReference caseReference, AgreementOutcome outcome, Answer child, Answer parents) implements CaseEvent {
    @Override
    public String summary() {
      return outcome == AgreementOutcome.AGREED
          ? "Child and parents agreed to take part in the specialist assessment."
          : "The specialist assessment was declined; child: " + child.label() + ", parents: " + parents.label() + ".";
    }
  }

  record RefusalDecided(CaseReference caseReference, RefusalOutcome outcome) implements CaseEvent {
    @Override
    public String summary() {
      return "The manager considered the refusal of the specialist assessment: " + outcome.label() + ".";
    }

    @Override
    public boolean significant() {
      return outcome == RefusalOutcome.ESCALATE;
    }
  }

  record SessionRecorded(CaseReference caseReference, int number, Attendance attendance, Pause pause) implements CaseEvent {
    @Override
    public String summary() {
      return "Assessment session "
          + number
          + ": "
          + attendance.label()
          + (pause == null ? "." : "; the assessment pauses because " + pause.label() + ".");
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

  record SignedOff(CaseReference caseReference, SignOffOutcome said, AssessmentOutcome outcome) implements CaseEvent {
    @Override
    public String summary() {
      return switch (said) {
        case AGREED -> "The specialist assessment was signed off: " + outcome.label() + ".";
        case DISAGREE -> "The specialist assessment goes on with a recorded disagreement: " + outcome.label() + ".";
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
      return "The assessment was concluded; " + (child ? "the parents have" : parents ? "the child has" : "child and parents have") + " not been told yet.";
    }
  }

  protected SpecialistAssessment() {}
}
