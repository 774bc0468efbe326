package org.hsbpathway.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.Supervisors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The safety plan fails: it is replaced the same day, or a manager finds other care tonight (E23).
 */
@PathwayTest
class PlanFailureStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired Reasons reasons;
  @Autowired Supervisors supervisors;

  Journey child;

  @BeforeEach
  void aPlanWithTwoSupervisors() {
    var reference = cast.aCase();
    files.save(files.of(reference).accept());
    supervisors.state(reference, List.of("M.T.", "A.B."), "socialworker");
    child = cast.starts("familySupport", reference);
  }

  static Object[] failure(Object... otherwise) {
    return Harm.with(
        otherwise,
        "whatFails",
        "SUPERVISOR_WITHDRAWS",
        "who",
        "A.B.",
        "why",
        "She says that she cannot do it any longer.",
        "replaced",
        "YES",
        "replacedBy",
        "The grandmother");
  }

  @Test
  void whereSomebodyStepsInThePlanChangesTheSameDay() {
    child
        .happens("familyworker", "planFailure", failure())
        .hasPassed("planReplaced")
        .doesNotWaitAt("findCareTonight");
    assertThat(reasons.inWords(child.reference(), Fact.PLAN_MUST_CHANGE))
        .contains("any longer", "The grandmother");
    assertThat(supervisors.barredIn(child.reference())).containsExactly("A.B.");
  }

  @Test
  void whereNobodyStepsInAManagerFindsCareTonight() {
    child
        .happens("edt", "planFailure", failure("replaced", "NO", "replacedBy", null))
        .isDue("findCareTonight", "2026-12-01");
    assertThat(child.opens("manager", "findCareTonight").get("report").toString())
        .contains("cannot do it any longer");
    reasons.answered(child.reference(), Fact.PLAN_MUST_CHANGE, "socialworker");
    child
        .cannot("manager", "findCareTonight", "what the child said", "childVoice", "n/a")
        .does("manager", "findCareTonight", "arrangement", "The aunt sleeps in the house.")
        .hasPassed("careFound");
    assertThat(reasons.inWords(child.reference(), Fact.PLAN_MUST_CHANGE)).contains("The aunt");
  }

  @Test
  void aFosterHomeFoundForTonightBeginsTheCareOfTheAuthority() {
    child
        .happens("edt", "planFailure", failure("replaced", "NO", "replacedBy", null))
        .does("manager", "findCareTonight", "decision", "FOSTER_OR_HOME")
        .hasPassed("careArranged")
        .isDue("proposePlacement", "2026-12-01")
        .isDue("holdLookedAfterReview", "2026-12-31");
  }

  @Test
  void whoeverIsTakenOutIsFoundInThePlan() {
    child.cannotHappen(
        "edt", "planFailure", "Nobody of this name supervises", failure("who", "Z.Z."));
  }

  @Test
  void aPlanThatIsNotKeptIsSupervisedMoreCloselyUntilItIsLookedAt() {
    standing.state(child.reference(), Fact.SUPERVISION_LEVEL, SupervisionLevel.LOW, "coordinator");
    child.happens("edt", "planFailure", failure("whatFails", "PLAN_NOT_KEPT", "who", null));
    assertThat(standing.now(child.reference(), Fact.SUPERVISION_LEVEL))
        .contains("INTERIM_PRECAUTIONARY");
  }

  @Test
  void anAdultMaySuperviseAgainOnlyWhenAManagerSaysSo() {
    child.happens("edt", "planFailure", failure());
    var again = failure("whatFails", "AVAILABLE_AGAIN", "replaced", null, "replacedBy", null);
    child.cannotHappen("edt", "planFailure", "for a team manager to decide", again);
    child.cannotHappen(
        "manager",
        "planFailure",
        "Nobody of this name was taken out",
        Harm.with(new Object[] {"who", "M.T."}, again));
    child.happens("manager", "planFailure", again).hasPassed("supervisorBack");
    assertThat(supervisors.barredIn(child.reference())).isEmpty();
  }
}
