package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hsbpathway.casefile.KernelTest.NOW;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The chronology writes itself from what happens, together with what happened. */
@KernelTest
class ChronologyTest {

  private static final CaseReference REFERENCE = new CaseReference("HSB-2026-770001");

  @Autowired Chronology chronology;
  @Autowired StoredChronology entries;
  @Autowired Clock clock;
  @Autowired CaseFiles files;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void whatHappenedStandsThereInOrderWithWhoAndWhen() {
    happens("First.", false);
    happens("Second.", true);

    assertThat(chronology.of(REFERENCE))
        .extracting(
            Chronology.Entry::summary,
            Chronology.Entry::by,
            Chronology.Entry::at,
            Chronology.Entry::significant)
        .containsExactly(
            tuple("First.", "system", NOW, false), tuple("Second.", "system", NOW, true));
    assertThat(chronology.of(new CaseReference("HSB-2026-770002"))).isEmpty();
  }

  @Test
  void whoeverIsWorkingIsNamed() {
    CurrentUser worker = () -> "socialworker";
    var users = new StaticListableBeanFactory(Map.of("worker", worker));
    new Chronology(entries, users.getBeanProvider(CurrentUser.class), clock)
        .write(new Happened(REFERENCE, "First.", false));

    assertThat(chronology.of(REFERENCE))
        .extracting(Chronology.Entry::by)
        .containsExactly("socialworker");
  }

  @Test
  void openingACaseIsTheFirstLine() {
    var file = files.open(CaseFileTest.concern(NOW));
    assertThat(chronology.of(file.caseReference()))
        .extracting(Chronology.Entry::summary)
        .containsExactly("A concern was received (phone).");
  }

  @Test
  void aConcernEnteredOnALaterDayKeepsWhenItReachedUsAndIsMarked() {
    var file = files.open(CaseFileTest.concern(Instant.parse("2026-11-20T16:05:00Z")));
    assertThat(file.receivedAt()).isEqualTo("2026-11-20T16:05:00Z");
    assertThat(chronology.of(file.caseReference()))
        .extracting(Chronology.Entry::summary)
        .containsExactly(
            "A concern was received (phone). Late entry: it reached us on 20 Nov 2026 at 16:05.");
    // Half past midnight in London is the same day, whatever the day is elsewhere.
    var early = files.open(CaseFileTest.concern(Instant.parse("2026-11-23T00:30:00Z")));
    assertThat(chronology.of(early.caseReference()))
        .extracting(Chronology.Entry::summary)
        .containsExactly("A concern was received (phone).");
  }

  @Test
  void anyWorkerCanStarALineOfTheCaseButNotOfAnother() {
    happens("First.", false);
    var number = chronology.of(REFERENCE).get(0).number();

    chronology.star(REFERENCE, number, true);
    assertThat(chronology.of(REFERENCE).get(0).significant()).isTrue();
    assertThatThrownBy(() -> chronology.star(new CaseReference("HSB-2026-770002"), number, false))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aSummaryThatIsTooLongIsShortenedAndNeverLosesTheEntry() {
    happens("x".repeat(5000), false);
    assertThat(chronology.of(REFERENCE).get(0).summary()).hasSize(2000).endsWith("…");
  }

  @Test
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void whatIsRolledBackLeavesNoLine() {
    var reference = new CaseReference("HSB-2026-000003");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              events.publishEvent(new Happened(reference, "Undone.", false));
              transaction.setRollbackOnly();
            });
    assertThat(chronology.of(reference)).isEmpty();
  }

  private void happens(String summary, boolean significant) {
    events.publishEvent(new Happened(REFERENCE, summary, significant));
  }

  record Happened(CaseReference caseReference, String summary, boolean significant)
      implements CaseEvent {}
}
