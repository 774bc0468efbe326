package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.casefile.KernelTest.NOW;

import java.time.Duration;
import java.time.LocalDate;
import org.hsbpathway.clock.WorkingDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is read beside the new case of a child who was here before (E08). */
@KernelTest
class EarlierCasesTest {

  @Autowired EarlierCases earlier;
  @Autowired CaseFiles files;
  @Autowired Children children;
  @Autowired Standing standing;

  private CaseFile before;
  private CaseFile again;

  @BeforeEach
  void aChildIsReferredTwice() {
    var child = children.register(Child.Identity.of("Jo Doe", LocalDate.of(2014, 3, 10)));
    before = files.open(CaseFileTest.concern(NOW.minus(Duration.ofDays(40))), child).accept();
    standing.state(before.caseReference(), Fact.SOCIAL_WORKER, "socialworker", "m");
    standing.state(before.caseReference(), Fact.TAKING_PART, "LEFT", "m");
    files.save(before.close(ClosureReason.COMPLETED, NOW.minus(Duration.ofDays(10))));
    again = files.open(CaseFileTest.concern(NOW), child);
  }

  @Test
  void theOldRecordSaysWhereItStoodWhatMatteredAndWhoWorkedWithTheChild() {
    assertThat(earlier.inWords(again.caseReference()))
        .contains(before.caseReference().value(), "closed")
        .contains("Taking part: the family has left")
        .contains("social worker socialworker")
        .contains("The case was accepted");
    assertThat(earlier.worker(again.caseReference(), Fact.SOCIAL_WORKER)).contains("socialworker");
    assertThat(earlier.inWords(before.caseReference())).isEmpty();
  }

  @Test
  void ofARestrictedRecordNothingIsShownButThatItIsThere() {
    files.save(before.restrict(Restriction.STAFF_CONNECTION));
    assertThat(earlier.inWords(again.caseReference()))
        .contains(before.caseReference().value(), "restricted record; ask a team manager")
        .doesNotContain("socialworker");
  }

  @Test
  void reReferralsAreCountedAmongTheReferralsOfADay() {
    var today = WorkingDays.dateOf(NOW);
    assertThat(files.referredBetween(today, today))
        .contains(again)
        .filteredOn(CaseFile::isReReferral)
        .contains(again);
    assertThat(before.isReReferral()).isFalse();
    assertThat(files.referredBetween(today.plusDays(1), today.plusDays(1))).isEmpty();
  }
}
