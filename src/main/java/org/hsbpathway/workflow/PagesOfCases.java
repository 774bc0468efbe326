package org.hsbpathway.workflow;

import static org.hsbpathway.workflow.Pages.html;
import static org.hsbpathway.workflow.Pages.told;

import java.util.Optional;
import java.util.function.BiFunction;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Readers.Reader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A page about one case, for whoever reads what belongs to it; who looks is noted. */
@Component
public class PagesOfCases {

  private final CaseFiles files;
  private final Readers readers;
  private final ApplicationEventPublisher events;

  PagesOfCases(CaseFiles files, Readers readers, ApplicationEventPublisher events) {
    this.files = files;
    this.readers = readers;
    this.events = events;
  }

  /**
   * The page, or a sentence: nobody learns whether there is a case that is not theirs to read.
   *
   * @param what how the audit calls the page
   * @param notThere the sentence where there is no such case, or none for them
   */
  public ResponseEntity<String> answer(
      String reference,
      String what,
      String notThere,
      BiFunction<CaseReference, Reader, String> page) {
    var asking = readers.signedIn();
    if (asking.isEmpty()) {
      return told(HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first.");
    }
    var reader = asking.get();
    return Optional.of(new CaseReference(reference))
        .filter(of -> files.find(of).isPresent())
        .filter(of -> mayRead(reader, of, what))
        .map(of -> html(HttpStatus.OK, page.apply(of, reader)))
        .orElseGet(() -> told(HttpStatus.NOT_FOUND, notThere));
  }

  private boolean mayRead(Reader reader, CaseReference reference, String what) {
    var may = readers.mayRead(reader, reference);
    events.publishEvent(
        new Act(may ? Act.Kind.VIEWED : Act.Kind.REFUSED, reader.id(), reference.value(), what));
    return may;
  }
}
