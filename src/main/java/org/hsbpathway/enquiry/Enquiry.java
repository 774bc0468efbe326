package org.hsbpathway.enquiry;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.ConferenceOutcome;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One section 47 enquiry about one child: started, concluded once, and taken to a conference if it
 * must be.
 */
@Entity
@Table(name = "enquiries")
class Enquiry extends AbstractAggregateRoot<Enquiry> {

  /** How far an enquiry has come. */
  enum State {
    AGREED,
    STARTED,
    CONCLUDED,
    CONFERENCE_REQUESTED,
    CLOSED
  }

  /** Who makes the enquiry. */
  enum MadeBy {
    JOINT,
    SINGLE_AGENCY_CSC,
    SINGLE_AGENCY_POLICE
  }

  /** Whether the child was seen, and how. */
  enum ChildSeen {
    ALONE,
    WITH_OTHERS,
    NOT_SEEN
  }

  /** How a child takes part in a conference. */
  enum TookPart {
    ATTENDED,
    ADVOCATE,
    IN_WRITING,
    THROUGH_WORKER,
    NO
  }

  /**
   * When the conference has to be held.
   *
   * @param due counted from the discussion that started the enquiry
   * @param countedFromLast counted from the last discussion, as some areas do; shown only
   */
  record ConferenceClock(LocalDate due, LocalDate countedFromLast) {}

  /** How the child was seen and what they say. */
  record SeeingTheChild(ChildSeen seen, LocalDate on, String whyNotAlone, String voice) {}

  /** Whether the parents know, and if not, why. */
  record TellingTheParents(YesNoNotKnown told, String whyNot) {}

  /** What the enquiry found and why. */
  record Finding(EnquiryOutcome outcome, String analysis, String planLead) {}

  /** Who is asked to the conference. */
  record Request(
      LocalDate requestedOn,
      LocalDate bookedFor,
      String lateReason,
      List<Agency> invited,
      YesNoNotKnown familyTold,
      String familyNotToldReason) {}

  /** What happened at the conference. */
  record Conference(
      LocalDate heldOn,
      String delayReason,
      List<Agency> present,
      TookPart childTookPart,
      TookPart parentsTookPart,
      String childVoice,
      ConferenceOutcome outcome,
      Category category,
      String ownRisk,
      String reasons,
      String dissent) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private State state;

  private LocalDate startedOn;

  @Enumerated(EnumType.STRING)
  private MadeBy madeBy;

  private LocalDate initiatingDiscussionOn;
  private LocalDate lastDiscussionOn;
  private LocalDate conferenceDueOn;
  private LocalDate conferenceDueFromLastOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private SeeingTheChild seeingTheChild;

  @JdbcTypeCode(SqlTypes.JSON)
  private TellingTheParents tellingTheParents;

  @Enumerated(EnumType.STRING)
  private EnquiryOutcome outcome;

  private String analysis;
  private String planLead;
  private LocalDate concludedOn;
  private String concludedBy;
  private LocalDate conferenceRequestedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private Request request;

  private LocalDate conferenceHeldOn;

  @Enumerated(EnumType.STRING)
  private ConferenceOutcome conferenceOutcome;

  @Enumerated(EnumType.STRING)
  private Category category;

  private String conferenceDelayReason;

  @JdbcTypeCode(SqlTypes.JSON)
  private Conference conference;

  /** It was decided that there is an enquiry; nobody has begun it yet. */
  static Enquiry agree(CaseReference caseReference) {
    var enquiry = new Enquiry();
    enquiry.id = UUID.randomUUID();
    enquiry.caseReference = caseReference;
    enquiry.state = State.AGREED;
    return enquiry;
  }

  Enquiry start(
      MadeBy madeBy,
      LocalDate startedOn,
      LocalDate initiatingDiscussionOn,
      LocalDate lastDiscussionOn,
      ConferenceClock clock,
      LocalDate today) {
    if (state != State.AGREED) {
      throw new Refusal(
          "A section 47 enquiry about this child is open already: conclude that one first.");
    }
    Days.refuseTheFuture("initiatingDiscussionOn", initiatingDiscussionOn, today);
    Days.refuseTheFuture("lastDiscussionOn", lastDiscussionOn, today);
    Days.refuseTheFuture("startedOn", startedOn, today);
    if (lastDiscussionOn.isBefore(initiatingDiscussionOn)) {
      throw new Refusal(
          "lastDiscussionOn",
          "The last strategy discussion cannot lie before the one that started the enquiry.");
    }
    if (startedOn.isBefore(initiatingDiscussionOn)) {
      throw new Refusal(
          "startedOn",
          "The enquiry cannot have started before the strategy discussion that decided it.");
    }
    state = State.STARTED;
    this.madeBy = madeBy;
    this.startedOn = startedOn;
    this.initiatingDiscussionOn = initiatingDiscussionOn;
    this.lastDiscussionOn = lastDiscussionOn;
    conferenceDueOn = clock.due();
    conferenceDueFromLastOn = clock.countedFromLast();
    registerEvent(new Started(caseReference, clock.due()));
    return this;
  }

  /**
   * Concludes the enquiry.
   *
   * @param onPlan whether the child has a child protection plan already
   */
  Enquiry conclude(
      Finding finding,
      SeeingTheChild seeingTheChild,
      TellingTheParents tellingTheParents,
      boolean onPlan,
      String by,
      LocalDate today) {
    expect(State.STARTED);
    Days.between(
        "childSeenOn",
        "The child cannot have been seen for this enquiry",
        seeingTheChild.on(),
        initiatingDiscussionOn,
        today);
    ChildVoice.require("childVoice", seeingTheChild.voice());
    if (finding.outcome() == EnquiryOutcome.SUBSTANTIATED_CONTINUING && onPlan) {
      throw new Refusal(
          "outcome",
          "This child already has a child protection plan: bring its review conference forward instead.");
    }
    if (finding.outcome() == EnquiryOutcome.SUBSTANTIATED_ALREADY_ON_PLAN && !onPlan) {
      throw new Refusal(
          "outcome",
          "This child has no child protection plan yet: a conference has to be requested.");
    }
    this.seeingTheChild = seeingTheChild;
    this.tellingTheParents = tellingTheParents;
    outcome = finding.outcome();
    analysis = finding.analysis();
    planLead = finding.planLead();
    concludedOn = today;
    concludedBy = by;
    state = outcome == EnquiryOutcome.SUBSTANTIATED_CONTINUING ? State.CONCLUDED : State.CLOSED;
    registerEvent(new Concluded(caseReference, outcome));
    return this;
  }

  Enquiry requestConference(Request request, LocalDate today) {
    expect(State.CONCLUDED);
    Days.refuseTheFuture("requestedOn", request.requestedOn(), today);
    if (request.requestedOn().isBefore(startedOn)) {
      throw new Refusal(
          "requestedOn", "The conference cannot have been requested before the enquiry started.");
    }
    if (request.bookedFor() != null && request.bookedFor().isBefore(request.requestedOn())) {
      throw new Refusal(
          "bookedFor", "The conference cannot be booked for a day before it was requested.");
    }
    if (request.bookedFor() != null
        && isLate(request.bookedFor())
        && isMissing(request.lateReason())) {
      throw new Refusal(
          "lateReason",
          "This is later than %s, the last day in time: say why."
              .formatted(Days.inWords(conferenceDueOn)));
    }
    this.request = request;
    conferenceRequestedOn = request.requestedOn();
    state = State.CONFERENCE_REQUESTED;
    registerEvent(new ConferenceRequested(caseReference, request.bookedFor()));
    return this;
  }

  Enquiry holdConference(Conference conference, LocalDate today) {
    expect(State.CONFERENCE_REQUESTED);
    Days.refuseTheFuture("heldOn", conference.heldOn(), today);
    if (conference.heldOn().isBefore(conferenceRequestedOn)) {
      throw new Refusal("heldOn", "The conference cannot have been held before it was requested.");
    }
    ChildVoice.require("childVoice", conference.childVoice());
    if (isLate(conference.heldOn()) && isMissing(conference.delayReason())) {
      throw new Refusal(
          "delayReason",
          "The last day in time was %s: say why it was later."
              .formatted(Days.inWords(conferenceDueOn)));
    }
    this.conference = conference;
    conferenceHeldOn = conference.heldOn();
    conferenceDelayReason = conference.delayReason();
    conferenceOutcome = conference.outcome();
    category = conference.category();
    state = State.CLOSED;
    registerEvent(new ConferenceHeld(caseReference, conferenceOutcome, isLate(conferenceHeldOn)));
    return this;
  }

  private boolean isLate(LocalDate day) {
    return day.isAfter(conferenceDueOn);
  }

  private static boolean isMissing(String text) {
    return text == null || text.isBlank();
  }

  private void expect(State expected) {
    if (state != expected) {
      throw new IllegalStateException("The enquiry of " + caseReference + " is " + state);
    }
  }

  /** The day of the discussion that began it; not known before somebody has started it. */
  Optional<LocalDate> initiatingDiscussionOn() {
    return Optional.ofNullable(initiatingDiscussionOn);
  }

  LocalDate conferenceDueOn() {
    return conferenceDueOn;
  }

  LocalDate conferenceDueFromLastOn() {
    return conferenceDueFromLastOn;
  }

  LocalDate conferenceHeldOn() {
    return conferenceHeldOn;
  }

  EnquiryOutcome outcome() {
    return outcome;
  }

  String analysis() {
    return analysis;
  }

  State state() {
    return state;
  }

  Optional<Request> request() {
    return Optional.ofNullable(request);
  }

  Optional<ConferenceOutcome> conferenceOutcome() {
    return Optional.ofNullable(conferenceOutcome);
  }

  Optional<String> conferenceDelayReason() {
    return Optional.ofNullable(conferenceDelayReason);
  }

  /** Both counts, because areas count differently. */
  String clockInWords() {
    return "Conference due by **%s** (15 working days from the strategy discussion that started the enquiry, %s)."
            .formatted(Days.inWords(conferenceDueOn), Days.inWords(initiatingDiscussionOn))
        + (lastDiscussionOn.equals(initiatingDiscussionOn)
            ? ""
            : " Counted from the last discussion, %s, it would be %s; the first count holds."
                .formatted(Days.inWords(lastDiscussionOn), Days.inWords(conferenceDueFromLastOn)));
  }

  /** The enquiry has begun. */
  record Started(CaseReference caseReference, LocalDate conferenceDueOn) implements CaseEvent {
    @Override
    public String summary() {
      return "Section 47 enquiry started; if a conference is needed, it is due by %s."
          .formatted(Days.inWords(conferenceDueOn));
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The enquiry has found something. */
  record Concluded(CaseReference caseReference, EnquiryOutcome outcome) implements CaseEvent {
    @Override
    public String summary() {
      return "Section 47 enquiry concluded: %s.".formatted(outcome.label());
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  /** The child protection unit was asked for a conference. */
  record ConferenceRequested(CaseReference caseReference, LocalDate bookedFor)
      implements CaseEvent {
    @Override
    public String summary() {
      return bookedFor == null
          ? "Child protection conference requested."
          : "Child protection conference requested and booked for %s."
              .formatted(Days.inWords(bookedFor));
    }
  }

  /** The conference has decided. */
  record ConferenceHeld(CaseReference caseReference, ConferenceOutcome outcome, boolean late)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Child protection conference held%s: %s."
          .formatted(late ? " after the last day in time, with a reason" : "", outcome.label());
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected Enquiry() {}
}
