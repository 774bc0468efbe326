package org.hsbpathway.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hsbpathway.FrontDoor.advice;
import static org.hsbpathway.FrontDoor.answer;
import static org.hsbpathway.FrontDoor.decision;
import static org.hsbpathway.FrontDoor.question;
import static org.hsbpathway.FrontDoor.record;
import static org.hsbpathway.FrontDoor.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ContactKind;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Consultation: somebody asks, the co-ordinator answers in two working days, a child at risk is
 * referred at once.
 */
@PathwayTest
class ConsultationStageTest {

  @Autowired Cast cast;
  @Autowired RepositoryService repository;
  @Autowired FormService forms;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired Chronology chronology;
  @Autowired Consultations consultations;

  FrontDoor frontDoor;

  @BeforeEach
  void theFrontDoorIsOpen() {
    frontDoor = new FrontDoor(cast, repository, forms);
  }

  Journey asked(Object... pairs) {
    return frontDoor.raises(question(pairs));
  }

  static Object[] aNamedChild() {
    return new Object[] {
      "childIdentified",
      "YES",
      "ageBand",
      null,
      "childName",
      "X.Z.",
      "sex",
      "MALE",
      "dateOfBirth",
      FrontDoor.aBirthday()
    };
  }

  static Map<String, Object> letter(Object... pairs) {
    return with(
        new HashMap<>(
            Map.of(
                "letter",
                "Thank you for asking. Stay calm.",
                "how",
                "SECURE_EMAIL",
                "sentAt",
                "2026-12-01T09:00",
                "noOtherChild",
                true)),
        pairs);
  }

  static Map<String, Object> named(Object... pairs) {
    return with(
        new HashMap<>(
            Map.of(
                "childNamed",
                "YES",
                "consulteeTold",
                true,
                "childName",
                "E.B.",
                "sex",
                "FEMALE",
                "dateOfBirth",
                FrontDoor.aBirthday(),
                "consulteeName",
                "M.B.",
                "consulteeContact",
                "01632 960002, mornings")),
        pairs);
  }

  Consultation of(Journey journey) {
    return consultations.latest(journey.reference());
  }

  CaseFile file(Journey journey) {
    return files.of(journey.reference());
  }

  List<String> chronologyOf(Journey journey) {
    return chronology.of(journey.reference()).stream().map(Chronology.Entry::summary).toList();
  }

  // -- advice -------------------------------------------------------------------------------------

  @Test
  void adviceOnlyIsAnsweredInTwoWorkingDaysAndFollowedUp() {
    TestClock.at("2026-12-07T10:00");
    var journey =
        asked(
            with(
                    new HashMap<>(
                        Map.of("receivedAt", "2026-12-07T09:50", "consulteeType", "SCHOOL")),
                    aNamedChild())
                .entrySet()
                .stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray());

    journey.waitsOnlyAt("recordConsultation").isDue("recordConsultation", "2026-12-09");
    var shown = journey.opens("coordinator", "recordConsultation");
    assertThat(shown.get("asked").toString()).contains("school").contains("Comparing bodies");
    assertThat(shown).containsEntry("brookTrained", "NO").containsEntry("followUpOn", "2027-01-07");
    journey
        .submits("coordinator", "recordConsultation", advice("ADVICE_ONLY"))
        .waitsOnlyAt("sendAdvice");
    assertThat(journey.opens("coordinator", "sendAdvice").get("letter").toString())
        .contains("Stay calm")
        .contains("Keep doors open");
    journey
        .submits("coordinator", "sendAdvice", letter("sentAt", "2026-12-07T10:00"))
        .hasPassed("adviceGiven")
        .waitsOnlyAt("askAfterAdvice")
        .isDue("askAfterAdvice", "2027-01-07");

    assertThat(file(journey).status()).as("no referral, no case").isEqualTo(CaseStatus.ADVICE);
    assertThat(file(journey).contactKind()).isEqualTo(ContactKind.ADVICE);
    assertThat(of(journey).followUpOn()).contains(LocalDate.parse("2027-01-07"));
    assertThat(standing.dateOf(journey.reference(), Fact.CONSULTATION_FOLLOW_UP_ON))
        .contains(LocalDate.parse("2027-01-07"));
    assertThat(of(journey).letter().orElseThrow().text()).doesNotContain("friend");
    assertThat(chronologyOf(journey)).anyMatch(line -> line.contains("Hackett 2010"));
  }

  @Test
  void theAnswerIsDueFromWhenTheQuestionReachedUsNotFromWhenSomebodyOpensIt() {
    // Asked on Monday after the office closed, written down on Thursday, by then overdue.
    TestClock.at("2026-12-10T10:00");
    var journey = asked("receivedAt", "2026-12-07T18:30").isDue("recordConsultation", "2026-12-09");

    journey
        .submits("coordinator", "recordConsultation", advice("ADVICE_ONLY"))
        .isDue("sendAdvice", "2026-12-09");
  }

  @Test
  void earlyHelpCanBeAdvised() {
    asked()
        .submits(
            "coordinator",
            "recordConsultation",
            advice("EARLY_HELP", "hackettCategory", "INAPPROPRIATE"))
        .submits("coordinator", "sendAdvice", letter())
        .hasPassed("earlyHelpAdvised")
        .isEnded();
  }

  @Test
  void anotherConcernIsPassedToANamedPerson() {
    asked()
        .isRefused(
            "coordinator", "recordConsultation", advice("ADULT_OR_OTHER_CONCERN"), "Passed on to")
        .submits(
            "coordinator",
            "recordConsultation",
            advice("ADULT_OR_OTHER_CONCERN", "passedTo", "Adult safeguarding, A.S."))
        .submits("coordinator", "sendAdvice", letter())
        .hasPassed("otherConcernPassedOn")
        .isEnded();
  }

  @Test
  void anotherDayToAskAgainIsKeptAndNotInThePast() {
    var journey =
        asked()
            .isRefused(
                "coordinator",
                "recordConsultation",
                advice("ADVICE_ONLY", "followUpOn", "2026-11-30"),
                "Ask again on")
            .submits(
                "coordinator",
                "recordConsultation",
                advice("ADVICE_ONLY", "followUpOn", "2026-12-15"));

    assertThat(of(journey).followUpOn()).contains(LocalDate.parse("2026-12-15"));
  }

  @Test
  void theDayOfAskingComesBackUntilSomebodyWasReached() {
    var journey =
        asked()
            .submits(
                "coordinator",
                "recordConsultation",
                advice("ADVICE_ONLY", "followUpOn", "2026-12-15"))
            .submits("coordinator", "sendAdvice", letter())
            .isDue("askAfterAdvice", "2026-12-15");
    assertThat(journey.opens("coordinator", "askAfterAdvice").get("advice").toString())
        .contains("Stay calm");

    TestClock.at("2026-12-15T10:00");
    journey
        .cannot(
            "coordinator",
            "askAfterAdvice",
            "over already",
            "answer",
            "NOT_REACHED",
            "againOn",
            "2026-12-14")
        .does("coordinator", "askAfterAdvice", "answer", "NOT_REACHED", "againOn", "2026-12-18")
        .isDue("askAfterAdvice", "2026-12-18")
        .does("coordinator", "askAfterAdvice", "answer", "HELPED", "note", "All is calm.")
        .hasPassed("adviceFollowedUp")
        .isEnded();
    assertThat(standing.now(journey.reference(), Fact.CONSULTATION_FOLLOW_UP_ON)).isEmpty();
    assertThat(chronologyOf(journey))
        .contains(
            "Nobody was reached to ask after the advice.", "The advice helped; nothing is new.");
  }

  @Test
  void anonymousAdviceIsGeneral() {
    var journey =
        asked("consulteeType", "SCHOOL")
            .submits("coordinator", "recordConsultation", advice("ADVICE_ONLY"));

    assertThat(journey.opens("coordinator", "sendAdvice")).containsEntry("generalOnly", "YES");
  }

  @Test
  void aViewIsRefusedInSentencesThatNameTheField() {
    asked()
        .isRefused(
            "coordinator",
            "recordConsultation",
            advice("ADVICE_ONLY", "hackettCategory", null),
            "continuum")
        .isRefused(
            "coordinator",
            "recordConsultation",
            advice("ADVICE_ONLY", "screeningRationale", "Fine."),
            "Why",
            "50")
        .isRefused(
            "coordinator",
            "recordConsultation",
            advice("ADVICE_ONLY", "interimSafetyAdvice", null),
            "kept safe meanwhile")
        .isRefused(
            "coordinator",
            "recordConsultation",
            advice("ADVICE_ONLY", "adviceGiven", null),
            "Advice")
        .isRefused(
            "coordinator",
            "recordConsultation",
            advice("ADVICE_ONLY", "screeningFramework", "OTHER_NAMED"),
            "Its name")
        .isRefused(
            "coordinator",
            "recordConsultation",
            advice("ADVICE_ONLY", "developmentalNote", List.of("NOT_KNOWN", "IN_LINE")),
            "development")
        .isRefused("coordinator", "recordConsultation", advice("MAYBE"), "What follows?");
  }

  @Test
  void aParentHearsNothingWhileTheFamilyIsNotToBeTold() {
    var journey = asked().submits("coordinator", "recordConsultation", advice("ADVICE_ONLY"));
    standing.state(journey.reference(), Fact.TELLING_WITHHELD, true, "manager");

    journey.isRefused("coordinator", "sendAdvice", letter(), "not told yet");
  }

  @Test
  void aLetterIsRefusedInSentencesThatNameTheField() {
    asked()
        .submits("coordinator", "recordConsultation", advice("ADVICE_ONLY"))
        .isRefused("coordinator", "sendAdvice", letter("letter", null), "The letter")
        .isRefused("coordinator", "sendAdvice", letter("noOtherChild", false), "any other child")
        .isRefused(
            "coordinator",
            "sendAdvice",
            letter("sentAt", "2026-12-02T09:00"),
            "Sent or told on",
            "future")
        .isRefused("coordinator", "sendAdvice", letter("how", null), "How did the advice reach");
  }

  // -- Brook --------------------------------------------------------------------------------------

  @Test
  void aColourOfTheBrookToolCannotBeRecordedByAnybodyUntrained() {
    var journey = asked();

    assertThat(journey.opens("coordinator", "recordConsultation").get("frameworks").toString())
        .doesNotContain("BROOK");
    journey
        .isRefused(
            "coordinator",
            "recordConsultation",
            advice("ADVICE_ONLY", "screeningFramework", "BROOK_TRAFFIC_LIGHT"),
            "base your view")
        .submits(
            "coordinator",
            "recordConsultation",
            advice("ADVICE_ONLY", "brookColour", "GREEN", "brookVersion", "2025"));
    assertThat(of(journey).brookOutcome()).isEmpty();
  }

  // -- a referral after all
  // -------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"REFER_NAMED", "STRATEGY_DISCUSSION", "CALL_POLICE_NOW"})
  void aNamedChildIsReferredAtOnceWithTheAdviceGivenAloud(String outcome) {
    var journey =
        asked(aNamedChild())
            .isRefused("coordinator", "recordConsultation", advice(outcome), "word of mouth")
            .submits("coordinator", "recordConsultation", advice(outcome, "adviceToldAloud", true))
            .hasPassed("referralAfterAll")
            .waitsOnlyAt("recordReferral");

    assertThat(file(journey).contactKind()).isEqualTo(ContactKind.REFERRAL);
    assertThat(file(journey).status()).isEqualTo(CaseStatus.CONCERN);
    assertThat(file(journey).referrer().orElseThrow().role()).isEqualTo(ReferrerRole.PARENT_CARER);
    assertThat(file(journey).immediateSafetyConcern()).isEqualTo(!outcome.equals("REFER_NAMED"));
  }

  @Test
  void aChildIsNamedOnlyAfterThePersonWhoAskedWasTold() {
    var journey =
        asked()
            .submits(
                "coordinator",
                "recordConsultation",
                advice("STRATEGY_DISCUSSION", "adviceToldAloud", true));

    journey
        .waitsOnlyAt("nameChild")
        .isDue("nameChild", "2026-12-01")
        .isRefused(
            "coordinator", "nameChild", named("consulteeTold", false), "stops being anonymous")
        .isRefused("coordinator", "nameChild", named("childName", null), "Child's name")
        .isRefused("coordinator", "nameChild", named("dateOfBirth", "2026-12-24"), "date of birth")
        .isRefused("coordinator", "nameChild", named("childNamed", null), "named the child");
    assertThat(file(journey).child()).isEmpty();
  }

  @Test
  void nothingStopsWhenTheChildIsNotNamed() {
    var journey =
        asked()
            .submits(
                "coordinator",
                "recordConsultation",
                advice("CALL_POLICE_NOW", "adviceToldAloud", true))
            .isRefused(
                "coordinator",
                "nameChild",
                Map.of("childNamed", "NO", "notNamedAction", "Nothing."),
                "What you did instead",
                "30")
            .submits(
                "coordinator",
                "nameChild",
                Map.of(
                    "childNamed",
                    "NO",
                    "notNamedAction",
                    "Rang back twice; gave the school and the age to the police."))
            .waitsOnlyAt("sendAdvice")
            .submits("coordinator", "sendAdvice", letter("how", "NOT_REACHED"))
            .hasPassed("childNotNamed")
            .isEnded();

    assertThat(file(journey).contactKind()).isEqualTo(ContactKind.ADVICE);
    assertThat(chronology.of(journey.reference()))
        .anyMatch(entry -> entry.significant() && entry.summary().contains("not named"));
  }

  @Test
  void anAnonymousParentIsCarriedOverAndTheSchoolsDuplicateIsMerged() {
    TestClock.at("2027-01-12T10:00");
    var journey =
        asked("receivedAt", "2027-01-12T09:45")
            .submits(
                "coordinator",
                "recordConsultation",
                advice(
                    "STRATEGY_DISCUSSION",
                    "hackettCategory",
                    "PROBLEMATIC",
                    "adviceToldAloud",
                    true));
    var birthday = FrontDoor.aBirthday();
    TestClock.at("2027-01-12T10:20");
    journey
        .submits("coordinator", "nameChild", named("dateOfBirth", birthday))
        .waitsOnlyAt("recordReferral")
        .isDue("recordReferral", "2027-01-13");

    assertThat(of(journey).namedAt()).contains(Instant.parse("2027-01-12T10:20:00Z"));
    assertThat(chronology.of(journey.reference()))
        .anyMatch(
            entry ->
                entry.summary().contains("stopped being anonymous")
                    && entry.at().equals(Instant.parse("2027-01-12T10:20:00Z"))
                    && entry.by().equals("coordinator"));
    assertThat(of(journey).adviceGiven()).isNotBlank();
    assertThat(file(journey).referrer().orElseThrow().name()).isEqualTo("M.B.");
    var shown = journey.opens("frontdoor", "recordReferral");
    assertThat(shown.get("reported").toString()).contains("Comparing bodies");
    assertThat(shown.get("adviceBefore").toString()).contains("strategy discussion");

    standing.state(journey.reference(), Fact.SAFETY_PLAN, "VERBAL_AGREED", "socialworker");
    journey
        .submits(
            "frontdoor",
            "recordReferral",
            record("childrenHarmed", List.of(Map.of("relation", "SIBLING", "age", 4))))
        .submits("manager", "decideReferral", decision("STRATEGY_DISCUSSION"))
        .isDue("acknowledgeReferrer", "2027-01-13");

    TestClock.at("2027-01-13T09:00");
    var duplicate =
        frontDoor.raises(
            FrontDoor.referral(
                "receivedAt", "2027-01-13T08:50", "childName", "E. B.", "dateOfBirth", birthday));
    duplicate
        .submits(
            "frontdoor",
            "recordReferral",
            record("sameChildAs", file(journey).child().orElseThrow().pseudonym()))
        .submits("manager", "decideReferral", decision("DUPLICATE"))
        .submits(
            "frontdoor",
            "linkConcern",
            Map.of("linkedCase", journey.reference().value(), "sameChildConfirmed", true))
        .hasPassed("duplicateMerged")
        .submits("frontdoor", "acknowledgeReferrer", answer("answeredAt", "2027-01-13T09:00"))
        .isEnded();
    assertThat(file(duplicate).partOf()).contains(journey.reference());
    assertThat(file(journey).isReReferral()).as("a duplicate is no referral of its own").isFalse();
  }

  // -- rules of the record
  // ----------------------------------------------------------------------------

  static Consultation.View view(
      ScreeningFramework framework, HackettCategory category, BrookOutcome colour, String version) {
    return new Consultation.View(
        List.of(DevelopmentalNote.IN_LINE),
        framework,
        null,
        category,
        colour,
        version,
        FrontDoor.WHY);
  }

  Consultation concluded(Consultation.View view, boolean trained) {
    var advice =
        new Consultation.Advice(
            ConsultationOutcome.ADVICE_ONLY,
            "Stay calm.",
            "Look in now and then.",
            false,
            null,
            null);
    return Consultation.conclude(
        cast.unusedReference(),
        1,
        Naming.NAMED,
        view,
        advice,
        trained,
        LocalDate.parse("2027-01-07"),
        "coordinator",
        Instant.parse("2026-12-07T10:00:00Z"));
  }

  @Test
  void aTrainedPersonRecordsAColourBesideTheCategoryAndNeitherFollowsFromTheOther() {
    var consultation =
        concluded(
            view(
                ScreeningFramework.HACKETT_CONTINUUM,
                HackettCategory.ABUSIVE,
                BrookOutcome.GREEN,
                "2025"),
            true);

    assertThat(consultation.hackettCategory()).contains(HackettCategory.ABUSIVE);
    assertThat(consultation.brookOutcome()).contains(BrookOutcome.GREEN);
    assertThat(
            concluded(
                    view(ScreeningFramework.BROOK_TRAFFIC_LIGHT, null, BrookOutcome.RED, "2025"),
                    true)
                .hackettCategory())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HACKETT_CONTINUUM, NORMAL, GREEN, 2025, false, trained",
    "BROOK_TRAFFIC_LIGHT, , GREEN, 2025, false, trained",
    "BROOK_TRAFFIC_LIGHT, , , , true, Colour",
    "HACKETT_CONTINUUM, NORMAL, GREEN, , true, Version",
    "PROFESSIONAL_JUDGEMENT_ONLY, , , , true, continuum"
  })
  void aViewThatLeavesSomethingOutIsRefused(
      ScreeningFramework framework,
      HackettCategory category,
      BrookOutcome colour,
      String version,
      boolean trained,
      String word) {
    assertThatThrownBy(() -> concluded(view(framework, category, colour, version), trained))
        .hasMessageContaining(word);
  }

  @Test
  void whoIsTrainedIsSettledInTheConfiguration() {
    assertThat(new BrookTraining(List.of("coordinator")).isTrained("coordinator")).isTrue();
    assertThat(new BrookTraining(List.of()).isTrained("coordinator")).isFalse();
  }
}
