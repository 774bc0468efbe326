package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.ContactType;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody takes something back: it is information, and the case goes on (E19). */
@PathwayTest
class RetractionStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Incidents incidents;
  @Autowired Standing standing;
  @Autowired Chronology chronology;

  CaseReference reference;
  Journey child;

  @BeforeEach
  void aCaseRuns() {
    reference = cast.aCase();
    files.save(files.of(reference).accept());
    child = cast.starts("familySupport", reference);
    incidents.record(
        reference,
        new Incident.Account(
            Incident.Period.on(LocalDate.parse("2026-11-20")),
            List.of(Setting.SCHOOL),
            List.of(ContactType.NOT_KNOWN),
            null,
            null,
            null,
            IncidentStatus.ALLEGED));
  }

  @Test
  void aReferralCannotBeWithdrawnAndTheCaseGoesOn() {
    child
        .happens("manager", "retraction", "kind", "REFERRAL_WITHDRAWN")
        .hasPassed("caseGoesOn")
        .waitsOnlyAt("makeFirstContact");
    assertThat(incidents.of(reference, 1).status()).isEqualTo(IncidentStatus.ALLEGED);
    assertThat(chronology.of(reference))
        .extracting(Chronology.Entry::summary)
        .contains("Somebody wanted to withdraw the referral; the case goes on.");
    assertThat(standing.now(reference, Fact.PLAN_MUST_CHANGE)).isEmpty();
  }

  @Test
  void aRetractedAllegationStaysOnRecordAsRetracted() {
    child.happens(
        "manager",
        "retraction",
        "kind",
        "ALLEGATION_RETRACTED",
        "incidentNumber",
        1,
        "planChanges",
        "YES",
        "agenciesMeet",
        "YES",
        "policeTold",
        "YES");
    assertThat(incidents.of(reference, 1).status()).isEqualTo(IncidentStatus.RETRACTED);
    child.hasPassed(
        "planAfterRetraction", "discussionAfterRetraction", "policeAfterRetraction", "caseGoesOn");
    var why =
        "Somebody takes back what they said of incident 1; the case goes on by what the children need.";
    assertThat(standing.now(reference, Fact.PLAN_MUST_CHANGE)).contains(why);
    assertThat(standing.now(reference, Fact.DISCUSSION_NEEDED)).contains(why);
    assertThat(standing.now(reference, Fact.POLICE_TOLD_AGAIN)).contains(why);
    child.waitsOnlyAt("makeFirstContact");
  }

  @Test
  void whatACourtFoundStaysFound() {
    incidents.save(incidents.of(reference, 1).becomes(IncidentStatus.FOUND_BY_COURT));
    child.happens("manager", "retraction", "kind", "ALLEGATION_RETRACTED", "incidentNumber", 1);
    assertThat(incidents.of(reference, 1).status()).isEqualTo(IncidentStatus.FOUND_BY_COURT);
    assertThat(chronology.of(reference))
        .extracting(Chronology.Entry::summary)
        .anyMatch(line -> line.contains("its status stays"));
  }

  @Test
  void beforeTheReferralIsDecidedOnlyThePlanAnswers() {
    var concern = cast.starts("familySupport", cast.aCase());
    for (var early : List.of("agenciesMeet", "policeTold")) {
      concern.cannotHappen(
          "manager",
          "retraction",
          "that decision comes first",
          "kind",
          "REFERRAL_WITHDRAWN",
          early,
          "YES");
    }
    concern
        .happens("manager", "retraction", "kind", "REFERRAL_WITHDRAWN", "planChanges", "YES")
        .hasPassed("planAfterRetraction", "caseGoesOn");
    assertThat(standing.now(concern.reference(), Fact.DISCUSSION_NEEDED)).isEmpty();
    assertThat(standing.now(concern.reference(), Fact.POLICE_TOLD_AGAIN)).isEmpty();
  }

  @Test
  void inAClosedCaseItIsKeptAndNoReasonIsLeftThatNobodyReads() {
    files.save(
        files.of(reference).close(ClosureReason.COMPLETED, Instant.parse("2026-12-01T09:00:00Z")));
    for (var answer : List.of("planChanges", "agenciesMeet", "policeTold")) {
      child.cannotHappen(
          "manager",
          "retraction",
          "Nobody works on this case now",
          "kind",
          "REFERRAL_WITHDRAWN",
          answer,
          "YES");
    }
    child.happens("manager", "retraction", "kind", "REFERRAL_WITHDRAWN").hasPassed("caseGoesOn");
    assertThat(chronology.of(reference))
        .extracting(Chronology.Entry::summary)
        .contains("Somebody wanted to withdraw the referral; the case goes on.");
  }

  @Test
  void anIncidentThatIsNotThereIsNotRetracted() {
    child
        .cannotHappen(
            "manager",
            "retraction",
            "no incident of that number",
            "kind",
            "ALLEGATION_RETRACTED",
            "incidentNumber",
            2)
        .cannotHappen(
            "manager",
            "retraction",
            "Which incident",
            "kind",
            "ALLEGATION_RETRACTED",
            "incidentNumber",
            null)
        .cannotHappen("manager", "retraction", "in the future", "saidOn", "2026-12-02");
  }
}
