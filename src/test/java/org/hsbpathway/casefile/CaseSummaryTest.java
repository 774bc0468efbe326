package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.casefile.KernelTest.NOW;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a case stands, in a few lines that anybody understands and nobody can break by typing. */
@KernelTest
class CaseSummaryTest {

  @Autowired CaseSummary summary;
  @Autowired CaseFiles files;
  @Autowired Children children;
  @Autowired Incidents incidents;
  @Autowired Standing standing;

  @Test
  void aFreshConcernSaysWhatIsNotThereYet() {
    var reference = files.open(CaseFileTest.concern(NOW)).caseReference();

    assertThat(summary.of(reference).lines())
        .containsExactly(
            "**Child not named** · " + reference + " · concern, not decided yet  ",
            "Concern about sexual behaviour; no incident recorded yet  ",
            "Supervision: not agreed yet · Safety plan: not started  ",
            "Police: nothing recorded yet");
  }

  @Test
  void aRunningCaseSaysWhoWhatHowAndWhen() {
    var child = children.register(Child.Identity.of("Jo Doe", LocalDate.of(2016, 3, 10)));
    var reference = files.open(CaseFileTest.concern(NOW), child).accept().caseReference();
    incidents.record(reference, CaseFileTest.account(LocalDate.of(2026, 3, 9)));
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "s");
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "s");
    standing.state(reference, Fact.PLAN_HOLDER, "grandmother", "s");
    standing.state(reference, Fact.POLICE_STATUS, "FILE_WITH_CPS", "s");
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, true, "s");
    standing.state(reference, Fact.SAFETY_PLAN_REVIEW_ON, LocalDate.of(2026, 12, 21), "s");
    standing.state(reference, Fact.NEXT_POLICE_CHASE_ON, LocalDate.of(2026, 12, 1), "s");
    standing.state(reference, Fact.LAST_REVIEW_ON, LocalDate.of(2026, 11, 23), "s");
    // Today, and yet nothing that comes next.
    standing.state(reference, Fact.CHILD_SEEN_ON, LocalDate.of(2026, 11, 24), "s");
    standing.state(reference, Fact.CHILD_WORDS, "I want to see my cousin", "s");

    assertThat(summary.of(reference).lines().map(String::strip))
        .containsExactly(
            "**Jo Doe, age 10** · " + reference + " · open",
            "Behaviour: 1 incident (alleged; not decided by a court): verbal; school, online, age then 9",
            "Supervision: high · Safety plan: active, held by grandmother",
            "Police: file with CPS, do not discuss the alleged behaviour with the child",
            "Next: next police chase 1 Dec 2026 · safety plan review 21 Dec 2026",
            "In the child's words: I want to see my cousin");
  }

  @Test
  void whatWasNotHarmfulIsNotCalledSoAnyMore() {
    var reference = files.open(CaseFileTest.concern(NOW)).caseReference();
    incidents.record(reference, CaseFileTest.account(LocalDate.of(2026, 3, 9)));
    standing.state(reference, Fact.BEHAVIOUR, "NOT_HARMFUL", "m");
    assertThat(summary.of(reference))
        .contains("not harmful sexual behaviour; the record is kept")
        .doesNotContain("incident");
  }

  @Test
  void whetherTheyTakePartIsSaidWhereItIsInQuestion() {
    var reference = files.open(CaseFileTest.concern(NOW)).caseReference();
    standing.state(reference, Fact.TAKING_PART, "LEFT", "s");
    assertThat(summary.of(reference)).contains("Taking part: the family has left");
  }

  @Test
  void aPlanReviewThatIsOverdueIsSaidAloud() {
    var reference = files.open(CaseFileTest.concern(NOW)).caseReference();
    standing.state(reference, Fact.SAFETY_PLAN_REVIEW_ON, LocalDate.of(2026, 11, 20), "s");
    assertThat(summary.of(reference))
        .endsWith("Next: safety plan review overdue since 20 Nov 2026");
  }

  @Test
  void whereTheChildLivesAndWhoIsResponsibleIsSaid() {
    var child = children.register(Child.Identity.of("Jo Doe", LocalDate.of(2010, 3, 10)));
    children.save(child.standUnder(LegalStatus.LOOKED_AFTER_S20, "Otherham"));
    var reference = files.open(CaseFileTest.concern(NOW), child).accept().caseReference();
    standing.state(reference, Fact.LIVES_AT, "Carers F.G.", "s");
    standing.state(reference, Fact.PARTNER_AUTHORITY, "Otherham", "s");
    standing.state(reference, Fact.OUR_AUTHORITY_IS, "HOST", "s");
    standing.state(reference, Fact.PLAN_LED_BY, "PARTNER", "s");
    standing.state(reference, Fact.HOME_DUTIES, "reviews", "s");
    standing.state(reference, Fact.HOST_DUTIES, "section 47", "s");
    standing.state(reference, Fact.RECEIVING_AUTHORITY, "Wiltshire", "s");
    standing.state(reference, Fact.TRANSFER, "UNDER_WAY", "s");
    standing.state(reference, Fact.TRANSITION, "AGREED", "s");

    assertThat(summary.of(reference).lines().map(String::strip).skip(4))
        .containsExactly(
            "Care: looked after, section 20, lives at Carers F&#46;G&#46;",
            "Two authorities: Otherham is responsible (home), the child lives here (host) · Otherham leads the plan",
            "Home duties: reviews · Host duties: section 47",
            "Moves to Wiltshire: we stay responsible until they have taken over",
            "Adulthood: a plan is agreed with adult services");
  }

  @Test
  void whoMustNotKnowTheAddressIsSaidOnEveryForm() {
    var child = children.register(Child.Identity.of("Jo Doe", LocalDate.of(2010, 3, 10)));
    children.save(
        child.belongTo(
            List.of(
                new Parent("L.G.", "mother", YesNoNotKnown.YES, null, YesNoNotKnown.YES, null),
                new Parent("T.G.", "father", YesNoNotKnown.YES, null, YesNoNotKnown.NO, null))));
    var reference = files.open(CaseFileTest.concern(NOW), child).caseReference();

    assertThat(summary.of(reference).lines().map(String::strip).skip(1))
        .startsWith("**Must not know the address:** T&#46;G&#46;");
  }

  @Test
  void anEstimatedDateOfBirthIsSaidAloud() {
    var child =
        children.register(
            new Child.Identity(
                "Jo Doe", LocalDate.of(2015, 1, 1), true, null, null, null, null, null, null));
    var reference = files.open(CaseFileTest.concern(NOW), child).caseReference();
    assertThat(summary.of(reference)).contains("possibly under 10 and possibly 10 or over");
  }

  @Test
  void whatAPersonTypedNeitherRendersNorRuns() {
    var child =
        children.register(
            Child.Identity.of(
                "{{secret}} <img src=x onerror=alert(1)> [a](https://b.example) **b** `c`", null));
    var reference = files.open(CaseFileTest.concern(NOW), child).caseReference();
    standing.state(reference, Fact.PLAN_HOLDER, "Gran\n\n# Heading\n- item | www.a.example", "s");

    var typed =
        summary
            .of(reference)
            .replaceAll("(?m)^\\*\\*|\\*\\* · ", "")
            .replace(reference.value(), "");
    assertThat(typed)
        .doesNotContain("{", "}", "<", ">", "[", "]", "(", "*", "`", "://", "www.", "- ", "|");
    assertThat(typed).contains("secret", "Heading");
    assertThat(summary.of(reference).lines()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "O'Neil-Smith, O&#39;Neil&#45;Smith",
    "1. first, 1&#46; first",
    "Élodie, Élodie",
    "a&amp;b, a&#38;amp&#59;b"
  })
  void aNameStaysReadableAfterItWasMadeHarmless(String typed, String written) {
    assertThat(Markdown.plain(typed)).isEqualTo(written);
  }

  @Test
  void signsThatTurnTextAroundAreLeftOut() {
    assertThat(Markdown.plain("a\u202Eb\u200Bc\u0007d")).isEqualTo("abcd");
    assertThat(Markdown.plain(null)).isEmpty();
  }
}
