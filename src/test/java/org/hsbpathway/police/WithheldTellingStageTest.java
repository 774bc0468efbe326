package org.hsbpathway.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The police ask that the family is not told: a manager agrees, talks and letters wait, and it is
 * looked at again until a manager lifts it (E22).
 */
@PathwayTest
class WithheldTellingStageTest {

  static final String WHY = "The home is to be searched first and phones could be wiped.";

  @Autowired Cast cast;
  @Autowired Standing standing;
  @Autowired FamilyTelling telling;
  @Autowired Chronology chronology;
  @Autowired CaseNotes notes;

  /** A case in which a safety plan is being made; Tuesday 1 December 2026. */
  Journey aCase() {
    return cast.starts("safetyPlan", cast.aCase());
  }

  Journey withheld() {
    return asked(aCase());
  }

  static Journey asked(Journey child, Object... answers) {
    return child.happens("socialworker", "withheldTelling", with(answers));
  }

  static Object[] with(Object... answers) {
    var all =
        new java.util.ArrayList<Object>(
            List.of(
                "askedBy",
                "Officer in the case",
                "askedOn",
                "2026-12-01",
                "reason",
                WHY,
                "approvedBy",
                "manager",
                "reviewOn",
                "2026-12-15"));
    all.addAll(List.of(answers));
    return all.toArray();
  }

  static Object[] stillWithheld(String reviewOn) {
    return new Object[] {"decision", "STILL_WITHHELD", "reason", WHY, "reviewOn", reviewOn};
  }

  List<String> told(Journey child) {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }

  String refused(Journey child) {
    try {
      telling.refuseWhileWithheld(child.reference(), "told");
      return "";
    } catch (Refusal refusal) {
      return refusal.getMessage();
    }
  }

  @Test
  void itIsLookedAtAgainWithinTenWorkingDaysUntilAManagerLiftsIt() {
    var child = withheld().isDue("reviewNotTelling", "2026-12-15");

    TestClock.at("2026-12-15T10:00");
    child
        .cannot(
            "manager",
            "reviewNotTelling",
            "by 31 December 2026",
            // Ten working days from Tuesday 15 December, over Christmas.
            stillWithheld("2027-01-04"))
        .cannot("manager", "reviewNotTelling", "in the past", stillWithheld("2026-12-14"))
        .does("manager", "reviewNotTelling", stillWithheld("2026-12-31"))
        .isDue("reviewNotTelling", "2026-12-31");
    TestClock.at("2026-12-31T10:00");
    child
        .does("manager", "reviewNotTelling", "decision", "MAY_BE_TOLD", "reason", WHY)
        .doesNotWaitAt("reviewNotTelling")
        // Five working days: New Year's Day is none.
        .isDue("tellFamily", "2027-01-08");
    assertThat(refused(child)).isEmpty();
    assertThat(standing.dateOf(child.reference(), Fact.TELL_FAMILY_ON))
        .contains(LocalDate.parse("2027-01-08"));

    TestClock.at("2027-01-04T10:00");
    child
        .cannot("socialworker", "tellFamily", "future", "toldOn", "2027-01-05")
        .does("socialworker", "tellFamily", "told", "CHILD_AND_PARENTS", "toldOn", "2027-01-04")
        .hasPassed("familyIsTold")
        .waitsOnlyAt("agreeInterimPlan");
    assertThat(standing.now(child.reference(), Fact.FAMILY_TOLD)).contains("YES");
    assertThat(standing.dateOf(child.reference(), Fact.TELL_FAMILY_ON)).isEmpty();
    assertThat(told(child))
        .contains(
            "The police ask that the family is not told yet, and a manager agreed; looked at again by 15 December 2026.",
            "A manager looked again at not telling the family; it goes on until 31 December 2026.",
            "A manager lifted that the family is not told: talks and letters may go.",
            "The child and the parents were told what had to wait.");
  }

  @Test
  void talksAndLettersWaitAndEveryTaskSaysSo() {
    var child = withheld();

    assertThat(refused(child)).contains("looked at again on 15 December 2026", "manager lifts it");
    assertThat(child.opens("socialworker", "agreeInterimPlan").get("caseSummary").toString())
        .contains("The family is not told yet");
    assertThat(notes.of(child.reference()).stream().filter(n -> n.step().equals("notTellingAsked")))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.author()).isEqualTo("socialworker");
              assertThat(note.answers())
                  .containsEntry("approvedBy", "manager")
                  .containsEntry("askedBy", "Officer in the case");
            });
  }

  @Test
  void aManagerWhoIsSomebodyElseAgreesToItForAReasonAndATime() {
    aCase()
        .cannotHappen("manager", "withheldTelling", "Somebody else has to agree", with())
        .cannotHappen(
            "socialworker", "withheldTelling", "30 characters", with("reason", "Because."))
        .cannotHappen(
            "socialworker", "withheldTelling", "by 15 December", with("reviewOn", "2026-12-16"))
        .cannotHappen(
            "socialworker", "withheldTelling", "in the future", with("askedOn", "2026-12-02"));
  }

  @Test
  void itIsNotAskedTwice() {
    withheld().cannotHappen("yjs", "withheldTelling", "not told already", with());
  }

  @Test
  void whereNobodyCanBeToldAManagerTriesAgainOrEndsItWithAReason() {
    var child =
        withheld().does("manager", "reviewNotTelling", "decision", "MAY_BE_TOLD", "reason", WHY);
    var impossible =
        new Object[] {
          "told",
          "NOT_POSSIBLE",
          "impossibleBecause",
          "The parents moved abroad; letters come back."
        };
    child
        .cannot(
            "socialworker",
            "tellFamily",
            "Why it is not possible",
            "told",
            "NOT_POSSIBLE",
            "impossibleBecause",
            null)
        .does("socialworker", "tellFamily", impossible)
        .doesNotWaitAt("tellFamily")
        // Tue 1 Dec 2026 + 2 working days
        .isDue("decideOnTelling", "2026-12-03");
    assertThat(child.opens("manager", "decideOnTelling").get("impossible").toString())
        .contains("letters come back");
    child
        .cannot(
            "manager",
            "decideOnTelling",
            "8 December 2026 at the latest",
            "decision",
            "GOES_ON",
            "reason",
            WHY,
            "tellBy",
            "2026-12-09")
        .does(
            "manager",
            "decideOnTelling",
            "decision",
            "GOES_ON",
            "reason",
            WHY,
            "tellBy",
            "2026-12-04")
        .isDue("tellFamily", "2026-12-04")
        .does("socialworker", "tellFamily", impossible);
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "manager", "manager2");
    child
        .cannot(
            "manager",
            "decideOnTelling",
            "work with the child yourself",
            "decision",
            "ENDS",
            "reason",
            WHY)
        .does("manager2", "decideOnTelling", "decision", "ENDS", "reason", WHY)
        .hasPassed("tellingEnded")
        .doesNotWaitAt("tellFamily");
    assertThat(standing.dateOf(child.reference(), Fact.TELL_FAMILY_ON)).isEmpty();
    assertThat(standing.is(child.reference(), Fact.FAMILY_TOLD, "YES")).isFalse();
  }

  @Test
  void aChildToldAloneIsNotTheFamilyTold() {
    var child =
        withheld().does("manager", "reviewNotTelling", "decision", "MAY_BE_TOLD", "reason", WHY);

    child
        .cannot(
            "socialworker",
            "tellFamily",
            "Why not both",
            "told",
            "CHILD_ONLY",
            "onlyOneBecause",
            null)
        .does(
            "socialworker",
            "tellFamily",
            "told",
            "CHILD_ONLY",
            "onlyOneBecause",
            "The parents could not be reached.")
        .waitsAt("tellFamily")
        .isDue("tellFamily", "2026-12-08");
    assertThat(standing.now(child.reference(), Fact.FAMILY_TOLD)).contains("NO");
    assertThat(standing.dateOf(child.reference(), Fact.TELL_FAMILY_ON))
        .contains(LocalDate.parse("2026-12-08"));

    child
        .happens("socialworker", "withheldTelling", with())
        .cannot("socialworker", "tellFamily", "not told yet", "told", "CHILD_AND_PARENTS")
        .does("manager", "reviewNotTelling", "decision", "MAY_BE_TOLD", "reason", WHY)
        .does("socialworker", "tellFamily", "told", "CHILD_AND_PARENTS")
        .does("socialworker", "tellFamily", "told", "CHILD_AND_PARENTS")
        .hasPassed("familyIsTold")
        .doesNotWaitAt("tellFamily");
    assertThat(standing.now(child.reference(), Fact.FAMILY_TOLD)).contains("YES");
  }
}
