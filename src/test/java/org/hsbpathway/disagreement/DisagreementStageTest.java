package org.hsbpathway.disagreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Professional disagreement: people settle it level by level, each by its day, while the safer
 * option holds and nothing waits (E18).
 */
@PathwayTest
class DisagreementStageTest {

  static final String SAFER = "The hold stays until it is settled; support goes on.";
  static final String DECIDED =
      "We spoke about what the child loses by waiting and what the investigation needs.";

  @Autowired Cast cast;
  @Autowired IdentityService identity;
  @Autowired Standing standing;
  @Autowired Chronology chronology;

  /** A case in which a safety plan is being made; Monday 13 September 2027. */
  Journey aCase() {
    TestClock.at("2027-09-13T10:00");
    return cast.starts("safetyPlan", cast.aCase());
  }

  Journey raised() {
    return raised(aCase(), "Health with the police", SAFER);
  }

  static Journey raised(Journey child, String who, String saferOption) {
    return child.happens(
        "socialworker",
        "disagreement",
        "whoDisagrees",
        who,
        "question",
        "Whether the child may be worked with at all before the phones are read.",
        "saferOption",
        saferOption);
  }

  static Object[] result(String result, String spokenOn) {
    return new Object[] {
      "talks",
      List.of(Map.of("agency", "Police", "name", "P.S., sergeant", "spokenOn", spokenOn)),
      "result",
      result,
      "decision",
      DECIDED,
      "saferOption",
      SAFER
    };
  }

  static Object[] but(Object[] answers, String key, Object value) {
    var changed = new java.util.ArrayList<>(List.of(answers));
    changed.add(key);
    changed.add(value);
    return changed.toArray();
  }

  List<String> told(Journey child) {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }

  @Test
  void eachLevelHasItsDaysFromTheDayItTookItUp() {
    var child = raised().isDue("settleAmongPractitioners", "2027-09-14");

    TestClock.at("2027-09-14T16:00");
    child
        .does("socialworker", "settleAmongPractitioners", result("TAKEN_FURTHER", "2027-09-14"))
        .isDue("settleAmongManagers", "2027-09-17");
    assertThat(child.opens("manager", "settleAmongManagers").get("caseSummary").toString())
        .contains("Managers settle a disagreement due Fri 17 Sept 2027");
    TestClock.at("2027-09-17T12:00");
    child
        .does("manager", "settleAmongManagers", result("TAKEN_FURTHER", "2027-09-17"))
        .isDue("settleAmongManagers", "2027-09-24");
    assertThat(child.opens("manager", "settleAmongManagers").get("caseSummary").toString())
        .contains(
            "Senior managers settle a disagreement due Fri 24 Sept 2027",
            "taken to senior managers Fri 17 Sept",
            "5 working days");
    assertThat(child.opens("manager", "settleAmongManagers").get("disagreement").toString())
        .contains("senior managers", "24 Sept 2027", "Health with the police", "14 Sept 2027");
    TestClock.at("2027-09-24T12:00");
    child
        .cannot(
            "manager",
            "settleAmongManagers",
            "took it further yourself",
            result("SETTLED", "2027-09-24"))
        .does("manager2", "settleAmongManagers", result("SETTLED", "2027-09-24"))
        .doesNotWaitAt("settleAmongManagers")
        .hasPassed("settledByManagers");

    assertThat(told(child))
        .contains(
            "Professionals disagree; the safer option holds until it is settled.",
            "The disagreement was taken to managers; the safer option holds.",
            "The disagreement was taken to senior managers; the safer option holds.",
            "The disagreement was settled by senior managers.");
    assertThat(standing.now(child.reference(), Fact.SETTLEMENT)).contains(DECIDED);
  }

  @Test
  void aLevelThatIsQuickOrLateTakesNoTimeFromTheNextOneAndGivesItNone() {
    // Taken to managers on the day it was raised: three working days from Mon 13 Sep 2027.
    var child =
        raised()
            .does("socialworker", "settleAmongPractitioners", result("TAKEN_FURTHER", "2027-09-13"))
            .isDue("settleAmongManagers", "2027-09-16");

    // Four days late on a Monday: five working days from Mon 20 Sep 2027.
    TestClock.at("2027-09-20T09:00");
    child
        .does("manager", "settleAmongManagers", result("TAKEN_FURTHER", "2027-09-20"))
        .isDue("settleAmongManagers", "2027-09-27");
    assertThat(child.opens("manager2", "settleAmongManagers").get("caseSummary").toString())
        .contains("due Mon 27 Sept 2027", "taken to senior managers Mon 20 Sept");
  }

  @Test
  void practitionersMaySettleItThemselves() {
    var child = raised();

    child
        .does("coordinator", "settleAmongPractitioners", result("SETTLED", "2027-09-13"))
        .doesNotWaitAt("settleAmongManagers")
        .hasPassed("settledByPractitioners");

    assertThat(standing.now(child.reference(), Fact.SAFER_OPTION)).isEmpty();
  }

  @Test
  void theSaferOptionHoldsAndNothingWaitsForIt() {
    var child = raised();

    assertThat(child.opens("socialworker", "agreeInterimPlan").get("caseSummary").toString())
        .contains("Professionals disagree; until it is settled: The hold stays");
    child.waitsOnlyAt("agreeInterimPlan", "settleAmongPractitioners");

    child.does("socialworker", "settleAmongPractitioners", result("SETTLED", "2027-09-13"));
    assertThat(child.opens("socialworker", "agreeInterimPlan").get("caseSummary").toString())
        .doesNotContain("disagree");
  }

  @Test
  void twoDisagreementsAreSettledEachForItself() {
    var child = raised();
    raised(child, "School with us", "One adult beside the child in lessons.");

    child.does("socialworker", "settleAmongPractitioners", result("SETTLED", "2027-09-13"));
    assertThat(
            child.opens("socialworker", "settleAmongPractitioners").get("disagreement").toString())
        .contains("School with us")
        .doesNotContain("Health");
    assertThat(standing.now(child.reference(), Fact.SAFER_OPTION))
        .contains("One adult beside the child in lessons.");

    child.does("socialworker", "settleAmongPractitioners", result("SETTLED", "2027-09-13"));
    assertThat(standing.now(child.reference(), Fact.SAFER_OPTION)).isEmpty();
  }

  @Test
  void nobodySettlesItAlone() {
    raised()
        .cannot(
            "socialworker",
            "settleAmongPractitioners",
            "at least one person",
            but(result("SETTLED", "2027-09-13"), "talks", List.of()))
        .cannot(
            "socialworker",
            "settleAmongPractitioners",
            "cannot be in the future",
            result("SETTLED", "2027-09-14"))
        .cannot(
            "socialworker",
            "settleAmongPractitioners",
            "before it was raised",
            result("SETTLED", "2027-09-12"))
        .cannot(
            "socialworker",
            "settleAmongPractitioners",
            "50 characters",
            but(result("SETTLED", "2027-09-13"), "decision", "Agreed."))
        .cannot(
            "socialworker",
            "settleAmongPractitioners",
            "What holds meanwhile",
            but(result("TAKEN_FURTHER", "2027-09-13"), "saferOption", null));
  }

  @Test
  void twoManagersDoNotPassItToAndFroWhereThereIsAThird() {
    var child =
        raised()
            .does("socialworker", "settleAmongPractitioners", result("TAKEN_FURTHER", "2027-09-13"))
            .does("manager", "settleAmongManagers", result("TAKEN_FURTHER", "2027-09-13"))
            .does("manager2", "settleAmongManagers", result("TAKEN_FURTHER", "2027-09-13"));
    child.cannot(
        "manager",
        "settleAmongManagers",
        "took it further yourself",
        result("SETTLED", "2027-09-13"));
    identity.deleteMembership("servicemanager", "hsb-service-manager");
    try {
      // Where there are only two, the partnership's answer can still be written down.
      child.does("manager", "settleAmongManagers", result("SETTLED", "2027-09-13"));
    } finally {
      identity.createMembership("servicemanager", "hsb-service-manager");
    }
  }

  @Test
  void onlyThePartnershipEndsItUnsettledAndNobodyIsAboveIt() {
    var child =
        raised()
            .does("socialworker", "settleAmongPractitioners", result("TAKEN_FURTHER", "2027-09-13"))
            .cannot(
                "manager",
                "settleAmongManagers",
                "Only the partnership",
                result("SAFER_OPTION_STANDS", "2027-09-13"))
            .does("manager", "settleAmongManagers", result("TAKEN_FURTHER", "2027-09-13"))
            .does("servicemanager", "settleAmongManagers", result("TAKEN_FURTHER", "2027-09-13"))
            // Five working days from Monday 13 September.
            .isDue("settleAmongManagers", "2027-09-20")
            .cannot(
                "manager2",
                "settleAmongManagers",
                "no level above the partnership",
                result("TAKEN_FURTHER", "2027-09-13"))
            .does("manager2", "settleAmongManagers", result("SAFER_OPTION_STANDS", "2027-09-13"))
            .hasPassed("settledByManagers");

    assertThat(told(child))
        .contains("The partnership did not settle the disagreement: the safer option stands.");
  }

  @Test
  void itIsRaisedInACaseAndWithItsForm() {
    var child = aCase();

    child
        .cannotHappen("yjs", "disagreement", "no case", "caseReference", "HSB-2026-999999")
        .cannotHappen("yjs", "disagreement", "What holds", "saferOption", null);
    assertThatThrownBy(() -> cast.starts("disagreement", child.reference()))
        .hasMessageContaining("begins with its form");
  }
}
