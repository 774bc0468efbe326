package org.hsbpathway.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.deadline.Counted;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The child moves within the area: a new home, the school's plan, everybody told by tomorrow (E06).
 */
@PathwayTest
class HouseholdMoveStageTest {

  @Autowired Cast cast;
  @Autowired Deadlines deadlines;
  @Autowired CaseFiles files;
  @Autowired Children children;
  @Autowired CaseNotes notes;
  @Autowired Standing standing;
  @Autowired Chronology chronology;

  Journey child;

  @BeforeEach
  void aCaseRuns() {
    child = Life.ofAChild(cast, "safetyPlan");
  }

  @Test
  void theNewHomeIsOnRecordAndEverybodyIsToldWithinOneWorkingDay() {
    child
        .happens("socialworker", "householdMove", moved())
        .hasPassed("planAfterMove")
        .isDue("informOfMove", "2026-12-01");
    // Moved on Mon 30 Nov 2026, reported a day later.
    assertThat(Counted.of(deadlines, child.reference(), "householdMove"))
        .containsExactly("2026-11-30 to 2026-12-01");

    var moved = files.of(child.reference()).child().orElseThrow();
    assertThat(moved.address()).contains("7 New Street, Otherham");
    assertThat(moved.school()).contains("Otherham School");
    assertThat(moved.household()).contains(List.of(new HouseholdChild("A.", 6, YesNoNotKnown.NO)));
    assertThat(standing.now(child.reference(), Fact.PLAN_MUST_CHANGE))
        .contains("The child moved within the area on 30 November 2026.");
    assertThat(child.opens("socialworker", "informOfMove").get("address").toString())
        .contains("7 New Street");

    child
        .does("socialworker", "informOfMove", "informed", List.of("SCHOOL", "POLICE"))
        .hasPassed("moveFollowedUp");
    assertThat(chronology.of(child.reference()))
        .extracting("summary")
        .contains(
            "The child moved within the area on 30 November 2026.",
            "Everybody who works with the child was told of the move.");
    assertThat(notes.of(child.reference())).extracting("step").contains("childMoved");
  }

  @Test
  void theChildrenOfTheNewHomeAreListed() {
    child.cannotHappen(
        "socialworker",
        "householdMove",
        "please list them",
        Life.but(moved(), "otherChildren", List.of()));
  }

  @Test
  void aMoveThatLiesAheadIsNotReportedAsDone() {
    child.cannotHappen(
        "socialworker", "householdMove", "future", Life.but(moved(), "movedOn", "2026-12-02"));
  }

  @Test
  void aLookedAfterChildMovesWithAMatchNotWithANewAddress() {
    var file = files.of(child.reference());
    children.save(file.child().orElseThrow().standUnder(LegalStatus.LOOKED_AFTER_S20, null));
    child.cannotHappen("socialworker", "householdMove", "change of placement", moved());
  }

  @Test
  void thePoliceKnowTheNewAddressWhileTheyInvestigate() {
    standing.state(child.reference(), Fact.POLICE_STRAND, "OPEN", "socialworker");
    child
        .happens("socialworker", "householdMove", moved())
        .cannot(
            "socialworker",
            "informOfMove",
            "The police strand is open",
            "informed",
            List.of("SCHOOL"));
  }

  @Test
  void aCaseThatIsClosedHasNoMoves() {
    files.save(
        files
            .of(child.reference())
            .close(ClosureReason.COMPLETED, Instant.parse("2026-12-01T09:00:00Z")));
    child.cannotHappen("socialworker", "householdMove", "does not run any more", moved());
  }

  static Object[] moved() {
    return new Object[] {
      "movedOn",
      "2026-11-30",
      "newAddress",
      "7 New Street, Otherham",
      "otherChildrenAtHome",
      "YES",
      "otherChildren",
      List.of(Map.of("name", "A.", "age", 6, "sharesBedroom", "NO")),
      "schoolChanges",
      "YES",
      "newSchool",
      "Otherham School"
    };
  }
}
