package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.advice;
import static org.hsbpathway.FrontDoor.incident;
import static org.hsbpathway.FrontDoor.question;
import static org.hsbpathway.FrontDoor.referral;
import static org.hsbpathway.Practice.*;
import static org.hsbpathway.TestClock.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Incidents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A parent who asks, and a concern that reaches us twice; initials are fictional. */
@PathwayTest
class ConsultationScenariosTest {

  static final String SEEN =
      "My son is nine and shows his little brother pictures and asks him to take his clothes off.";

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Incidents incidents;
  @Autowired Chronology chronology;
  @Autowired RuntimeService runtime;

  @Test
  void sc17ParentConsultsAnonymouslyConvertsDuplicateArrives() {
    at("2027-01-12T10:00");
    var child =
        cast.raises(
            "frontdoor",
            question(
                "receivedAt", "2027-01-12T09:45", "ageBand", "AGE_8_9", "behaviourSummary", SEEN));
    child.waitsOnlyAt("recordConsultation").isDue("recordConsultation", "2027-01-14");
    assertThat(files.of(child.reference()).child()).as("nobody is named").isEmpty();

    itBecomesAReferral(child);
    theChildIsNamed(child);
    nothingIsTypedAgain(child);
    theSchoolRefersTheSameChild(child);
    thereIsOneClock(child);
  }

  /** While they talk the parent says that the brother of four cries at bedtime. */
  private void itBecomesAReferral(Journey child) {
    at("2027-01-12T10:15");
    var concluded =
        advice(
            "STRATEGY_DISCUSSION",
            "hackettCategory",
            "PROBLEMATIC",
            "screeningRationale",
            "The brother of four cries at bedtime; he may be harmed. Seeing how he is would change the view.");
    child.isRefused("coordinator", "recordConsultation", concluded, "word of mouth");
    concluded.put("adviceToldAloud", true);
    child.submits("coordinator", "recordConsultation", concluded);
    child.waitsOnlyAt("nameChild").isDue("nameChild", "2027-01-12");
    assertThat(told(child)).contains("The advice was given by word of mouth.");
  }

  private void theChildIsNamed(Journey child) {
    at("2027-01-12T10:20");
    var named =
        new Object[] {
          "childNamed", "YES",
          "consulteeTold", true,
          "childName", "E.B.",
          "sex", "MALE",
          "dateOfBirth", "2017-08-19",
          "consulteeName", "M.B.",
          "consulteeContact", "01632 960002, mornings"
        };
    child.cannot(
        "coordinator", "nameChild", "stops being anonymous", but(named, "consulteeTold", false));
    child.does("coordinator", "nameChild", named);

    assertThat(chronology.of(child.reference()))
        .anyMatch(
            entry ->
                entry.summary().contains("stopped being anonymous")
                    && entry.at().equals(Instant.parse("2027-01-12T10:20:00Z"))
                    && entry.by().equals("coordinator"));
    child
        .waitsOnlyAt("recordReferral", "agreeInterimPlan")
        .isDue("recordReferral", "2027-01-13")
        .isDue("agreeInterimPlan", "2027-01-12");
  }

  private void nothingIsTypedAgain(Journey child) {
    var shown = child.opens("frontdoor", "recordReferral");
    assertThat(shown.get("reported").toString()).contains("My son is nine");
    assertThat(shown.get("adviceBefore").toString()).contains("strategy discussion");
    assertThat(shown.get("caseSummary").toString()).contains("E&#46;B&#46;, age 9");
    assertThat(child.form("recordReferral")).doesNotContain("\"childName\"");
    var file = files.of(child.reference());
    assertThat(file.referrer().orElseThrow().name()).isEqualTo("M.B.");
    assertThat(file.referrer().orElseThrow().contact()).isEqualTo("01632 960002, mornings");
    assertThat(file.immediateSafetyConcern()).isTrue();
    assertThat(file.receivedAt()).isEqualTo(Instant.parse("2027-01-12T09:45:00Z"));

    at("2027-01-12T15:00");
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2027-01-10", "settings", List.of("HOME"))),
        "childrenHarmed",
        List.of(Map.of("relation", "SIBLING", "age", 4)));
    child.does("manager", "decideReferral", "outcome", "STRATEGY_DISCUSSION", "rationale", WHY);
    child.isDue("holdDiscussion", "2027-01-12").isDue("acknowledgeReferrer", "2027-01-13");
    var answer = child.opens("frontdoor", "acknowledgeReferrer");
    assertThat(answer.get("referrer").toString()).contains("960002");
    assertThat(answer.get("whatFollows").toString()).isNotBlank();
    child.does(
        "frontdoor", "acknowledgeReferrer", "how", "PHONE", "answeredAt", "2027-01-12T14:55");
  }

  private void theSchoolRefersTheSameChild(Journey child) {
    var known = files.of(child.reference()).child().orElseThrow().pseudonym();
    at("2027-01-13T09:00");
    var again =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-01-13T08:50",
                "childName",
                "E. B.",
                "dateOfBirth",
                "2017-08-19",
                "reported",
                "He told his class that his brother cries in the evening."));
    assertThat(again.opens("frontdoor", "recordReferral").get("probableChildren").toString())
        .contains(known, child.reference().value());
    isRecorded(again, "sameChildAs", known);
    isDecided(again, "DUPLICATE");
    assertThat(again.opens("frontdoor", "linkConcern"))
        .containsEntry("linkedCase", child.reference().value());
    again.does(
        "frontdoor",
        "linkConcern",
        "linkedCase",
        child.reference().value(),
        "sameChildConfirmed",
        true);

    again.hasPassed("duplicateMerged", "journeyLinked").isEnded();
    assertThat(files.of(again.reference()).partOf()).contains(child.reference());
    assertThat(files.of(again.reference()).concern()).contains("told his class");
    assertThat(incidents.of(child.reference())).as("one event").hasSize(1);
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(again.reference().value())
                .count())
        .as("every clock that runs is watched: none of the second report does")
        .isZero();
    assertThat(told(child)).anyMatch(line -> line.contains(again.reference().value()));
  }

  private void thereIsOneClock(Journey child) {
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(files.of(child.reference()).receivedAt())
        .isEqualTo(Instant.parse("2027-01-12T09:45:00Z"));
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_ASSESSMENT_ONLY");
    // 45 working days from 12 January, not from the second report.
    child.isDue("completeChildAndFamilyAssessment", "2027-03-16");
  }

  private List<String> told(Journey child) {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }
}
