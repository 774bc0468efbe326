package org.hsbpathway.restriction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Restriction;
import org.hsbpathway.casefile.Sight;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes records without the steps that lead there, for tests of who sees them then. */
public final class ClosedCases {

  private final ApplicationContext application;
  private final RestrictedRecords records;

  public ClosedCases(ApplicationContext application) {
    this.application = application;
    records = application.getBean(RestrictedRecords.class);
  }

  /** One person wanted it closed and another has closed it to all but these people. */
  public void close(CaseReference reference, List<String> people) {
    inOne(
        () -> {
          records.saveAndFlush(
              RestrictedRecord.ask(
                      reference,
                      Restriction.HIGH_PROFILE,
                      "Why",
                      "one",
                      Instant.now(),
                      UUID.randomUUID().toString())
                  .close(people, "Because", "another", Instant.now()));
          application.publishEvent(new Sight.Changed(reference));
        });
  }

  public void lift(CaseReference reference) {
    change(reference, record -> record.lift("Over", "x", Instant.now()));
    inOne(() -> application.publishEvent(new Sight.Changed(reference)));
  }

  public void name(CaseReference reference, String person) {
    change(reference, record -> record.name(person, "another", Instant.now()));
  }

  public void forget(CaseReference reference, String person) {
    change(reference, record -> record.forget(person, "another", Instant.now()));
  }

  private void change(CaseReference reference, Consumer<RestrictedRecord> how) {
    inOne(
        () -> {
          var record = records.closing(reference).orElseThrow();
          how.accept(record);
          records.saveAndFlush(record);
        });
  }

  private void inOne(Runnable work) {
    application.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> work.run());
  }
}
