package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hsbpathway.TestClock.at;

import java.util.List;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Restriction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record that must not be read out of curiosity, from the referral to the lifting. */
@PathwayTest
class RestrictedScenariosTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;

  /** SC18: the child of a school governor whom two workers know. */
  @Test
  void theChildOfASchoolGovernorWhomTwoWorkersKnow() {
    at("2027-06-04T10:00");
    var child =
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
    for (var known : List.of("socialworker2", "familyworker2")) {
      child.happens("manager", "conflictOfInterest", "worker", known, "connection", "OTHER_ROLE");
    }
    Practice.isRecorded(child, "restrictedRecordNeeded", "STAFF_CONNECTION");
    child
        .isDue("approveRestriction", "2027-06-04")
        .does(
            "manager",
            "approveRestriction",
            "decision",
            "RESTRICTED",
            "seenBy",
            List.of("socialworker", "manager2", "frontdoor"));
    Practice.isDecided(child, "STRATEGY_DISCUSSION");

    // Others read the stub, without a name; whoever knows the family finds nothing.
    assertThatThrownBy(() -> child.happens("coordinator", "newIncident"))
        .hasMessageContaining("This record is restricted. Please call the duty manager")
        .message()
        .doesNotContain("U.K.");
    for (var known : List.of("socialworker2", "familyworker2")) {
      child.cannotHappen(known, "newIncident", "There is no case with this reference");
    }

    at("2027-06-04T23:10");
    child.happens(
        "edt", "seePlanNow", "reason", "The mother rings: both children are out and it is dark.");
    assertThat(child.opens("edt", "readSafetyPlanNow").get("plan").toString())
        .contains("Safety plan, version 1");
    child.cannotHappen("edt", "newIncident", "This record is restricted");
    child
        .isDue("reviewEmergencyAccess", "2027-06-07")
        .does("manager2", "reviewEmergencyAccess", "finding", "JUSTIFIED", "why", Practice.WHY);

    at("2027-06-07T10:00");
    child.workOffJobs().happens("manager", "liftRestriction", "why", Practice.WHY);
    assertThat(files.of(child.reference()).restriction()).isEqualTo(Restriction.NO);
    child.happens("coordinator", "newIncident");
    child.cannotHappen("socialworker2", "newIncident", "There is no case with this reference");
  }
}
