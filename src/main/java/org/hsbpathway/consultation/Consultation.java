package org.hsbpathway.consultation;

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
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One answer to the question whether a behaviour is a concern: the view, the reasons, the advice.
 */
@Entity
@Table(name = "consultations")
class Consultation extends AbstractAggregateRoot<Consultation> {

  private static final int SHORTEST_RATIONALE = 50;
  private static final int SHORTEST_ACTION = 30;

  /** The co-ordinator's view of the behaviour; nothing in it is calculated from anything else. */
  record View(
      List<DevelopmentalNote> developmentalNote,
      ScreeningFramework framework,
      String otherFramework,
      HackettCategory hackettCategory,
      BrookOutcome brookOutcome,
      String brookVersion,
      String rationale) {}

  /** What the person who asked is advised, and what follows from it. */
  record Advice(
      ConsultationOutcome outcome,
      String advice,
      String interimSafety,
      boolean toldAloud,
      String passedTo,
      LocalDate followUpOn) {}

  /** The letter as it was sent. */
  record Letter(String text, LetterSent how, Instant sentAt, String by) {}

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private int turn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<DevelopmentalNote> developmentalNote;

  @Enumerated(EnumType.STRING)
  private ScreeningFramework screeningFramework;

  private String otherFramework;

  @Enumerated(EnumType.STRING)
  private HackettCategory hackettCategory;

  @Enumerated(EnumType.STRING)
  private BrookOutcome brookOutcome;

  private String brookVersion;
  private String screeningRationale;

  @Enumerated(EnumType.STRING)
  private ConsultationOutcome outcome;

  private String adviceGiven;
  private String interimSafetyAdvice;
  private boolean adviceToldAloud;
  private String passedTo;
  private LocalDate followUpOn;
  private String concludedBy;
  private Instant concludedAt;

  @Enumerated(EnumType.STRING)
  private Naming naming;

  private Instant namedAt;
  private String notNamedAction;

  @JdbcTypeCode(SqlTypes.JSON)
  private Letter letter;

  /**
   * Concludes the question with a view and advice.
   *
   * @param trainedInBrook whether whoever concludes may record a colour of the Brook tool
   * @param usualFollowUp the day to ask again unless another one is chosen
   */
  static Consultation conclude(
      CaseReference caseReference,
      int turn,
      Naming naming,
      View view,
      Advice advice,
      boolean trainedInBrook,
      LocalDate usualFollowUp,
      String by,
      Instant at) {
    check(view, trainedInBrook);
    check(advice, WorkingDays.dateOf(at));
    var consultation = new Consultation();
    consultation.id = UUID.randomUUID();
    consultation.caseReference = caseReference;
    consultation.turn = turn;
    consultation.naming = naming;
    consultation.developmentalNote = List.copyOf(view.developmentalNote());
    consultation.screeningFramework = view.framework();
    consultation.otherFramework = view.otherFramework();
    consultation.hackettCategory = view.hackettCategory();
    consultation.brookOutcome = view.brookOutcome();
    consultation.brookVersion = view.brookVersion();
    consultation.screeningRationale = view.rationale();
    consultation.outcome = advice.outcome();
    consultation.adviceGiven = advice.advice();
    consultation.interimSafetyAdvice = advice.interimSafety();
    consultation.adviceToldAloud = advice.toldAloud();
    consultation.passedTo = advice.passedTo();
    consultation.followUpOn =
        advice.followUpOn() == null && advice.outcome() == ConsultationOutcome.ADVICE_ONLY
            ? usualFollowUp
            : advice.followUpOn();
    consultation.concludedBy = by;
    consultation.concludedAt = at;
    consultation.registerEvent(
        new Concluded(caseReference, advice.outcome(), view.hackettCategory()));
    if (advice.outcome().becomesReferral()) {
      consultation.registerEvent(new AdviceSent(caseReference, LetterSent.SPOKEN, false));
    }
    return consultation;
  }

  private static void check(View view, boolean trainedInBrook) {
    if (view.developmentalNote().contains(DevelopmentalNote.NOT_KNOWN)
        && view.developmentalNote().size() > 1) {
      throw new Refusal(
          "developmentalNote",
          "What is known about the child's development: \"Not known\" excludes the other answers.");
    }
    var onlyBrook = view.framework() == ScreeningFramework.BROOK_TRAFFIC_LIGHT;
    if ((onlyBrook || view.brookOutcome() != null) && !trainedInBrook) {
      throw new Refusal(
          onlyBrook ? "screeningFramework" : "brookColour",
          "Only somebody who is recorded as trained in the Brook tool may record its colour.");
    }
    if (onlyBrook && view.brookOutcome() == null) {
      throw new Refusal("brookColour", "Colour recorded with the Brook tool: choose one.");
    }
    if (view.brookOutcome() != null && isBlank(view.brookVersion())) {
      throw new Refusal("brookVersion", "Version or date of the Brook tool: please fill this in.");
    }
    if (!onlyBrook && view.hackettCategory() == null) {
      throw new Refusal("hackettCategory", "Where on the continuum is the behaviour: choose one.");
    }
    if (shorterThan(SHORTEST_RATIONALE, view.rationale())) {
      throw new Refusal(
          "screeningRationale",
          "Why, and what would change your view: write at least "
              + SHORTEST_RATIONALE
              + " characters.");
    }
  }

  private static void check(Advice advice, LocalDate today) {
    if (isBlank(advice.interimSafety())) {
      throw new Refusal(
          "interimSafetyAdvice", "How children are kept safe meanwhile: every answer says it.");
    }
    if (advice.outcome().becomesReferral() && !advice.toldAloud()) {
      throw new Refusal(
          "adviceToldAloud",
          "A referral waits for no letter: give the advice by word of mouth and tick that you did.");
    }
    if (advice.outcome() == ConsultationOutcome.ADULT_OR_OTHER_CONCERN
        && isBlank(advice.passedTo())) {
      throw new Refusal("passedTo", "Passed on to: name the service and the person who took it.");
    }
    if (advice.followUpOn() != null && advice.followUpOn().isBefore(today)) {
      throw new Refusal("followUpOn", "Ask again on: this day is over already.");
    }
  }

  /** The moment a consultation stops being anonymous; whoever asked was told before. */
  Consultation stopBeingAnonymous(boolean consulteeTold, Instant at) {
    requireAnonymous();
    if (!consulteeTold) {
      throw new Refusal(
          "consulteeTold",
          "Tell the person who asked that the consultation stops being anonymous, and tick that you did.");
    }
    naming = Naming.NAMED;
    namedAt = at;
    registerEvent(new Named(caseReference));
    return this;
  }

  /** Nobody names the child; what was done instead to find and protect the child is on record. */
  Consultation remainAnonymous(String action) {
    requireAnonymous();
    if (shorterThan(SHORTEST_ACTION, action)) {
      throw new Refusal(
          "notNamedAction",
          "What you did instead: write at least " + SHORTEST_ACTION + " characters.");
    }
    naming = Naming.NOT_NAMED;
    notNamedAction = action;
    registerEvent(new NotNamed(caseReference, outcome));
    return this;
  }

  Consultation send(Letter letter, Instant now) {
    if (letter.sentAt().isAfter(now)) {
      throw new Refusal("sentAt", "Sent or told on: this cannot be in the future.");
    }
    this.letter = letter;
    registerEvent(new AdviceSent(caseReference, letter.how(), followUpOn != null));
    return this;
  }

  /** A referral needs a child with a name; until then the consultation waits for it. */
  boolean isReadyForReferral() {
    return outcome.becomesReferral() && naming == Naming.NAMED;
  }

  /**
   * Turns the question into a referral, by whoever asked and with all that is known.
   *
   * @param name the name of whoever asked, if it was not known before
   * @param contact how to reach them, if that was not known before
   */
  CaseFile refer(Question question, String name, String contact) {
    var file = question.file().becomeReferral(question.asReferrer(name, contact));
    return outcome.isUrgent() ? file.raiseImmediateSafety(screeningRationale) : file;
  }

  /** The advice as the letter begins, before the co-ordinator changes a word. */
  String letterToBe() {
    return "Thank you for asking us.\n\n"
        + adviceGiven.strip()
        + "\n\nMeanwhile, to keep children safe:\n\n"
        + interimSafetyAdvice.strip()
        + "\n\nPlease ring us again if anything changes or if you are worried. If a child is in danger, call 999.";
  }

  private void requireAnonymous() {
    if (naming != Naming.ANONYMOUS) {
      throw new IllegalStateException("The consultation of " + caseReference + " is not anonymous");
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean shorterThan(int shortest, String text) {
    return text == null || text.strip().length() < shortest;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  ConsultationOutcome outcome() {
    return outcome;
  }

  /** A child nobody would name cannot be referred; everything else goes where the outcome says. */
  ConsultationRoute route() {
    return outcome.becomesReferral() && naming != Naming.NOT_NAMED
        ? ConsultationRoute.REFERRAL
        : ConsultationRoute.ADVICE;
  }

  Naming naming() {
    return naming;
  }

  Optional<HackettCategory> hackettCategory() {
    return Optional.ofNullable(hackettCategory);
  }

  Optional<BrookOutcome> brookOutcome() {
    return Optional.ofNullable(brookOutcome);
  }

  String adviceGiven() {
    return adviceGiven;
  }

  String interimSafetyAdvice() {
    return interimSafetyAdvice;
  }

  String screeningRationale() {
    return screeningRationale;
  }

  Optional<LocalDate> followUpOn() {
    return Optional.ofNullable(followUpOn);
  }

  Optional<Instant> namedAt() {
    return Optional.ofNullable(namedAt);
  }

  Optional<Letter> letter() {
    return Optional.ofNullable(letter);
  }

  record Concluded(
      CaseReference caseReference, ConsultationOutcome outcome, HackettCategory hackettCategory)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Consultation concluded: "
          + outcome.label()
          + (hackettCategory == null
              ? ""
              : " (behaviour " + hackettCategory.label() + ", Hackett 2010)")
          + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Named(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The consultation stopped being anonymous; the person who asked was told before.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record NotNamed(CaseReference caseReference, ConsultationOutcome outcome) implements CaseEvent {
    @Override
    public String summary() {
      return "The child was not named although the consultation concluded: "
          + outcome.label()
          + ".";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record AdviceSent(CaseReference caseReference, LetterSent how, boolean askAgain)
      implements CaseEvent {
    @Override
    public String summary() {
      return switch (how) {
        case SECURE_EMAIL -> "The advice was sent by secure e-mail.";
        case POST -> "The advice was sent by post.";
        case HANDED_OVER -> "The advice was handed over.";
        case SPOKEN -> "The advice was given by word of mouth.";
        case NOT_REACHED -> "The person who asked could not be reached with the advice.";
      };
    }
  }

  protected Consultation() {}
}
