package org.hsbpathway.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.hsbpathway.sharing.Allowed.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may receive what, cell by cell, as people agreed it. */
class WhoMayReceiveTest {

  final WhoMayReceive who = new WhoMayReceive();

  /**
   * From left to right: child, own parents, school, police, youth justice, health, conference,
   * carer, worker of the harmed child, that child and family, other authority, commissioner,
   * referrer, somebody without a part in it, colleague, body that the law names.
   */
  @ParameterizedTest
  @CsvSource({
    "REFERRAL_DETAILS, SSHFSSFSH-F-----",
    "INCIDENT_FACTS, SSSFFSFSFSF-----",
    "SAFETY_PLAN, FFSSSSFFHHF-----",
    "POLICE_STATUS, SSH-FHFHF-F-----",
    "CHILD_AND_FAMILY_ASSESSMENT, FFSSSSFS--F-----",
    "SPECIALIST_ASSESSMENT, FFSSFSFS--F-----",
    "SESSION_RECORDS, S--SS-S---S-----",
    "SUPERVISION_LEVEL, FFFFFHFFH-F-----",
    "IDENTITY_OF_HARMED_CHILD, --SFFS--F-F-----",
    "KPIS, -----------S----",
    "ACKNOWLEDGEMENT, ------------H---",
    "CONSULTATION_ADVICE, ------------F---",
    "STRATEGY_INVITATION, --HHHHHH--H-----",
    "STRATEGY_MINUTES, --SFFFFS--F---F-",
    "MOVE_ON_PLAN, FFS-SSFF--F-----",
    "CLOSING_LETTER, FFSSSSSSH-S-H---",
    "PARTNER_REPORT, ---SS-----S-----",
    "RECORD_COPY, FF--------------",
    "REMINDER, --------------H-",
    "INTERVENTION_PLAN, FFSSFSFSH-F-----",
    "CASE_DOCUMENT, SSSFFSFSSSF-----",
    "STEP_INFORMATION, SSSSSSSSH-S-H-S-",
    "STATUTORY_NOTICE, ---------------H"
  })
  void everyCellIsAsAgreed(SharedItem item, String row) {
    assertThat(
            Arrays.stream(Recipient.values())
                .sorted(java.util.Comparator.comparing(WhoMayReceiveTest::column))
                .map(recipient -> code(who.may(recipient, item).amount()))
                .collect(Collectors.joining()))
        .isEqualTo(row);
  }

  /** The commissioner stands before the referrer in the table. */
  private static int column(Recipient recipient) {
    return switch (recipient) {
      case COMMISSIONER -> 11;
      case REFERRER -> 12;
      default -> recipient.ordinal();
    };
  }

  private static String code(Amount amount) {
    return switch (amount) {
      case FULL -> "F";
      case SUMMARY -> "S";
      case HEADLINE -> "H";
      case NOTHING -> "-";
    };
  }

  @Test
  void aCellSaysWhichPart() {
    assertThat(who.may(Recipient.SCHOOL, SharedItem.SAFETY_PLAN).inWords())
        .isEqualTo("a summary or a part (the school's part)");
    assertThat(who.may(Recipient.HARMED_CHILD_AND_FAMILY, SharedItem.SAFETY_PLAN).inWords())
        .isEqualTo("the headline only (a plan is in place)");
    assertThat(who.may(Recipient.OTHER_AUTHORITY, SharedItem.SAFETY_PLAN).inWords())
        .isEqualTo("in full");
  }

  @Test
  void aTableThatForgetsSomethingIsNotRead() {
    assertThatThrownBy(() -> WhoMayReceive.read("item;CHILD\nSAFETY_PLAN;F"))
        .hasMessageContaining("every item and every recipient");
    assertThatThrownBy(() -> WhoMayReceive.read("item;CHILD\nSAFETY_PLAN;X"))
        .hasMessageContaining("No amount");
  }

  @Test
  void theFamilyOfTheOtherChildNeverReceivesAnythingOfTheAssessments() {
    for (var item :
        new SharedItem[] {
          SharedItem.CHILD_AND_FAMILY_ASSESSMENT,
          SharedItem.SPECIALIST_ASSESSMENT,
          SharedItem.SESSION_RECORDS
        }) {
      assertThat(who.may(Recipient.HARMED_CHILD_AND_FAMILY, item).isNothing()).isTrue();
    }
  }
}
