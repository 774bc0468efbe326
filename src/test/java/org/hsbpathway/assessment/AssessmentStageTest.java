package org.hsbpathway.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.CommunicationNeed;
import org.hsbpathway.casefile.Disability;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Language;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.deadline.Counted;
import org.hsbpathway.deadline.Deadline;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.document.Copies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assessment: the statutory child and family assessment beside the specialist one, which two people
 * do with the child and the family, a third person signs off, and the child hears first.
 */
@PathwayTest
class AssessmentStageTest {

  private static final String A_REASON =
      "Written down as it was said, with enough words to be understood.";
  private static final String A_JUDGEMENT =
      "An informed adult stays near when younger children are present, because the school and the parents can both see to it.";

  private static final String PAUSED_FOR_ILLNESS =
      "work paused Tue 1 Dec 2026 by assessor without stopping the clock&#58; the child is unwell";

  @Autowired private Cast cast;
  @Autowired JdbcTemplate jdbc;
  @Autowired private ChildAndFamilyAssessmentToShare outcome;
  @Autowired private Copies copies;
  @Autowired private CaseFiles files;
  @Autowired private Children children;
  @Autowired private Standing standing;
  @Autowired private Chronology chronology;
  @Autowired private Certificates certificates;
  @Autowired private SpecialistAssessments specialist;
  @Autowired private ChildAndFamilyAssessments childAndFamily;
  @Autowired private RuntimeService runtime;
  @Autowired private Deadlines deadlines;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TaskService tasks;
  @Autowired private Workers workers;

  private CaseReference reference;

  @BeforeEach
  void aCase() {
    reference = cast.aCase();
  }

  @AfterEach
  void theAssessorsHoldTheirCertificatesAgain() {
    certificates.recordThoseInTheSettings();
  }

  // -- the first visit ------------------------------------------------------------------------

  @Test
  void theChildIsSeenWithinTenWorkingDaysOfTheReferral() {
    // Received on Tue 1 Dec 2026.
    var stage = starts("CF_ASSESSMENT_ONLY").isDue("seeChild", "2026-12-15");
    assertThat(stage.opens("socialworker", "seeChild").get("caseSummary").toString())
        .contains("First visit to the child due Tue 15 Dec 2026", "received Tue 1 Dec");

    TestClock.at("2026-12-16T09:00");
    stage.workOffJobs();
    assertThat(stage.reasonsAsked()).isEqualTo(1);
    stage
        .isRefused("socialworker", "seeChild", with(visit(), "seenOn", "2026-11-30"), "before")
        .isRefused("socialworker", "seeChild", with(visit(), "seenAlone", "NO"), "Why not alone")
        .isRefused("socialworker", "seeChild", with(visit(), "childVoice", "n/a"), "what the child")
        .submits("socialworker", "seeChild", visit())
        .waitsOnlyAt("completeChildAndFamilyAssessment");
    assertThat(entries()).contains("The child was seen.");
    assertThat(stage.opens("socialworker", "completeChildAndFamilyAssessment"))
        .containsEntry("childSeenOn", "2026-12-15");
  }

  @Test
  void whatTheFirstVisitSaysOfSeeingTheChildAloneIsNotAskedAgain() {
    TestClock.at("2026-12-16T09:00");
    var stage =
        starts("CF_ASSESSMENT_ONLY")
            .submits(
                "socialworker",
                "seeChild",
                with(with(visit(), "seenAlone", "NO"), "notAloneReason", "Her aunt"));
    assertThat(
            stage
                .opens("socialworker", "completeChildAndFamilyAssessment")
                .get("whereItStands")
                .toString())
        .contains("seen on 15 December 2026, not alone: Her aunt");
    stage
        .isRefused(
            "socialworker",
            "completeChildAndFamilyAssessment",
            with(without(childAndFamilyAlone(), "childSeenAlone"), "childSeenOn", "2026-12-16"),
            "Was the child seen alone?")
        .submits(
            "socialworker",
            "completeChildAndFamilyAssessment",
            with(without(childAndFamilyAlone(), "childSeenAlone"), "childSeenOn", "2026-12-15"))
        .isEnded();
    assertThat(outcome.of(reference).orElseThrow().answers())
        .containsEntry("childSeenAlone", "NO")
        .containsEntry("notAloneReason", "Her aunt");
  }

  @Test
  void whoeverNobodyVisitedFirstIsAskedAboutInTheAssessment() {
    starts("CF_ASSESSMENT_ONLY")
        .isRefused(
            "socialworker",
            "completeChildAndFamilyAssessment",
            without(childAndFamilyAlone(), "childSeenAlone"),
            "Was the child seen alone?");
  }

  @Test
  void whatTheAssessmentSaysOfSeeingTheChildIsTheVisit() {
    starts("CF_ASSESSMENT_ONLY")
        .submits("socialworker", "completeChildAndFamilyAssessment", childAndFamilyAlone())
        .hasPassed("childSeenInAssessment")
        .isEnded();
  }

  @Test
  void itsOutcomeCanBeGivenToChildFamilyAndSchoolEachInTheirOwnCopy() throws IOException {
    var stage = starts("CF_ASSESSMENT_ONLY");
    assertThat(outcome.of(reference)).isEmpty();
    stage.submits("socialworker", "completeChildAndFamilyAssessment", childAndFamilyAlone());
    assertThat(copyFor("OWN_PARENTS"))
        .contains("Outcome of the child and family assessment", "Short educative work")
        .contains("What parents or carers manage");
    assertThat(copyFor("CHILD"))
        .contains("What we found out and what happens next", "We decided", "What I said")
        .doesNotContain("What parents or carers manage", "Short educative work");
    assertThat(copyFor("SCHOOL"))
        .contains("Decision")
        .doesNotContain("What the child says", "Development and needs", "Why");
  }

  private String copyFor(String reader) throws IOException {
    var shared =
        Practice.isToBeShared(cast.journey(reference), "CHILD_AND_FAMILY_ASSESSMENT", reader);
    try (var pdf = Loader.loadPDF(copies.read(Practice.draftOf(shared)).orElseThrow())) {
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      shared.does(
          "socialworker", "sendShare", "result", "NOT_SENT", "notSentBecause", "Read only.");
      return text;
    }
  }

  @Test
  void whomTheEnquirySawIsNotVisitedToWriteItDown() {
    standing.state(reference, Fact.CHILD_SEEN_ON, LocalDate.parse("2026-12-01"), "socialworker");
    starts("CF_PLUS_AIM").doesNotWaitAt("seeChild");
    assertThat(deadlines.of(reference)).extracting(Deadline::clock).doesNotContain("childSeen");
  }

  @Test
  void nobodyVisitsForAClosedCase() {
    starts("CF_ASSESSMENT_ONLY").hears("caseClosed").doesNotWaitAt("seeChild");
  }

  private static Map<String, Object> visit() {
    return new HashMap<>(
        Map.of(
            "seenOn", "2026-12-15",
            "seenAlone", "YES",
            "childVoice", "I like it at my aunt's."));
  }

  // -- which assessments ------------------------------------------------------------------------

  @Test
  void bothAssessmentsBeginSideBySideAndEachHasItsDueDay() {
    starts("CF_PLUS_AIM")
        .waitsOnlyAt("completeChildAndFamilyAssessment", "seeChild", "allocateAssessors")
        .isDue("completeChildAndFamilyAssessment", "2027-02-05")
        .isDue("allocateAssessors", "2026-12-08");
  }

  @Test
  void aChildAndFamilyAssessmentAloneSaysItselfWhatItConcludes() {
    var stage =
        starts("CF_ASSESSMENT_ONLY").waitsOnlyAt("completeChildAndFamilyAssessment", "seeChild");
    assertThat(stage.opens("socialworker", "completeChildAndFamilyAssessment"))
        .containsEntry("specialistAssessment", "NOT_PART");

    stage
        .isRefused(
            "socialworker",
            "completeChildAndFamilyAssessment",
            without(childAndFamily(), "conclusion"),
            "conclude")
        .submits(
            "socialworker",
            "completeChildAndFamilyAssessment",
            with(childAndFamily(), "conclusion", "EDUCATIVE_SHORT"))
        .hasPassed("shortWorkAdvised")
        .isEnded();
    assertThat(standing.now(reference, Fact.ASSESSMENT_OUTCOME)).contains("EDUCATIVE_SHORT");
  }

  @Test
  void workThatThePoliceOrACourtAskForIsASpecialistAssessmentEvenWithoutARoute() {
    cast.starts("assessment", reference).waitsOnlyAt("allocateAssessors");
    assertThat(standing.now(reference, Fact.ASSESSMENT_ROUTE)).contains("AIM_ONLY_OPEN_CASE");
  }

  @Test
  void aCaseThatComesStraightFromTheReferralHasTheStatutoryAssessment() {
    var due = java.util.Date.from(java.time.Instant.parse("2027-02-05T17:00:00Z"));
    cast.starts("assessment", reference, Map.of("childAndFamilyAssessmentDue", due))
        .waitsOnlyAt("completeChildAndFamilyAssessment", "seeChild")
        .isDue("completeChildAndFamilyAssessment", "2027-02-05");
  }

  @Test
  void aCommissionedAssessmentNamesTheOutsideProvider() {
    starts("COMMISSION_EXTERNAL")
        .waitsOnlyAt("completeChildAndFamilyAssessment", "seeChild", "allocateAssessors")
        .isRefused("coordinator", "allocateAssessors", allocation(), "outside service")
        .submits(
            "coordinator",
            "allocateAssessors",
            with(allocation(), "commissionedProvider", "A commissioned service"))
        .waitsAt("agreeToTakePart");
  }

  @Test
  void aChildWhoIsBeingAssessedAlreadyIsNotAssessedTwice() {
    starts("AIM_ONLY_OPEN_CASE");
    starts("AIM_ONLY_OPEN_CASE")
        .hasPassed("assessmentAlreadyRuns")
        .waitsOnlyAt("allocateAssessors");
  }

  @Test
  void theStatutoryAssessmentIsNotLostWhenACourtAskedForTheOtherOneFirst() {
    starts("AIM_ONLY_OPEN_CASE");
    starts("CF_PLUS_AIM")
        .waitsOnlyAt("allocateAssessors", "completeChildAndFamilyAssessment", "seeChild")
        .isDue("completeChildAndFamilyAssessment", "2027-02-05");
  }

  @Test
  void whatAPoliceRequestFoundMeanwhileIsNotConcludedASecondTime() {
    starts("CF_ASSESSMENT_ONLY");
    var stage =
        starts("AIM_ONLY_OPEN_CASE").submits("coordinator", "allocateAssessors", allocation());
    assertThat(stage.opens("socialworker", "completeChildAndFamilyAssessment"))
        .extractingByKey("whereItStands")
        .asString()
        .contains("meanwhile:** still in progress");
    stage
        .submits("assessor", "agreeToTakePart", agreement())
        .submits("assessor", "recordAssessmentSession", session())
        .submits("assessor", "writeAssessment", report("EDUCATIVE_SHORT"))
        .submits("manager", "signOffAssessment", Map.of("outcome", "AGREED"))
        .submits("assessor", "shareAssessment", sharing());
    var shown = stage.opens("socialworker", "completeChildAndFamilyAssessment");
    assertThat(shown).containsEntry("conclusion", "EDUCATIVE_SHORT");
    assertThat(shown.get("whereItStands").toString()).contains("meanwhile:** **Model:** AIM3");
  }

  @Test
  void whoSignsOffReadsEverythingThatWasWritten() {
    var stage =
        readyToWrite()
            .submits(
                "assessor",
                "writeAssessment",
                with(report("INTERVENTION_1TO1"), "ownHarm", "SUSPECTED"));
    assertThat(stage.opens("manager", "signOffAssessment").get("report").toString())
        .contains(
            "**Harm to the child:** suspected",
            "Finds words early",
            "Practitioner, Weekly",
            "**Sources:** school, asked on 1 December 2026");
  }

  @Test
  void bothAssessorsFindTheirTasksWhereverTheyWorkAndWhoeverTakesOverFindsThemInstead() {
    var stage =
        starts("AIM_ONLY_OPEN_CASE")
            .submits("coordinator", "allocateAssessors", allocation())
            .waitsOnlyAt("agreeToTakePart");
    assertThat(offeredByName(stage.task("agreeToTakePart")))
        .containsExactlyInAnyOrder("assessor", "yjs");

    // The second one is away: a manager steps in, and then a social worker assesses with the lead.
    workers.takeOver(reference, Map.of(Fact.SECOND_ASSESSOR, "manager"), "manager2");
    workers.takeOver(reference, Map.of(Fact.SECOND_ASSESSOR, "socialworker"), "manager");
    assertThat(offeredByName(stage.task("agreeToTakePart")))
        .containsExactlyInAnyOrder("assessor", "socialworker");
    stage
        .submits("socialworker", "agreeToTakePart", agreement())
        .isRefused("assessor2", "recordAssessmentSession", session(), "Only the two assessors")
        .submits("socialworker", "recordAssessmentSession", session())
        .submits("socialworker", "writeAssessment", report("INTERVENTION_1TO1"));
    assertThat(offeredByName(stage.task("signOffAssessment"))).isEmpty();
    stage
        .isGivenTo("socialworker", "signOffAssessment")
        .isRefused("socialworker", "signOffAssessment", Map.of("outcome", "AGREED"), "third person")
        .isRefused("manager", "signOffAssessment", Map.of("outcome", "AGREED"), "third person");
  }

  private List<String> offeredByName(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void theOtherStagesKnowWhetherAnAssessmentRuns() {
    var stage =
        signedOff(starts("CF_PLUS_AIM"), "INTERVENTION_1TO1")
            .submits("assessor", "shareAssessment", sharing());
    assertThat(standing.now(reference, Fact.ASSESSMENT)).contains("RUNNING");

    stage.submits(
        "socialworker",
        "completeChildAndFamilyAssessment",
        without(childAndFamily(), "interimPlan"));
    assertThat(standing.now(reference, Fact.ASSESSMENT)).contains("CONCLUDED");
  }

  // -- the statutory assessment -----------------------------------------------------------------

  @Test
  void theStatutoryAssessmentDoesNotWaitForTheSpecialistOne() {
    starts("CF_PLUS_AIM")
        .isRefused(
            "socialworker",
            "completeChildAndFamilyAssessment",
            without(childAndFamily(), "interimPlan"),
            "specialist assessment is done")
        .submits("socialworker", "completeChildAndFamilyAssessment", childAndFamily())
        .waitsOnlyAt("allocateAssessors");
    assertThat(entries())
        .anyMatch(entry -> entry.contains("the specialist assessment is still in progress"));
  }

  @Test
  void theStatutoryAssessmentMayAlsoComeAfterTheSpecialistOne() {
    var stage =
        signedOff(starts("CF_PLUS_AIM"), "INTERVENTION_1TO1")
            .submits("assessor", "shareAssessment", sharing());
    assertThat(stage.opens("socialworker", "completeChildAndFamilyAssessment"))
        .containsEntry("specialistAssessment", "FINISHED");

    stage
        .submits(
            "socialworker",
            "completeChildAndFamilyAssessment",
            without(childAndFamily(), "interimPlan"))
        .hasPassed("oneToOneWorkAdvised")
        .isEnded();
  }

  @Test
  void aLateStatutoryAssessmentSaysWhy() {
    var stage = starts("CF_ASSESSMENT_ONLY");
    TestClock.at("2027-02-08T09:00");

    stage
        .isRefused(
            "socialworker", "completeChildAndFamilyAssessment", childAndFamilyAlone(), "late")
        .submits(
            "socialworker",
            "completeChildAndFamilyAssessment",
            with(childAndFamilyAlone(), "lateReason", A_REASON))
        .isEnded();
    assertThat(entries()).anyMatch(entry -> entry.contains("completed after its due day"));
  }

  @Test
  void theChildWasSeenOrItIsSaidWhyNotAlone() {
    starts("CF_ASSESSMENT_ONLY")
        .isRefused(
            "socialworker",
            "completeChildAndFamilyAssessment",
            with(childAndFamilyAlone(), "childSeenOn", "2026-12-02"),
            "future")
        .isRefused(
            "socialworker",
            "completeChildAndFamilyAssessment",
            with(childAndFamilyAlone(), "childSeenOn", "2026-11-30"),
            "before 1 December 2026")
        .isRefused(
            "socialworker",
            "completeChildAndFamilyAssessment",
            with(childAndFamilyAlone(), "childSeenAlone", "NO"),
            "Why not alone?")
        .isRefused(
            "socialworker",
            "completeChildAndFamilyAssessment",
            with(childAndFamilyAlone(), "childVoice", "N/A"),
            "never empty words");
  }

  // -- who assesses, and by which model ---------------------------------------------------------

  @Test
  void theModelIsProposedFromTheAgeAndTheCoordinatorConfirmsIt() {
    var stage = starts("AIM_ONLY_OPEN_CASE");
    assertThat(stage.opens("coordinator", "allocateAssessors"))
        .containsEntry("model", "AIM3")
        .containsEntry("ageKnown", "YES");

    stage
        .submits("coordinator", "allocateAssessors", allocation())
        .waitsOnlyAt("agreeToTakePart")
        .isDue("agreeToTakePart", "2027-01-29");
    assertThat(standing.now(reference, Fact.LEAD_ASSESSOR)).contains("assessor");
    assertThat(standing.now(reference, Fact.SECOND_ASSESSOR)).contains("yjs");
    assertThat(standing.now(reference, Fact.ASSESSMENT_MODEL)).contains("AIM3");
    assertThat(entries()).contains("Two assessors were chosen; the model is AIM3, mode: in full.");
  }

  @Test
  void whatTheReferralSaysOfALearningDisabilityIsNotAskedAgain() {
    assertThat(learningDisabilityShown(Disability.NONE)).isEqualTo("NO");
    assertThat(learningDisabilityShown(Disability.LEARNING_DISABILITY)).isEqualTo("YES");
    assertThat(learningDisabilityShown(Disability.AUTISM)).isEqualTo("NOT_KNOWN");
  }

  private Object learningDisabilityShown(Disability recorded) {
    reference = cast.aCase();
    var child = files.of(reference).child().orElseThrow();
    children.save(
        child.describeNeeds(new Child.Needs(null, null, null, List.of(recorded), List.of())));
    return starts("AIM_ONLY_OPEN_CASE")
        .opens("coordinator", "allocateAssessors")
        .get("learningDisability");
  }

  @Test
  void theFirstSessionIsNotBeforeItWasExplained() {
    starts("AIM_ONLY_OPEN_CASE")
        .submits("coordinator", "allocateAssessors", allocation())
        .isRefused(
            "assessor",
            "agreeToTakePart",
            with(agreement(), "firstSessionOn", "2026-11-30"),
            "First session on: The first session cannot be before it was explained.");
  }

  @Test
  void aim3IsRefusedUnderTwelve() {
    reference = cast.aCase("2018-03-02");
    var stage = starts("AIM_ONLY_OPEN_CASE");
    assertThat(stage.opens("coordinator", "allocateAssessors"))
        .containsEntry("model", "AIM_UNDER_12");

    stage
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(allocation(), "modelReason", A_REASON),
            "AIM3",
            "younger")
        .submits("coordinator", "allocateAssessors", with(allocation(), "model", "AIM_UNDER_12"))
        .waitsAt("agreeToTakePart");
  }

  @Test
  void fromTwelveOnTheModelForUnderTwelvesNeedsALearningDisabilityAndAReason() {
    var underTwelve = with(allocation(), "model", "AIM_UNDER_12");
    starts("AIM_ONLY_OPEN_CASE")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(underTwelve, "modelReason", A_REASON),
            "learning disability")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(underTwelve, "learningDisability", "YES"),
            "Say why this model")
        .submits(
            "coordinator",
            "allocateAssessors",
            with(with(underTwelve, "learningDisability", "YES"), "modelReason", A_REASON))
        .waitsAt("agreeToTakePart");
  }

  @Test
  void aim3WithALearningDisabilityNeedsAReasonToo() {
    starts("AIM_ONLY_OPEN_CASE")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(allocation(), "learningDisability", "YES"),
            "Say why this model")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(allocation(), "developmentalAgeWellBelow12", "YES"),
            "Say why this model");
  }

  @Test
  void aim2IsNotOfferedForANewAssessment() {
    starts("AIM_ONLY_OPEN_CASE")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(allocation(), "model", "AIM2_LEGACY"),
            "Model: choose one of the answers offered");
  }

  @Test
  void anotherAssessmentHasANameAndAReason() {
    var other = with(allocation(), "model", "OTHER_NAMED");
    starts("AIM_ONLY_OPEN_CASE")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(other, "modelReason", A_REASON),
            "Name of the other assessment")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(other, "modelName", "A time-boxed summary"),
            "Say why this model")
        .submits(
            "coordinator",
            "allocateAssessors",
            with(with(other, "modelName", "A time-boxed summary"), "modelReason", A_REASON))
        .waitsAt("agreeToTakePart");
  }

  @Test
  void theEditionOfTheModelIsSaidAsItIsChosenAndNotAskedAgain() {
    var stage =
        starts("AIM_ONLY_OPEN_CASE")
            .isRefused(
                "coordinator",
                "allocateAssessors",
                without(allocation(), "modelEdition"),
                "Edition of the model");
    stage.submits("coordinator", "allocateAssessors", allocation()).waitsAt("agreeToTakePart");
    assertThat(stage.opens("assessor", "agreeToTakePart").toString())
        .contains("AIM3", "edition 2019");
  }

  @Test
  void whereTheEditionWasNotAskedThenItIsAskedWithTheReport() {
    var stage = readyToWrite();
    stage.submits("assessor", "writeAssessment", report("INTERVENTION_1TO1"));

    reference = cast.aCase();
    stage = readyToWrite();
    jdbc.update(
        "update specialist_assessments set model_edition = null where case_reference = ?",
        reference.value());
    stage
        .isRefused(
            "assessor", "writeAssessment", report("INTERVENTION_1TO1"), "Edition of the model")
        .submits(
            "assessor", "writeAssessment", with(report("INTERVENTION_1TO1"), "edition", "2019"));
  }

  @Test
  void theLeadNeedsACertificateThatIsInDate() {
    certificates.record("assessor2", "AIM3", LocalDate.parse("2026-11-30"));
    var stage =
        starts("AIM_ONLY_OPEN_CASE")
            .isRefused(
                "coordinator",
                "allocateAssessors",
                with(allocation(), "leadAssessor", "assessor2"),
                "certificate");
    certificates.record("assessor2", "AIM3", LocalDate.parse("2026-12-01"));
    stage
        .submits(
            "coordinator", "allocateAssessors", with(allocation(), "leadAssessor", "assessor2"))
        .waitsAt("agreeToTakePart");
  }

  @Test
  void aCertificateForOneModelIsNotOneForAnother() {
    certificates.record("assessor2", "AIM_UNDER_12", LocalDate.parse("2026-11-30"));
    reference = cast.aCase("2018-03-02");
    starts("AIM_ONLY_OPEN_CASE")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(with(allocation(), "model", "AIM_UNDER_12"), "leadAssessor", "assessor2"),
            "certificate");
  }

  @Test
  void twoDifferentPeopleAssess() {
    starts("AIM_ONLY_OPEN_CASE")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(allocation(), "secondAssessor", "assessor"),
            "Two people assess together")
        .isRefused(
            "coordinator",
            "allocateAssessors",
            with(allocation(), "secondAssessor", "frontdoor"),
            "Second: choose one of the answers offered");
  }

  @Test
  void whoeverWorksWithAChildWhoWasHarmedDoesNotAssess() {
    standing.state(reference, Fact.LINKED_CHILD_WORKER, "assessor", "manager");
    var stage =
        starts("AIM_ONLY_OPEN_CASE")
            .isRefused("coordinator", "allocateAssessors", allocation(), "child who was harmed");
    standing.state(reference, Fact.LINKED_CHILD_WORKER, "yjs", "manager");
    stage.isRefused("coordinator", "allocateAssessors", allocation(), "child who was harmed");
  }

  // -- the police hold --------------------------------------------------------------------------

  @Test
  void aDeferredAssessmentIsLookedAtAgainEvery28DaysWithHelpMeanwhile() {
    var stage = deferred().waitsOnlyAt("reviewDeferral").isDue("reviewDeferral", "2026-12-29");
    var still = Map.of("mode", "DEFERRED", "agreedWith", "Officer in the case", "reason", A_REASON);
    // No step carries it yet; it counts, and says why nothing happens.
    assertThat(ledger(stage))
        .contains(
            "Specialist assessment due Fri 29 Jan 2027&#58; allocated Tue 1 Dec 2026&#59; 40 working days",
            "work paused Tue 1 Dec 2026 by coordinator without stopping the clock&#58; the police ask to wait")
        .doesNotContain("went on");

    stage
        .isRefused("manager", "reviewDeferral", still, "What help")
        .submits(
            "manager",
            "reviewDeferral",
            with(still, "helpMeanwhile", "Family support weekly, the school's named adult daily."))
        .waitsOnlyAt("reviewDeferral");
    TestClock.at("2026-12-29T10:00");
    stage
        .isRefused("manager", "reviewDeferral", with(still, "mode", "FULL"), "police hold")
        .submits("manager", "reviewDeferral", with(still, "mode", "NO_OFFENCE_DISCUSSION"))
        .waitsOnlyAt("agreeToTakePart");
    // The time that passed stays in the count: 40 working days from Tue 1 Dec 2026.
    assertThat(Counted.of(deadlines, reference, "specialistAssessment"))
        .containsExactly("2026-12-01 to 2027-01-29");
    assertThat(stage.opens("assessor", "agreeToTakePart").get("caseSummary").toString())
        .contains(
            "Specialist assessment due Fri 29 Jan 2027&#58; allocated Tue 1 Dec 2026&#59; 40 working days",
            "work paused Tue 1 Dec 2026 by coordinator without stopping the clock&#58; the police ask to wait&#59; work went on Tue 29 Dec 2026 by manager");
    assertThat(standing.now(reference, Fact.ASSESSMENT_MODE)).contains("NO_OFFENCE_DISCUSSION");
  }

  @Test
  void theFirstLookAtADeferralCountsFromTheHoldAndNotFromTheAllocation() {
    standing.state(reference, Fact.HOLD_REVIEW_ON, LocalDate.parse("2026-12-29"), "manager");
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, true, "manager");
    TestClock.at("2026-12-08T09:00");
    // 28 days from Tue 1 Dec 2026.
    deferred().isDue("reviewDeferral", "2026-12-29");
    assertThat(Counted.of(deadlines, reference, "policeHoldReview"))
        .containsExactly("2026-12-01 to 2026-12-29");
  }

  @Test
  void aDeferredAssessmentGoesOnWhenTheHoldIsLifted() {
    var stage = deferred();
    runtime
        .createMessageCorrelation("holdLifted")
        .processInstanceBusinessKey(reference.value())
        .correlate();
    stage.hasPassed("assessmentHoldLifted").waitsOnlyAt("agreeToTakePart");
    assertThat(ledger(stage)).doesNotContain("work went on");
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, false, "manager");
    assertThat(ledger(stage)).contains("work went on Tue 1 Dec 2026");
  }

  @Test
  void aDeferredAssessmentBeginsWhenTheAgenciesAgreeItWhileTheHoldGoesOn() {
    var stage = deferred();
    standing.state(reference, Fact.ASSESSMENT_MODE, "NO_OFFENCE_DISCUSSION", "manager");
    stage.hears("deferralEnded").hasPassed("assessmentMayBegin").waitsOnlyAt("agreeToTakePart");
    assertThat(specialist.running(reference).mode())
        .isEqualTo(AssessmentMode.NO_OFFENCE_DISCUSSION);
  }

  @Test
  void withAHoldAndNothingAgreedTheAllegedIncidentIsNoTopic() {
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, true, "manager");
    var stage =
        inSessions()
            .isRefused(
                "assessor",
                "recordAssessmentSession",
                with(session(), "offenceTopic", "YES"),
                "police hold")
            .isRefused(
                "assessor",
                "recordAssessmentSession",
                with(session(), "theme", "ALLEGED_INCIDENT"),
                "police hold");
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, false, "manager");
    stage
        .submits("assessor", "recordAssessmentSession", with(session(), "offenceTopic", "YES"))
        .waitsOnlyAt("writeAssessment");
  }

  // -- taking part ------------------------------------------------------------------------------

  @Test
  void whatTheChildNeedsToUnderstandIsNotAskedAgain() {
    var child = files.of(reference).child().orElseThrow();
    children.save(
        child.describeNeeds(
            new Child.Needs(
                null,
                Language.POLISH,
                YesNoNotKnown.YES,
                List.of(),
                List.of(CommunicationNeed.EASY_READ, CommunicationNeed.VISUAL_SUPPORT))));
    assertThat(allocated().opens("assessor", "agreeToTakePart").get("adaptations").toString())
        .contains("EASY_READ", "INTERPRETER", "SALT");
  }

  @Test
  void nobodyTakesPartWithoutHavingBeenTold() {
    allocated()
        .isRefused(
            "assessor", "agreeToTakePart", with(agreement(), "explainedOn", "2026-12-02"), "future")
        .isRefused(
            "assessor",
            "agreeToTakePart",
            with(agreement(), "explainedOn", "2026-11-30"),
            "before 1 December 2026")
        .isRefused(
            "assessor",
            "agreeToTakePart",
            with(agreement(), "explainedToParents", "NO"),
            "Explain it")
        .isRefused(
            "assessor",
            "agreeToTakePart",
            with(agreement(), "toldItMayBeDisclosed", false),
            "may have to be disclosed")
        .isRefused(
            "assessor",
            "agreeToTakePart",
            with(agreement(), "adaptations", List.of("NONE_NEEDED", "SALT")),
            "excludes the other answers")
        .isRefused(
            "assessor", "agreeToTakePart", without(agreement(), "firstSessionOn"), "First session")
        .isRefused(
            "assessor",
            "agreeToTakePart",
            without(agreement(), "parentView"),
            "parents or carers say about it")
        .submits("assessor", "agreeToTakePart", agreement())
        .waitsOnlyAt("recordAssessmentSession")
        .isDue("recordAssessmentSession", "2026-12-10");
    assertThat(Counted.of(deadlines, reference, "sessionRecord"))
        .containsExactly("2026-12-08 to 2026-12-10");
  }

  @Test
  void aParentWhoDeclinesIsNotOverlooked() {
    allocated()
        .isRefused(
            "assessor",
            "agreeToTakePart",
            with(agreement(), "parentsAgree", "DECLINES"),
            "do not all agree")
        .isRefused(
            "assessor",
            "agreeToTakePart",
            with(agreement(), "outcome", "DECLINED"),
            "nobody declined");
  }

  @Test
  void afterARefusalSomebodyElseTalksAndTheyMayStillAgree() {
    var stage = declined("DECLINES", "DECLINES");
    assertThat(stage.opens("assessor", "agreeToTakePart").get("assessment").toString())
        .contains("Answered on** 1 December 2026", "the child** declines");
    stage
        .does(
            "socialworker",
            "talkAgain",
            "childAnswer",
            "AGREES",
            "parentsAnswer",
            "AGREES",
            "outcome",
            "TAKE_PART")
        .submits("assessor", "agreeToTakePart", agreement())
        .waitsOnlyAt("recordAssessmentSession");
  }

  @Test
  void aChildWhoMayDecideTakesPartWithoutTheParents() {
    var stage = declined("AGREES", "DECLINES");
    var alone = with(agreement(), "parentsAgree", "DECLINES");
    stage.isRefused("assessor", "agreeToTakePart", alone, "do not all agree");
    standing.state(reference, Fact.TAKING_PART, "CHILD_DECIDES", "manager");
    stage
        .submits("assessor", "agreeToTakePart", alone)
        .waitsAt("recordAssessmentSession")
        .isDue("recordAssessmentSession", "2026-12-10");
  }

  @Test
  void aRefusalMayLeaveTheChildAndFamilyAssessmentOnly() {
    declined("DECLINES", "DECLINES")
        .does(
            "socialworker",
            "talkAgain",
            "declined",
            List.of("ASSESSMENT"),
            "childAnswer",
            "DECLINES",
            "outcome",
            "STILL_DECLINE")
        .does(
            "manager",
            "considerWithdrawal",
            "riskManaged",
            "YES",
            "isCondition",
            "NO",
            "outcome",
            "CHILD_AND_FAMILY_ONLY")
        .hasPassed("specialistAssessmentStopped", "assessmentNotCompleted")
        .isEnded();
    assertThat(standing.now(reference, Fact.ASSESSMENT_OUTCOME)).contains("UNABLE_TO_COMPLETE");
    assertThat(standing.now(reference, Fact.ASSESSMENT)).contains("CONCLUDED");
  }

  @Test
  void theStatutoryAssessmentGoesOnWhenTheOtherOneEnds() {
    starts("CF_PLUS_AIM")
        .hears("specialistAssessmentEnds")
        .waitsOnlyAt("completeChildAndFamilyAssessment", "seeChild");
    assertThat(standing.now(reference, Fact.CHILD_AND_FAMILY_ASSESSMENT)).contains("RUNNING");
    assertThat(entries()).contains("The specialist assessment ended before it was complete.");
  }

  @Test
  void whatWasFoundNotToBeHarmfulNeedsNoAssessment() {
    standing.state(reference, Fact.BEHAVIOUR, "NOT_HARMFUL", "manager");
    inSessions().hears("specialistAssessmentEnds").hasPassed("noOngoingNeedFound").isEnded();
  }

  @Test
  void whoeverSaysNoToFurtherSessionsIsTalkedWith() {
    inSessions()
        .submits("assessor", "recordAssessmentSession", with(another("2026-12-08"), "saysNo", true))
        .waitsOnlyAt("recordAssessmentSession", "talkAgain");
  }

  @Test
  void whoeverStaysAwayTwiceIsSpokenWithTheSameDayAndThreeTimesIsVisited() {
    var away = without(missed("2026-12-01", "2026-12-01"), "pauseReason");
    inSessions()
        .submits("assessor", "recordAssessmentSession", away)
        .submits(
            "assessor", "recordAssessmentSession", with(away, "attendance", "CANCELLED_SERVICE"))
        .submits("assessor", "recordAssessmentSession", with(away, "pauseReason", "CHILD_UNWELL"))
        .waitsOnlyAt("recordAssessmentSession")
        .submits("assessor", "recordAssessmentSession", away)
        .waitsOnlyAt("recordAssessmentSession", "contactFamilyToday")
        .isDue("contactFamilyToday", "2026-12-01")
        .submits("assessor", "recordAssessmentSession", with(away, "attendance", "CANCELLED_CHILD"))
        .waitsOnlyAt("recordAssessmentSession", "contactFamilyToday", "visitHome", "reviewAbsence");
    assertThat(standing.now(reference, Fact.MISSED_SESSIONS)).contains("3");
  }

  // -- sessions ---------------------------------------------------------------------------------

  @Test
  void sessionsGoOnUntilTheAssessorsAreReadyToWrite() {
    var stage =
        inSessions()
            .isRefused(
                "assessor",
                "recordAssessmentSession",
                with(session(), "next", "NEXT_SESSION"),
                "Next session on")
            .submits("assessor", "recordAssessmentSession", another("2026-12-15"))
            .waitsOnlyAt("recordAssessmentSession")
            .isDue("recordAssessmentSession", "2026-12-17");
    TestClock.at("2026-12-16T09:00");
    stage.submits("assessor", "recordAssessmentSession", missed("2026-12-15", "2026-12-17"));
    TestClock.at("2026-12-17T16:00");
    stage
        .submits("assessor", "recordAssessmentSession", with(session(), "heldOn", "2026-12-17"))
        .waitsOnlyAt("writeAssessment");
    assertThat(entries())
        .contains(
            "Assessment session 2: the child did not come; the assessment pauses because the child is unwell.");
  }

  /** E28: two working days after Tue 1 Dec are Wed and Thu; what comes later is marked. */
  @Test
  void aSessionThatIsEnteredAfterItsLastDayIsMarked() {
    var stage = inSessions();
    TestClock.at("2026-12-04T09:00");
    stage.submits("assessor", "recordAssessmentSession", missed("2026-12-01", "2026-12-07"));
    assertThat(entries())
        .contains(
            "Assessment session 1: the child did not come; the assessment pauses because the child is unwell. Late entry: it was on 1 Dec 2026.");
  }

  @Test
  void aPauseDoesNotHideTheTimeThatPassed() {
    var stage =
        inSessions()
            .submits("assessor", "recordAssessmentSession", missed("2026-12-01", "2027-01-12"));
    TestClock.at("2027-01-12T09:00");
    assertThat(stage.opens("assessor", "recordAssessmentSession").get("session").toString())
        .contains("Days since it was asked for:** 42", "paused because the child is unwell");
    assertThat(stage.task("recordAssessmentSession")).isNotNull();
    assertThat(specialist.running(reference).dueOn()).isEqualTo(LocalDate.parse("2027-01-29"));
    assertThat(ledger(stage))
        .contains("Specialist assessment due Fri 29 Jan 2027", PAUSED_FOR_ILLNESS)
        .doesNotContain("work went on");

    // Still ill: the line stands there once. Then the child comes.
    stage.submits("assessor", "recordAssessmentSession", missed("2027-01-12", "2027-01-13"));
    assertThat(ledger(stage)).containsOnlyOnce("work paused");
    TestClock.at("2027-01-13T16:00");
    stage.submits("assessor", "recordAssessmentSession", with(session(), "heldOn", "2027-01-13"));
    assertThat(stage.opens("assessor", "writeAssessment").get("caseSummary").toString())
        .contains(
            "Specialist assessment due Fri 29 Jan 2027",
            PAUSED_FOR_ILLNESS + "&#59; work went on Wed 13 Jan by assessor");
  }

  /** What a child told of being harmed stands nowhere where dates are read. */
  @Test
  void aPauseForWhatTheChildToldDoesNotSaySoBesideTheDate() {
    var stage =
        inSessions()
            .submits(
                "assessor",
                "recordAssessmentSession",
                with(missed("2026-12-01", "2026-12-15"), "pauseReason", "OWN_DISCLOSURE"));
    assertThat(ledger(stage))
        .contains("without stopping the clock&#58; another reason, which is in the record")
        .doesNotContain("harmed");
    for (var pause : EnumSet.complementOf(EnumSet.of(AssessmentSession.Pause.OWN_DISCLOSURE))) {
      assertThat(pause.onTheClock().label()).isEqualTo(pause.label());
    }
  }

  @Test
  void aSessionIsRecordedAsItWas() {
    inSessions()
        .isRefused(
            "assessor",
            "recordAssessmentSession",
            with(session(), "heldOn", "2026-12-02"),
            "future")
        .isRefused(
            "assessor",
            "recordAssessmentSession",
            with(session(), "heldOn", "2026-11-30"),
            "before the assessors were chosen")
        .isRefused(
            "assessor",
            "recordAssessmentSession",
            with(session(), "childVoice", "none."),
            "never empty words")
        .isRefused(
            "assessor",
            "recordAssessmentSession",
            without(session(), "theme"),
            "What was it about?")
        .isRefused(
            "assessor",
            "recordAssessmentSession",
            with(another("2026-11-30"), "heldOn", "2026-12-01"),
            "before this one");
  }

  @Test
  void whatTheChildDisclosesIsWrittenInTheChildsWordsAndPassedOn() {
    inSessions()
        .isRefused(
            "assessor",
            "recordAssessmentSession",
            with(session(), "disclosure", "YES"),
            "exact words")
        .submits(
            "assessor",
            "recordAssessmentSession",
            with(
                with(
                    with(session(), "disclosure", "YES"),
                    "exactWords",
                    "He said it in these words."),
                "toldTo",
                "Team manager"));
    assertThat(chronology.of(reference))
        .anyMatch(
            entry -> entry.significant() && entry.summary().contains("passed on the same day"));
  }

  @Test
  void whatTheChildDisclosesAtASessionIsAnsweredTheSameDayWithoutTypingItAgain() {
    var stage =
        inSessions()
            .submits(
                "assessor",
                "recordAssessmentSession",
                with(
                    with(
                        with(session(), "disclosure", "YES"),
                        "exactWords",
                        "He said it in these words."),
                    "toldTo",
                    "Team manager"))
            .waitsOnlyAt("writeAssessment", "recheckHousehold", "adaptWork");
    assertThat(stage.opens("socialworker", "recheckHousehold").get("report").toString())
        .contains("He said it in these words", "Team manager", "1 December 2026");
  }

  @Test
  void aSessionWithoutADisclosureStartsNothing() {
    inSessions()
        .submits("assessor", "recordAssessmentSession", session())
        .waitsOnlyAt("writeAssessment");
  }

  @Test
  void anAssessmentPausedAfterADisclosureSaysWhyAndIsTakenUpAgain() {
    inSessions()
        .submits(
            "assessor",
            "recordAssessmentSession",
            with(
                with(
                    with(
                        with(another("2026-12-22"), "disclosure", "YES"),
                        "exactWords",
                        "He said it in these words."),
                    "toldTo",
                    "Team manager"),
                "pauseReason",
                "OWN_DISCLOSURE"))
        .isDue("recordAssessmentSession", "2026-12-24");
  }

  @Test
  void nobodyButTheTwoAssessorsRecordsASessionOrWritesTheAssessment() {
    inSessions()
        .isRefused("manager", "recordAssessmentSession", session(), "offered to others")
        .isGivenTo("manager", "recordAssessmentSession")
        .isRefused("manager", "recordAssessmentSession", session(), "Only the two assessors")
        .submits("assessor", "recordAssessmentSession", session())
        .isGivenTo("manager", "writeAssessment")
        .isRefused(
            "manager", "writeAssessment", report("INTERVENTION_1TO1"), "Only the two assessors");
  }

  // -- writing ----------------------------------------------------------------------------------

  @Test
  void fiveAreasAreWrittenForAim3() {
    readyToWrite()
        .isRefused(
            "assessor",
            "writeAssessment",
            with(
                report("INTERVENTION_1TO1"),
                "sources",
                List.of(Map.of("source", "SCHOOL", "askedOn", "2026-12-02", "obtained", "YES"))),
            "in the future")
        .isRefused(
            "assessor",
            "writeAssessment",
            without(report("INTERVENTION_1TO1"), "selfRegulationStrengths"),
            "Strengths")
        .isRefused(
            "assessor",
            "writeAssessment",
            without(report("INTERVENTION_1TO1"), "developmentConcerns"),
            "Concerns")
        .submits("assessor", "writeAssessment", report("INTERVENTION_1TO1"))
        .waitsOnlyAt("signOffAssessment");
    assertThat(specialist.running(reference).lastReport().orElseThrow().domains()).hasSize(5);
  }

  @Test
  void fourAreasAreWrittenForTheOtherModels() {
    reference = cast.aCase("2018-03-02");
    starts("AIM_ONLY_OPEN_CASE")
        .submits("coordinator", "allocateAssessors", with(allocation(), "model", "AIM_UNDER_12"))
        .submits("assessor", "agreeToTakePart", agreement())
        .submits("assessor", "recordAssessmentSession", session())
        .submits(
            "assessor",
            "writeAssessment",
            without(
                without(report("INTERVENTION_PLUS_FAMILY"), "selfRegulationStrengths"),
                "selfRegulationConcerns"))
        .waitsOnlyAt("signOffAssessment");
    assertThat(specialist.running(reference).lastReport().orElseThrow().domains()).hasSize(4);
  }

  @Test
  void thePlanningMeetingCountsFromTheSignOff() {
    var stage = readyToWrite().submits("assessor", "writeAssessment", report("INTERVENTION_1TO1"));
    TestClock.at("2026-12-21T10:00");
    stage.submits("manager", "signOffAssessment", Map.of("outcome", "RETURN", "reason", A_REASON));
    assertThat(planningMeetings()).isEmpty();

    stage.submits("assessor", "writeAssessment", report("INTERVENTION_1TO1"));
    // Tue 22 Dec 2026 + 10 working days, over Christmas and New Year.
    TestClock.at("2026-12-22T10:00");
    stage.submits("manager", "signOffAssessment", Map.of("outcome", "AGREED"));
    assertThat(planningMeetings()).containsExactly(Instant.parse("2027-01-08T23:59:59Z"));
  }

  private List<Instant> planningMeetings() {
    return deadlines.of(reference).stream()
        .filter(one -> one.clock().equals("planningMeeting"))
        .map(Deadline::dueAt)
        .toList();
  }

  @Test
  void assessorsWhoAreLookedForSinceTheDiscussionAreAllocatedByThen() {
    // Fri 27 Nov 2026 + 5 working days.
    counted("assessorAllocation", "2026-11-27");
    starts("CF_PLUS_AIM").isDue("allocateAssessors", "2026-12-04");
  }

  private void counted(String clock, String from) {
    transaction.executeWithoutResult(
        status -> deadlines.start(reference, clock, LocalDate.parse(from), "manager"));
  }

  @Test
  void aJudgementHasItsReasonAndTheChildHasAVoice() {
    readyToWrite()
        .isRefused(
            "assessor",
            "writeAssessment",
            with(report("INTERVENTION_1TO1"), "supervisionReason", "Because."),
            "at least 100")
        .isRefused(
            "assessor",
            "writeAssessment",
            with(report("INTERVENTION_1TO1"), "childVoice", "n/a"),
            "never empty words")
        .isRefused(
            "assessor",
            "writeAssessment",
            with(
                report("INTERVENTION_1TO1"),
                "supervisionBySetting",
                List.of(
                    Map.of("setting", "HOME", "level", "LOW"),
                    Map.of("setting", "HOME", "level", "HIGH"))),
            "By place: Each place has one level only.")
        .isRefused(
            "assessor",
            "writeAssessment",
            with(report("INTERVENTION_1TO1"), "recommendations", List.of()),
            "need and aim")
        .isRefused(
            "assessor",
            "writeAssessment",
            with(
                report("INTERVENTION_1TO1"),
                "recommendations",
                List.of(Map.of("need", "Friends", "aim", "One friend", "who", "Practitioner"))),
            "How often")
        .isRefused(
            "assessor",
            "writeAssessment",
            with(report("INTERVENTION_1TO1"), "sources", List.of()),
            "at least one source")
        .submits(
            "assessor",
            "writeAssessment",
            with(report("NO_ONGOING_HSB_NEED"), "recommendations", List.of()));
  }

  @Test
  void withoutHavingMetTheChildAnAssessmentCannotConclude() {
    inSessions()
        .submits(
            "assessor",
            "recordAssessmentSession",
            without(
                without(
                    with(missed("2026-12-01", null), "next", "READY_TO_WRITE"), "nextSessionOn"),
                "pauseReason"))
        .isRefused(
            "assessor", "writeAssessment", report("INTERVENTION_1TO1"), "Nobody met the child")
        .isRefused(
            "assessor", "writeAssessment", without(unable(), "unableReason"), "what was tried")
        .submits("assessor", "writeAssessment", unable())
        .waitsOnlyAt("signOffAssessment");
  }

  @Test
  void aShortSummaryForACourtIsMarkedAsNotComplete() {
    var stage =
        starts("AIM_ONLY_OPEN_CASE")
            .submits(
                "coordinator",
                "allocateAssessors",
                with(
                    with(
                        with(allocation(), "model", "OTHER_NAMED"),
                        "modelName",
                        "Summary for the court"),
                    "modelReason",
                    A_REASON))
            .submits("assessor", "agreeToTakePart", agreement())
            .submits("assessor", "recordAssessmentSession", session());
    var summary =
        without(
            without(with(report("INTERVENTION_1TO1"), "interim", "YES"), "selfRegulationStrengths"),
            "selfRegulationConcerns");

    stage
        .isRefused("assessor", "writeAssessment", summary, "What is missing")
        .submits("assessor", "writeAssessment", with(summary, "incompleteBecause", A_REASON));
    assertThat(specialist.running(reference).interim()).isTrue();
    assertThat(stage.opens("manager", "signOffAssessment").get("report").toString())
        .contains("interim summary, not complete");
    assertThat(entries())
        .contains("An interim summary was written; the specialist assessment is not complete.");
  }

  @Test
  void thatTheChildMayHaveBeenHarmedStandsOutInTheChronology() {
    var stage =
        readyToWrite()
            .submits(
                "assessor",
                "writeAssessment",
                with(report("INTERVENTION_1TO1"), "ownHarm", "SUSPECTED"))
            .waitsOnlyAt("signOffAssessment", "recheckHousehold", "adaptWork");
    stage
        .submits("manager", "signOffAssessment", Map.of("outcome", "RETURN", "reason", A_REASON))
        .submits(
            "assessor",
            "writeAssessment",
            with(report("INTERVENTION_1TO1"), "ownHarm", "SUSPECTED"))
        .waitsOnlyAt("signOffAssessment", "recheckHousehold", "adaptWork");
    assertThat(chronology.of(reference))
        .anyMatch(entry -> entry.significant() && entry.summary().contains("harmed too"));
  }

  // -- signing off and sharing ------------------------------------------------------------------

  @Test
  void aThirdPersonSignsOff() {
    written("INTERVENTION_1TO1")
        .submits("coordinator", "signOffAssessment", Map.of("outcome", "AGREED"))
        .waitsOnlyAt("shareAssessment")
        .isDue("shareAssessment", "2026-12-08");
    assertThat(entries()).contains("The specialist assessment was signed off: one-to-one work.");
  }

  @Test
  void aReturnedAssessmentOpensAsItWasWritten() {
    var stage =
        written("INTERVENTION_1TO1")
            .isRefused(
                "manager", "signOffAssessment", Map.of("outcome", "RETURN"), "What is missing")
            .submits(
                "manager",
                "signOffAssessment",
                Map.of("outcome", "RETURN", "reason", "The family's view is missing."))
            .waitsOnlyAt("writeAssessment");
    assertThat(stage.opens("assessor", "writeAssessment"))
        .containsEntry("sexualBehavioursStrengths", A_REASON)
        .containsEntry("outcome", "INTERVENTION_1TO1");
    assertThat(stage.opens("assessor", "writeAssessment").get("assessment").toString())
        .contains("Returned on");

    stage
        .submits("assessor", "writeAssessment", report("EDUCATIVE_SHORT"))
        .submits("manager", "signOffAssessment", Map.of("outcome", "AGREED"));
    assertThat(specialist.running(reference).reports()).hasSize(2);
    assertThat(standing.now(reference, Fact.ASSESSMENT_OUTCOME)).contains("EDUCATIVE_SHORT");
  }

  @Test
  void aDisagreementStaysBesideTheAssessment() {
    written("INTERVENTION_1TO1")
        .isRefused(
            "manager", "signOffAssessment", Map.of("outcome", "DISAGREE"), "why do you disagree")
        .submits("manager", "signOffAssessment", Map.of("outcome", "DISAGREE", "reason", A_REASON))
        .waitsOnlyAt("shareAssessment");
    assertThat(specialist.running(reference).signedOff()).isEqualTo(SignOffOutcome.DISAGREE);
    assertThat(entries())
        .contains(
            "The specialist assessment goes on with a recorded disagreement: one-to-one work.");
  }

  @Test
  void childAndParentsHearItFirst() {
    signedOff(starts("AIM_ONLY_OPEN_CASE"), "INTERVENTION_1TO1")
        .isRefused(
            "assessor",
            "shareAssessment",
            with(sharing(), "sharedWithChildOn", "2026-12-02"),
            "between the sign-off and today")
        .isRefused(
            "assessor",
            "shareAssessment",
            with(sharing(), "sharedWithParentsOn", "2026-11-30"),
            "between the sign-off and today")
        .isRefused(
            "assessor",
            "shareAssessment",
            without(sharing(), "childResponse"),
            "What does the child say")
        .submits("assessor", "shareAssessment", sharing())
        .isEnded();
    assertThat(entries()).contains("The assessment was explained to the child and the parents.");
  }

  @Test
  void nobodyHearsItWhileTheFamilyIsNotToBeTold() {
    var journey = signedOff(starts("AIM_ONLY_OPEN_CASE"), "INTERVENTION_1TO1");
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");

    journey.isRefused("assessor", "shareAssessment", sharing(), "not told yet");
    reference = cast.aCase();
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");
    allocated()
        .isRefused(
            "assessor",
            "agreeToTakePart",
            agreement(),
            "Was it explained to the child? It was agreed that the family is not told yet");
  }

  @Test
  void whoeverIsNotToldYetHasAReasonAManagerAndADay() {
    var notYet =
        without(
            without(with(sharing(), "parentsTold", "NO"), "sharedWithParentsOn"), "parentResponse");
    signedOff(starts("AIM_ONLY_OPEN_CASE"), "INTERVENTION_1TO1")
        .isRefused("assessor", "shareAssessment", notYet, "Why?")
        .isRefused(
            "assessor",
            "shareAssessment",
            with(
                with(with(notYet, "notToldReason", "WOULD_INCREASE_RISK"), "approvedBy", "manager"),
                "tellBy",
                "2026-11-30"),
            "by which day")
        .isRefused(
            "assessor",
            "shareAssessment",
            with(
                with(with(notYet, "notToldReason", "WOULD_INCREASE_RISK"), "approvedBy", "manager"),
                "tellBy",
                "2026-12-09"),
            "within five working days")
        .isRefused(
            "assessor",
            "shareAssessment",
            with(
                with(
                    with(notYet, "notToldReason", "WOULD_INCREASE_RISK"), "approvedBy", "assessor"),
                "tellBy",
                "2026-12-08"),
            "choose one of the answers offered")
        .submits(
            "assessor",
            "shareAssessment",
            with(
                with(with(notYet, "notToldReason", "WOULD_INCREASE_RISK"), "approvedBy", "manager"),
                "tellBy",
                "2026-12-08"))
        .waitsOnlyAt("tellFamily")
        .isDue("tellFamily", "2026-12-08");
    assertThat(entries())
        .contains("The assessment was concluded; the parents have not been told yet.");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_ONGOING_HSB_NEED,noOngoingNeedFound",
    "EDUCATIVE_SHORT,shortWorkAdvised",
    "INTERVENTION_1TO1,oneToOneWorkAdvised",
    "INTERVENTION_PLUS_FAMILY,familyWorkAdvised",
    "REFER_SPECIALIST,specialistServiceAdvised",
    "ESCALATE_CP,childProtectionAdvised"
  })
  void eachConclusionHasItsOwnEnd(String outcome, String end) {
    signedOff(starts("AIM_ONLY_OPEN_CASE"), outcome)
        .submits("assessor", "shareAssessment", sharing())
        .hasPassed(end)
        .isEnded();
    assertThat(standing.now(reference, Fact.ASSESSMENT_OUTCOME)).contains(outcome);
    assertThat(standing.now(reference, Fact.RECOMMENDED_SUPERVISION)).contains("MEDIUM");
  }

  @Test
  void anAssessmentThatCouldNotBeCompletedSaysSo() {
    readyToWrite()
        .submits("assessor", "writeAssessment", unable())
        .submits("manager", "signOffAssessment", Map.of("outcome", "AGREED"))
        .submits("assessor", "shareAssessment", sharing())
        .hasPassed("assessmentNotCompleted")
        .isEnded();
  }

  @Test
  void afterItsEndAnotherAssessmentMayBegin() {
    signedOff(starts("AIM_ONLY_OPEN_CASE"), "NO_ONGOING_HSB_NEED")
        .submits("assessor", "shareAssessment", sharing())
        .isEnded();
    starts("AIM_ONLY_OPEN_CASE").waitsOnlyAt("allocateAssessors");
  }

  @Test
  void theDateOfTheAssessmentGoesOnWhileTheChildIsMet() {
    var stage = inSessions().waitsOnlyAt("recordAssessmentSession");
    assertThat(ledger(stage))
        .contains(
            "Specialist assessment due Fri 29 Jan 2027&#58; allocated Tue 1 Dec 2026&#59; 40 working days")
        .doesNotContain("done");

    stage
        .submits("assessor", "recordAssessmentSession", session())
        .submits("assessor", "writeAssessment", report("INTERVENTION_1TO1"));
    assertThat(ledger(stage)).contains("done Tue 1 Dec 2026, in time");
  }

  /** What a manager reads who asks to change a date. */
  private static String ledger(Journey stage) {
    stage.happens("manager", "clockChange");
    var shown = stage.opens("manager", "changeClock");
    var lines = shown.get("ledger") + "\n" + shown.get("ended");
    stage.does("manager", "changeClock", "action", "NOTHING");
    return lines
        .lines()
        .filter(line -> line.contains("Specialist assessment"))
        .findFirst()
        .orElseThrow();
  }

  // -- the way there ----------------------------------------------------------------------------

  private Journey starts(String route) {
    return cast.starts("assessment", reference, Map.of("assessmentRouteOutcome", route));
  }

  private Journey allocated() {
    return starts("AIM_ONLY_OPEN_CASE").submits("coordinator", "allocateAssessors", allocation());
  }

  private Journey deferred() {
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, true, "manager");
    standing.state(reference, Fact.ASSESSMENT_MODE, AssessmentMode.DEFERRED, "manager");
    return allocated();
  }

  private Journey declined(String child, String parents) {
    return allocated()
        .submits(
            "assessor",
            "agreeToTakePart",
            with(
                with(
                    with(without(agreement(), "firstSessionOn"), "childAgrees", child),
                    "parentsAgree",
                    parents),
                "outcome",
                "DECLINED"))
        .waitsOnlyAt("agreeToTakePart", "talkAgain");
  }

  private Journey inSessions() {
    return allocated().submits("assessor", "agreeToTakePart", agreement());
  }

  private Journey readyToWrite() {
    return inSessions()
        .submits("assessor", "recordAssessmentSession", session())
        .waitsOnlyAt("writeAssessment");
  }

  private Journey written(String outcome) {
    return readyToWrite().submits("assessor", "writeAssessment", report(outcome));
  }

  private Journey signedOff(Journey stage, String outcome) {
    return stage
        .submits("coordinator", "allocateAssessors", allocation())
        .submits("assessor", "agreeToTakePart", agreement())
        .submits("assessor", "recordAssessmentSession", session())
        .submits("assessor", "writeAssessment", report(outcome))
        .submits("manager", "signOffAssessment", Map.of("outcome", "AGREED"));
  }

  private List<String> entries() {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }

  // -- what is typed ----------------------------------------------------------------------------

  private static Map<String, Object> childAndFamily() {
    return new HashMap<>(
        Map.of(
            "childSeenOn", "2026-12-01",
            "childSeenAlone", "YES",
            "childVoice", "I like it at my aunt's.",
            "development", A_REASON,
            "parenting", A_REASON,
            "familyAndEnvironment", A_REASON,
            "decision", "CHILD_IN_NEED_PLAN",
            "rationale", A_REASON,
            "interimPlan", A_REASON));
  }

  private static Map<String, Object> childAndFamilyAlone() {
    return with(without(childAndFamily(), "interimPlan"), "conclusion", "EDUCATIVE_SHORT");
  }

  private static Map<String, Object> allocation() {
    return Map.of(
        "learningDisability", "NO",
        "developmentalAgeWellBelow12", "NO",
        "notSuitable", false,
        "model", "AIM3",
        "modelEdition", "2019",
        "leadAssessor", "assessor",
        "secondAssessor", "yjs");
  }

  private static Map<String, Object> agreement() {
    var answers = new HashMap<String, Object>();
    answers.put("explainedOn", "2026-12-01");
    answers.put("how", List.of("TALKED", "EASY_READ"));
    answers.put("explainedToChild", "YES");
    answers.put("explainedToParents", "YES");
    answers.put("toldItMayBeDisclosed", true);
    answers.put("adaptations", List.of("SHORT_SESSIONS"));
    answers.put("childAgrees", "AGREES");
    answers.put("parentsAgree", "AGREES");
    answers.put("childView", "If it does not take all afternoon.");
    answers.put("parentView", "We want to know what helps.");
    answers.put("outcome", "AGREED");
    answers.put("firstSessionOn", "2026-12-08");
    return answers;
  }

  private static Map<String, Object> session() {
    var answers = new HashMap<String, Object>();
    answers.put("heldOn", "2026-12-01");
    answers.put("attendance", "ATTENDED");
    answers.put("who", "Both assessors and the young person");
    answers.put("place", "Youth centre");
    answers.put("theme", "STRENGTHS_AND_WISHES");
    answers.put("offenceTopic", "NO");
    answers.put("childVoice", "I am good at football.");
    answers.put("disclosure", "NO");
    answers.put("next", "READY_TO_WRITE");
    return answers;
  }

  private static Map<String, Object> another(String on) {
    return with(with(session(), "next", "NEXT_SESSION"), "nextSessionOn", on);
  }

  private static Map<String, Object> missed(String on, String next) {
    var answers = new HashMap<String, Object>();
    answers.put("heldOn", on);
    answers.put("attendance", "DID_NOT_ATTEND");
    answers.put("disclosure", "NO");
    answers.put("next", "NEXT_SESSION");
    answers.put("nextSessionOn", next);
    answers.put("pauseReason", "CHILD_UNWELL");
    return answers;
  }

  private static Map<String, Object> report(String outcome) {
    var answers = new HashMap<String, Object>();
    answers.put("outcome", outcome);
    answers.put("childVoice", "I want people to trust me again.");
    answers.put("ownHarm", "NONE_KNOWN");
    for (var area :
        List.of(
            "sexualBehaviours",
            "nonSexualBehaviours",
            "development",
            "familyAndEnvironment",
            "selfRegulation")) {
      answers.put(area + "Strengths", A_REASON);
      answers.put(area + "Concerns", A_REASON);
    }
    answers.put("familyStrengthsNeeds", A_REASON);
    answers.put("supervision", "MEDIUM");
    answers.put("supervisionBySetting", List.of(Map.of("setting", "SCHOOL", "level", "LOW")));
    answers.put("supervisionReason", A_JUDGEMENT);
    answers.put(
        "recommendations",
        List.of(
            Map.of(
                "need",
                "Talking about feelings",
                "aim",
                "Finds words early",
                "who",
                "Practitioner",
                "howOften",
                "Weekly")));
    answers.put(
        "sources", List.of(Map.of("source", "SCHOOL", "askedOn", "2026-12-01", "obtained", "YES")));
    answers.put("toolKeptAt", "Restricted store, folder 12");
    return answers;
  }

  private static Map<String, Object> unable() {
    return Map.of(
        "outcome", "UNABLE_TO_COMPLETE",
        "unableReason", "Three invitations and two visits, nobody came.",
        "childVoice", "I do not want to talk to you.",
        "ownHarm", "NONE_KNOWN",
        "supervision", "HIGH",
        "supervisionReason", A_JUDGEMENT);
  }

  private static Map<String, Object> sharing() {
    var answers = new HashMap<String, Object>();
    answers.put("childTold", "YES");
    answers.put("sharedWithChildOn", "2026-12-01");
    answers.put("childResponse", "That is fair.");
    answers.put("parentsTold", "YES");
    answers.put("sharedWithParentsOn", "2026-12-01");
    answers.put("parentResponse", "Thank you for explaining.");
    answers.put("formats", List.of("TALKED"));
    return answers;
  }

  private static Map<String, Object> with(Map<String, ?> answers, String key, Object value) {
    var changed = new HashMap<String, Object>(answers);
    changed.put(key, value);
    return changed;
  }

  private static Map<String, Object> without(Map<String, ?> answers, String key) {
    var changed = new HashMap<String, Object>(answers);
    changed.remove(key);
    return changed;
  }
}
