package org.hsbpathway.familysupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.SiblingCases;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brothers and sisters: apart at once, closer step by step, each agreed by both children's workers
 * and written into the safety plan before it is taken (E24).
 */
@PathwayTest
class ReunificationStageTest {

  private static final Object[] BOTH_AGREE = {
    "childsWorker", "socialworker",
    "childsWorkerAgrees", "YES",
    "otherWorker", "linkedworker",
    "otherWorkerAgrees", "YES",
    "otherChildWants", "YES",
    "decision", "AGREED",
    "planNeeds", "The grandmother is there, one hour, in her kitchen."
  };

  @Autowired private Cast cast;
  @Autowired private Standing standing;
  @Autowired private Reasons reasons;
  @Autowired private SiblingCases siblingCases;
  @Autowired private Chronology chronology;
  @Autowired private CaseFiles files;
  @Autowired private TransactionTemplate inTransaction;

  private CaseReference reference;
  private Journey children;

  @BeforeEach
  void anOpenCaseWithAPlan() {
    reference = cast.aCase();
    inTransaction.executeWithoutResult(status -> files.save(files.of(reference).accept()));
    standing.state(reference, Fact.SAFETY_PLAN_VERSION, "1.2", "socialworker");
    children = cast.of(reference);
  }

  @Test
  void aSeparationGoesAtOnceAndChangesThePlanTheSameDay() {
    proposed("SEPARATED", "askedBy", "COURT_OR_POLICE")
        .hasPassed("planForApart", "childrenApart")
        .isEnded();
    assertThat(standing.now(reference, Fact.REUNIFICATION)).contains("SEPARATED");
    assertThat(reasons.inWords(reference, Fact.PLAN_MUST_CHANGE)).contains("separated from now on");
    assertThat(entries())
        .contains("The children are further apart: separated, as a court or the police ordered.");
  }

  @Test
  void childrenWhoAreNotSeparatedHaveNothingToBringCloser() {
    children
        .cannotHappen("familyworker", "reunification", "not separated", "stage", "HOME")
        .cannotHappen(
            "familyworker",
            "reunification",
            "no case with this reference",
            "caseReference",
            "HSB-2026-000000");
  }

  @Test
  void theyComeCloserOneStepAtATime() {
    apart();
    children
        .cannotHappen(
            "familyworker", "reunification", "first comes supervised contact", "stage", "OVERNIGHT")
        .cannotHappen("familyworker", "reunification", "already", "stage", "SEPARATED");
    proposed("SUPERVISED_CONTACT")
        .waitsOnlyAt("agreeReunification")
        .isDue("agreeReunification", "2026-12-08");
    children.cannotHappen(
        "familyworker", "reunification", "settle that one first", "stage", "SUPERVISED_CONTACT");
  }

  @Test
  void bothChildrensWorkersAgreeEachStep() {
    apart();
    proposed("SUPERVISED_CONTACT")
        .cannot(
            "manager",
            "agreeReunification",
            "two different people",
            and(BOTH_AGREE, "otherWorker", "socialworker"))
        .cannot(
            "manager",
            "agreeReunification",
            "have to agree",
            and(BOTH_AGREE, "otherWorkerAgrees", "NO"))
        .cannot(
            "manager",
            "agreeReunification",
            "against that wish",
            and(BOTH_AGREE, "otherChildWants", "NO"))
        .does(
            "manager",
            "agreeReunification",
            and(BOTH_AGREE, "otherWorkerAgrees", "NO", "decision", "NOT_YET"))
        .hasPassed("stepNotYet")
        .isEnded();
    assertThat(standing.now(reference, Fact.REUNIFICATION)).contains("SEPARATED");
    proposed("SUPERVISED_CONTACT").waitsOnlyAt("agreeReunification");
  }

  @Test
  void theSafetyPlanSaysHowBeforeTheStepIsTaken() {
    apart();
    proposed("SUPERVISED_CONTACT", "wantedFrom", "2026-12-05")
        .does("manager", "agreeReunification", BOTH_AGREE)
        .hasPassed("planForCloser")
        .waitsOnlyAt("bringChildrenCloser")
        .isDue("bringChildrenCloser", "2026-12-05");
    assertThat(reasons.inWords(reference, Fact.PLAN_MUST_CHANGE)).contains("in her kitchen");
    children
        .cannot("familyworker", "bringChildrenCloser", "has not been changed", "taken", "TAKEN")
        .cannot(
            "familyworker", "bringChildrenCloser", "not in the future", "takenOn", "2026-12-02");
    standing.state(reference, Fact.SAFETY_PLAN_VERSION, "1.3", "socialworker");
    children
        .does("familyworker", "bringChildrenCloser", "taken", "TAKEN")
        .hasPassed("stepSettled")
        .isEnded();
    assertThat(standing.now(reference, Fact.REUNIFICATION)).contains("SUPERVISED_CONTACT");
    assertThat(entries())
        .contains("The step to supervised contact was taken; the safety plan covers it.");
  }

  /** Both children have a case and a worker of their own; the plan between them is one. */
  @Test
  void twoCasesShareOnePlanAndNothingElse() {
    var other = cast.aCase("2014-03-02");
    inTransaction.executeWithoutResult(status -> files.save(files.of(other).accept()));
    standing.state(other, Fact.SAFETY_PLAN_VERSION, "2.1", "socialworker2");
    var theOther = cast.starts("familySupport", other);
    apart();
    proposed("SUPERVISED_CONTACT", "wantedFrom", "2026-12-05")
        .cannot(
            "manager",
            "agreeReunification",
            "case of the other child",
            and(BOTH_AGREE, "otherCase", reference.value()))
        .cannot(
            "manager",
            "agreeReunification",
            "no case with this reference",
            and(BOTH_AGREE, "otherCase", "HSB-2026-999998"))
        .does("manager", "agreeReunification", and(BOTH_AGREE, "otherCase", other.value()));

    assertThat(standing.now(other, Fact.REUNIFICATION)).contains("SEPARATED");
    assertThat(reasons.inWords(other, Fact.PLAN_MUST_CHANGE)).contains("in her kitchen");
    assertThat(theOther.opens("familyworker", "makeFirstContact").get("caseSummary").toString())
        .contains("(" + reference + "): separated", "](/contact-plan/" + other + ")");
    // One step at a time, whoever proposes it; both are where the step leads.
    theOther.cannotHappen(
        "familyworker", "reunification", "settle that one first", "stage", "SUPERVISED_CONTACT");
    // The plans of both say how, before both are closer.
    standing.state(reference, Fact.SAFETY_PLAN_VERSION, "1.3", "socialworker");
    children.cannot(
        "familyworker", "bringChildrenCloser", "in the other child's case", "taken", "TAKEN");
    standing.state(other, Fact.SAFETY_PLAN_VERSION, "2.2", "socialworker2");
    children.does("familyworker", "bringChildrenCloser", "taken", "TAKEN");
    assertThat(standing.now(other, Fact.REUNIFICATION)).contains("SUPERVISED_CONTACT");
    theOther.happens("familyworker", "reunification", "stage", "DAYTIME");
    assertThat(theOther.opens("manager", "agreeReunification").get("otherCase"))
        .isEqualTo(reference.value());

    inTransaction.executeWithoutResult(status -> siblingCases.forget(other, "governance"));
    assertThat(standing.now(reference, Fact.SIBLING_CASES)).isEmpty();
  }

  @Test
  void goingBackStopsAStepThatWasAgreed() {
    apart();
    proposed("SUPERVISED_CONTACT").does("manager", "agreeReunification", BOTH_AGREE);
    standing.state(reference, Fact.SAFETY_PLAN_VERSION, "1.3", "socialworker");
    children.does("familyworker", "bringChildrenCloser", "taken", "TAKEN");
    proposed("DAYTIME").does("manager", "agreeReunification", BOTH_AGREE);
    standing.state(reference, Fact.SAFETY_PLAN_VERSION, "1.4", "socialworker");
    proposed("SEPARATED");
    children
        .cannot("familyworker", "bringChildrenCloser", "propose it anew", "taken", "TAKEN")
        .does("familyworker", "bringChildrenCloser", "taken", "NOT_TAKEN")
        .isEnded();
    assertThat(standing.now(reference, Fact.REUNIFICATION)).contains("SEPARATED");
  }

  private void apart() {
    standing.state(reference, Fact.REUNIFICATION, ReunificationStage.SEPARATED, "familyworker");
  }

  private Journey proposed(String stage, Object... answers) {
    return children.happens(
        "familyworker", "reunification", and(new Object[] {"stage", stage}, answers));
  }

  private List<String> entries() {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }

  private static Object[] and(Object[] answers, Object... more) {
    var all = new ArrayList<>(Arrays.asList(answers));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }
}
