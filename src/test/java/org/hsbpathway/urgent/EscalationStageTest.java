package org.hsbpathway.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reasonable cause to suspect significant harm: an enquiry for each affected child (E02). */
@PathwayTest
class EscalationStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired LinkedPeople people;
  @Autowired Standing standing;
  @Autowired Reasons reasons;

  Journey child;

  @BeforeEach
  void aCaseThatIsAccepted() {
    var reference = cast.aCase();
    files.save(files.of(reference).accept());
    child = cast.starts("familySupport", reference);
  }

  static Object[] escalation(Object... otherwise) {
    return Harm.with(
        otherwise,
        "reasons",
        "The child told a teacher of being hurt at home; there are marks that nobody can explain.",
        "thisChild",
        "YES",
        "discussionHeld",
        "NO",
        "otherChildren",
        List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"frontdoor", "familyworker", "yjs", "linkedworker", "edt", "chair"})
  void whoeverHasCauseToSuspectHarmReportsItAndTheAgenciesMeet(String who) {
    assertThat(cast.mayBegin(who, "escalation")).isTrue();
    child.happens(who, "escalation", escalation()).hasPassed("escalationNeedsDiscussion");
  }

  @Test
  void withoutADiscussionTheAgenciesMeetFirst() {
    child
        .happens("practitioner", "escalation", escalation())
        .hasPassed("escalationNeedsDiscussion", "escalated");

    assertThat(reasons.inWords(child.reference(), Fact.DISCUSSION_NEEDED)).contains("a teacher");
    assertThat(reasons.areOpen(child.reference(), Fact.ENQUIRY_NEEDED)).isFalse();
  }

  @Test
  void theConferenceClockCountsFromTheDiscussionThatDecided() {
    child
        .happens(
            "socialworker",
            "escalation",
            escalation("discussionHeld", "YES", "discussionOn", "2026-12-01"))
        .hasPassed("escalationNeedsEnquiry", "escalated");

    assertThat(standing.dateOf(child.reference(), Fact.SECTION_47_DECIDED))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(reasons.areOpen(child.reference(), Fact.ENQUIRY_NEEDED)).isTrue();
  }

  @Test
  void anEnquiryThatIsOpenKeepsItsClock() {
    standing.state(child.reference(), Fact.SECTION_47, "OPEN", "manager");
    standing.state(
        child.reference(), Fact.SECTION_47_DECIDED, LocalDate.parse("2026-11-24"), "manager");
    child.happens(
        "socialworker",
        "escalation",
        escalation("discussionHeld", "YES", "discussionOn", "2026-12-01"));

    assertThat(standing.dateOf(child.reference(), Fact.SECTION_47_DECIDED))
        .contains(LocalDate.parse("2026-11-24"));
  }

  @Test
  void everyOtherChildHasAnEnquiryInACaseOfTheirOwnAndAWorkerOfTheirOwn() {
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "socialworker", "manager");
    var sister = people.link(child.reference(), Relation.SIBLING, null, 6);
    var own = cast.aCase("2020-01-01");
    child
        .happens(
            "socialworker",
            "escalation",
            escalation(
                "thisChild",
                "NO",
                "otherChildren",
                List.of(
                    Map.of("who", "Sister, " + sister.pseudonym(), "why", "Shares the home"),
                    Map.of("who", "A cousin", "why", "Visits every weekend"))))
        .waitsAt("arrangeOtherChildsEnquiry")
        .isDue("arrangeOtherChildsEnquiry", "2026-12-02");
    assertThat(child.opens("manager", "arrangeOtherChildsEnquiry").get("report").toString())
        .contains(sister.pseudonym().substring(3), "Shares the home");
    var arranged =
        Map.of(
            "decision", "ENQUIRY",
            "ownCase", own.value(),
            "worker", "linkedworker",
            "reason", "She lives in the same home and nobody has spoken to her.");
    child
        .isRefused(
            "manager",
            "arrangeOtherChildsEnquiry",
            Map.of(
                "decision", "ENQUIRY",
                "ownCase", child.reference().value(),
                "worker", "linkedworker",
                "reason", "She lives in the same home and nobody has spoken to her."),
            "another case than this one")
        .isRefused(
            "manager",
            "arrangeOtherChildsEnquiry",
            Map.of(
                "decision", "ENQUIRY",
                "ownCase", own.value(),
                "worker", "socialworker",
                "reason", "She lives in the same home and nobody has spoken to her."),
            "two workers")
        .submits("manager", "arrangeOtherChildsEnquiry", arranged)
        .does("manager", "arrangeOtherChildsEnquiry", "decision", "NOT_NEEDED")
        .hasPassed("escalated");

    assertThat(people.of(sister.pseudonym()).worker()).contains("linkedworker");
    assertThat(people.of(sister.pseudonym()).ownCase()).contains(own);
  }

  @Test
  void whatIsDecidedForAnotherChildBeginsInThatChildsOwnCase() {
    var sister = cast.aCase("2020-01-01");
    var cousin = cast.aCase("2019-01-01");
    var closed = cast.aCase("2018-01-01");
    for (var own : List.of(sister, cousin, closed)) {
      files.save(files.of(own).accept());
    }
    files.save(
        files.of(closed).close(ClosureReason.COMPLETED, Instant.parse("2026-12-01T09:00:00Z")));
    child
        .happens(
            "socialworker",
            "escalation",
            escalation(
                "discussionHeld",
                "YES",
                "discussionOn",
                "2026-12-01",
                "otherChildren",
                List.of(
                    Map.of("who", "Sister", "why", "Shares the home"),
                    Map.of("who", "Cousin", "why", "Visits every weekend"))))
        .isRefused(
            "manager",
            "arrangeOtherChildsEnquiry",
            arranged("ENQUIRY", closed),
            "raise a new concern")
        .submits("manager", "arrangeOtherChildsEnquiry", arranged("ENQUIRY", sister))
        .submits("manager", "arrangeOtherChildsEnquiry", arranged("DISCUSSION", cousin))
        .hasPassed("ownCaseNeedsEnquiry", "ownCaseNeedsDiscussion", "escalated");

    assertThat(reasons.inWords(sister, Fact.ENQUIRY_NEEDED)).contains("nobody has spoken");
    assertThat(standing.dateOf(sister, Fact.SECTION_47_DECIDED))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(reasons.inWords(cousin, Fact.DISCUSSION_NEEDED)).contains("nobody has spoken");
    assertThat(reasons.areOpen(cousin, Fact.ENQUIRY_NEEDED)).isFalse();
    assertThat(reasons.areOpen(child.reference(), Fact.DISCUSSION_NEEDED)).isFalse();
  }

  private static Map<String, Object> arranged(String decision, CaseReference own) {
    return Map.of(
        "decision",
        decision,
        "ownCase",
        own.value(),
        "worker",
        "linkedworker",
        "reason",
        "The child lives in the same home and nobody has spoken with the child.");
  }

  @Test
  void anEscalationSaysWhomItIsAboutAndIsPossibleOnceTheCaseIsAccepted() {
    child.cannotHappen(
        "socialworker", "escalation", "which children", escalation("thisChild", "NO"));
    child.cannotHappen(
        "socialworker",
        "escalation",
        "today or before",
        escalation("discussionHeld", "YES", "discussionOn", "2026-12-02"));
    child.cannotHappen(
        "socialworker",
        "escalation",
        "before the referral",
        escalation("discussionHeld", "YES", "discussionOn", "2026-11-30"));
    cast.starts("familySupport", cast.aCase())
        .cannotHappen("socialworker", "escalation", "tell that manager now", escalation());
  }
}
