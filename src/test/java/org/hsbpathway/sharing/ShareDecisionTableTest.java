package org.hsbpathway.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.workflow.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The first row that fits proposes, and says why; protection comes before talking, talking before
 * sharing.
 */
@PathwayTest
class ShareDecisionTableTest {

  @Autowired Decisions decisions;

  @ParameterizedTest
  @CsvSource({
    // duty, role, harm, child, parents, telling is safe, child asks silence, objection
    "COURT_ORDER, false, NO, NOT_DONE, NOT_DONE, true, false, BOTH, MUST_SHARE, true, Row 1",
    "NONE, false, YES, DONE, DONE, true, false, NONE, DO_NOT_SHARE, false, Row 2",
    "NAMED_DUTY, false, NO, DONE, DONE, true, false, NONE, MUST_SHARE, false, Row 11",
    "NONE, true, YES, DONE, NOT_DONE, false, false, NONE, SHARE_NOW_DO_NOT_TELL, true, Row 3",
    "NONE, true, YES, NOT_DONE, DONE, true, false, NONE, SHARE_NOW_TELL_LATER, true, Row 4",
    "NONE, true, YES, NOT_DONE, DONE, true, false, PARENT, SHARE_NOW_TELL_LATER, true, Row 4",
    "NONE, true, YES, DONE, DONE, true, false, PARENT, SHARE_DESPITE_OBJECTION, true, Row 5",
    "NONE, true, YES, DONE, DONE, true, false, NONE, SHARE, false, Row 13",
    "NONE, true, UNCLEAR, NOT_DONE, NOT_DONE, true, false, NONE, SEEK_ADVICE, true, Row 6",
    "NONE, true, NO, NOT_POSSIBLE, NOT_POSSIBLE, true, false, NONE, MANAGER_DECIDES, true, Row 7",
    "NAMED_DUTY, true, NO, NOT_DONE, DONE, true, false, NONE, TALK_FIRST_CHILD, false, Row 8",
    "NONE, true, NO, NOT_DONE, NOT_DONE, true, true, NONE, TALK_FIRST_CHILD, false, Row 8",
    "NONE, true, NO, DONE, NOT_DONE, true, true, NONE, MANAGER_DECIDES, true, Row 9",
    "NONE, true, NO, DONE, NOT_DONE, true, false, CHILD, TALK_FIRST_PARENT, false, Row 10",
    "NONE, true, NO, NOT_POSSIBLE, NOT_DONE, true, false, NONE, TALK_FIRST_PARENT, false, Row 10",
    "NAMED_DUTY, true, NO, DONE, DONE, true, false, CHILD, MUST_SHARE, false, Row 11",
    "NONE, true, NO, DONE, DONE, true, false, BOTH, MANAGER_DECIDES, true, Row 12",
    "NONE, true, NO, DONE, NOT_POSSIBLE, true, false, NONE, SHARE, false, Row 13"
  })
  void theFirstRowThatFitsProposes(
      String duty,
      boolean role,
      String harm,
      String child,
      String parents,
      boolean safe,
      boolean silence,
      String objection,
      ShareDecision decision,
      boolean manager,
      String row) {
    var decided =
        decisions.decide(
            "shareDecision",
            Map.of(
                "statutoryDuty", duty,
                "recipientHasSafeguardingRole", role,
                "harmIfWeWaitOrTell", harm,
                "childTalk", child,
                "parentTalk", parents,
                "tellingAfterIsSafe", safe,
                "childAsksSilence", silence,
                "objection", objection));
    assertThat(decided.text("decision")).isEqualTo(decision.name());
    assertThat(decided.outputs()).containsEntry("manager", manager);
    assertThat(decided.why()).startsWith(row + ": ").endsWith(".");
  }
}
