package org.hsbpathway.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two authorities, one child: who leads the one plan, and what each of them does (E11). */
@PathwayTest
class OutOfAreaStageTest {

  @Autowired Cast cast;
  @Autowired RuntimeService runtime;
  @Autowired CaseFiles files;
  @Autowired Children children;
  @Autowired Standing standing;

  Journey child;

  @BeforeEach
  void aCaseRuns() {
    child = Life.ofAChild(cast, "safetyPlan");
  }

  private static Object[] shared(Object... pairs) {
    return Life.but(
        new Object[] {"what", "SHARED", "weAre", "HOST", "authority", "Otherham"}, pairs);
  }

  private static Object[] agreed(Object... pairs) {
    return Life.but(
        new Object[] {
          "agreed",
          "YES",
          "leads",
          "PARTNER",
          "homeDuties",
          "Reviews and visits",
          "hostDuties",
          "Section 47 and the school"
        },
        pairs);
  }

  private String summary() {
    return child.opens("socialworker", "agreeInterimPlan").get("caseSummary").toString();
  }

  @Test
  void theAuthorityThatTheReferralNamedIsTakenUp() {
    cast.tells("authorityRecorded", child.reference());
    child.hasPassed("oneAuthorityOnly").doesNotWaitAt("agreeWhoLeads");

    var file = files.of(child.reference()).accept();
    files.save(file);
    children.save(
        file.child().orElseThrow().standUnder(LegalStatus.LOOKED_AFTER_ORDER, "Otherham"));
    cast.tells("authorityRecorded", child.reference());
    child.isDue("agreeWhoLeads", "2026-12-02");
    assertThat(standing.now(child.reference(), Fact.PARTNER_AUTHORITY)).contains("Otherham");
    assertThat(standing.now(child.reference(), Fact.OUR_AUTHORITY_IS)).contains("HOST");

    cast.tells("authorityRecorded", child.reference());
    assertThat(child.openSteps().stream().filter("agreeWhoLeads"::equals)).hasSize(1);
  }

  @Test
  void whoLeadsAndWhatEachDoesStandsAboveEveryForm() {
    child.happens("socialworker", "outOfArea", shared()).isDue("agreeWhoLeads", "2026-12-02");
    assertThat(child.opens("manager", "agreeWhoLeads").get("situation").toString())
        .contains("a section 47 enquiry lies with us");
    assertThat(summary())
        .contains("Otherham is responsible (home)", "who leads the plan is not agreed yet");
    assertThat(files.of(child.reference()).child().orElseThrow().responsibleAuthority())
        .contains("Otherham");

    child
        .cannot("manager", "agreeWhoLeads", "future", agreed("agreedOn", "2026-12-02"))
        .does("manager", "agreeWhoLeads", agreed())
        .hasPassed("leadAgreed");
    assertThat(summary())
        .contains(
            "the child lives here (host) · Otherham leads the plan",
            "Home duties: Reviews and visits · Host duties: Section 47 and the school");
  }

  @Test
  void aChildOfOursElsewhereIsOursAllTheSame() {
    child.happens("socialworker", "outOfArea", shared("weAre", "HOME"));
    assertThat(child.opens("manager", "agreeWhoLeads").get("situation").toString())
        .contains("a section 47 enquiry lies with them");
    child.does("manager", "agreeWhoLeads", agreed("leads", "US"));
    assertThat(summary())
        .contains("we are responsible (home), the child lives in the area of Otherham (host)")
        .contains("we lead the plan");
  }

  @Test
  void anAuthorityThatIsOnRecordIsNotReportedASecondTime() {
    child
        .happens("socialworker", "outOfArea", shared())
        .cannotHappen("socialworker", "outOfArea", "on record already", shared());
    assertThat(child.openSteps()).containsOnlyOnce("agreeWhoLeads");
  }

  @Test
  void whatIsNotAgreedComesBackOnTheDayNamed() {
    child
        .happens("socialworker", "outOfArea", shared())
        .cannot(
            "manager", "agreeWhoLeads", "lies ahead", "agreed", "NO", "nextTalkOn", "2026-11-30")
        .does("manager", "agreeWhoLeads", "agreed", "NO", "nextTalkOn", "2026-12-04")
        .isDue("agreeWhoLeads", "2026-12-04")
        .does("manager", "agreeWhoLeads", agreed())
        .doesNotWaitAt("agreeWhoLeads");
  }

  @Test
  void whenItIsOverOneAuthorityIsLeft() {
    child
        .cannotHappen("socialworker", "outOfArea", "No other authority", "what", "NO_LONGER")
        .happens("socialworker", "outOfArea", shared())
        .does("manager", "agreeWhoLeads", agreed())
        .happens("socialworker", "outOfArea", "what", "NO_LONGER")
        .hasPassed("responsibilityNotShared");
    assertThat(standing.now(child.reference(), Fact.PLAN_LED_BY)).isEmpty();
    assertThat(summary()).doesNotContain("Otherham");
  }

  @Test
  void aClosedCaseNeedsNobodyToLead() {
    child.happens("socialworker", "outOfArea", shared());
    Life.closes(runtime, child);
    child.hasPassed("leadNotNeeded").doesNotWaitAt("agreeWhoLeads");
  }
}
