package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Restriction;
import org.hsbpathway.retention.RecordCopies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A record that must not be read out of curiosity, from the referral to the lifting. */
@WebTest
@ExtendWith(TestClock.class)
class RestrictedScenariosTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired RecordCopies recordCopies;
  @Autowired JdbcTemplate database;

  private final Map<String, HttpClient> sessions = new HashMap<>();

  Journey child;

  /** What can be printed or taken out of this record, by its address. */
  List<String> papers;

  /** SC18: the child of a school governor whom two duty workers know. */
  @Test
  void theChildOfASchoolGovernorWhomTwoDutyWorkersKnow() throws Exception {
    at("2027-06-04T10:00");
    child =
        cast.raises(
            "frontdoor",
            FrontDoor.referral(
                "receivedAt",
                "2027-06-04T09:30",
                "childName",
                "U.K.",
                "dateOfBirth",
                "2012-03-01"));
    Practice.isSafeTonight(child);
    for (var known : List.of("linkedworker", "yjs")) {
      child.happens("manager", "conflictOfInterest", "worker", known, "connection", "OTHER_ROLE");
    }
    Practice.isRecorded(child, "restrictedRecordNeeded", "STAFF_CONNECTION");
    papers = papersOfTheCase();
    assertThat(given("manager2")).as("before it is restricted").isNotEmpty();
    assertThat(given("coordinator")).as("who has no step in the case").isEmpty();
    child
        .isDue("approveRestriction", "2027-06-04")
        .does(
            "manager",
            "approveRestriction",
            "decision",
            "RESTRICTED",
            "seenBy",
            List.of("socialworker", "familyworker", "manager", "frontdoor"));
    assertThat(given("socialworker")).hasSize(3);
    assertThat(given("manager")).hasSameSizeAs(papers);

    // Others read the stub, without a name; whoever knows the family finds nothing.
    child.cannotHappen(
        "coordinator", "newIncident", "This record is restricted. Please call the duty manager");
    assertThat(get("manager2", "/audit/" + child.reference()))
        .satisfies(stub -> assertThat(stub.statusCode()).isEqualTo(403))
        .extracting(HttpResponse::body)
        .asString()
        .contains("This record is restricted. Please call the duty manager")
        .doesNotContain("U.K.");
    for (var known : List.of("linkedworker", "yjs")) {
      child.cannotHappen(known, "newIncident", "There is no case with this reference");
    }
    nothingIsPrintedNorTakenOut("coordinator", "manager2", "governance", "auditor", "edt");
    nothingIsPrintedNorTakenOut("linkedworker", "yjs");

    // The emergency duty worker reads the safety plan, and nothing else.
    at("2027-06-04T23:10");
    child.happens(
        "edt", "seePlanNow", "reason", "The mother rings: both children are out and it is dark.");
    assertThat(child.opens("edt", "readSafetyPlanNow").toString())
        .contains("Safety plan, version 1", "a restricted record")
        .doesNotContain("U.K.");
    child.cannotHappen("edt", "newIncident", "This record is restricted");
    nothingIsPrintedNorTakenOut("edt");
    child
        .isDue("reviewEmergencyAccess", "2027-06-07")
        .does("manager", "reviewEmergencyAccess", "finding", "JUSTIFIED", "why", Practice.WHY);

    at("2027-06-07T10:00");
    isClosed();
    child.workOffJobs().happens("manager", "liftRestriction", "why", Practice.WHY);
    assertThat(files.of(child.reference()).restriction()).isEqualTo(Restriction.NO);
    // The plan has ended: of all that could be had before only its copy is not made any more.
    assertThat(given("manager2")).isEqualTo(papers.subList(1, papers.size()));
    child.cannotHappen("yjs", "newIncident", "There is no case with this reference");
    nothingIsPrintedNorTakenOut("linkedworker", "yjs");
  }

  /** Early help takes over, and every strand comes to its end. */
  private void isClosed() {
    Practice.isDecided(child, "EARLY_HELP", "familyAgrees", "YES");
    Practice.hasPlanWritten(child);
    Practice.familyIsMet(child, "familyGoals", "To have somebody to ask");
    Practice.policeAreNotNeeded(child);
    Practice.familyIsSpokenWith(child, "outcome", "DONE", "endedBecause", "Early help goes on.");
    Practice.hasPlanReviewed(
        child, "END", "endReason", "HOLDER_CARRIES_ON", "endHolder", "The worker in early help");
    child.does("manager", "approvePlanChange", "decision", "APPROVED");
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.CLOSED);
  }

  private List<String> papersOfTheCase() {
    var reference = child.reference();
    var documents = "/case-documents/" + reference;
    var document = Practice.aDocument(database, reference, "Dear U.K.");
    Practice.isToBeShared(child, "SAFETY_PLAN", "SCHOOL");
    recordCopies.gather(reference, "SC18");
    return List.of(
        "/copies/" + Practice.draftOf(child),
        documents,
        documents + "/" + document,
        "/records/" + Practice.recordIn(recordCopies.inWords("SC18")),
        "/audit/" + reference,
        "/audit/" + reference + "/left");
  }

  /** What of it this person gets, as a page, to print or as a file. */
  private List<String> given(String person) throws Exception {
    var given = new ArrayList<String>();
    for (var paper : papers) {
      if (get(person, paper).statusCode() == 200) {
        given.add(paper);
      }
    }
    return given;
  }

  private void nothingIsPrintedNorTakenOut(String... people) throws Exception {
    for (var person : people) {
      assertThat(given(person)).as(person).isEmpty();
      for (var page : List.of("/dates", "/ended")) {
        assertThat(get(person, page).body()).doesNotContain(child.reference().value());
      }
      var tasks =
          get(
              person,
              "/camunda/api/engine/engine/default/task?processInstanceBusinessKey="
                  + child.reference());
      // Nothing but what the emergency access itself asks for.
      assertThat(
              tasks
                  .body()
                  .replaceAll("\"name\":\"(Read safety plan now|Review emergency access)\"", ""))
          .doesNotContain("\"name\":");
    }
  }

  private HttpResponse<String> get(String person, String address) throws Exception {
    var browser = sessions.get(person);
    if (browser == null) {
      var application = person.startsWith("auditor") ? "cockpit" : "tasklist";
      browser = Visitor.signedIn(person, application, port);
      sessions.put(person, browser);
    }
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build(),
        BodyHandlers.ofString());
  }
}
