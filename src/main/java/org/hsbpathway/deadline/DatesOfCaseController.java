package org.hsbpathway.deadline;

import static org.hsbpathway.workflow.Pages.html;
import static org.hsbpathway.workflow.Pages.told;

import java.util.Optional;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Readers;
import org.hsbpathway.workflow.Readers.Reader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The dates of one case, for whoever reads what belongs to it; who looks is noted. */
@RestController
class DatesOfCaseController {

  static final String ADDRESS = "/dates/";

  private final DatesOfCase dates;
  private final CaseFiles files;
  private final Readers readers;
  private final ApplicationEventPublisher events;

  DatesOfCaseController(
      DatesOfCase dates, CaseFiles files, Readers readers, ApplicationEventPublisher events) {
    this.dates = dates;
    this.files = files;
    this.readers = readers;
    this.events = events;
  }

  @GetMapping(ADDRESS + "{reference:HSB-20\\d{2}-\\d{6}}")
  ResponseEntity<String> dates(@PathVariable String reference) {
    var asking = readers.signedIn();
    if (asking.isEmpty()) {
      return told(HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first.");
    }
    var reader = asking.get();
    return Optional.of(new CaseReference(reference))
        .filter(of -> files.find(of).isPresent())
        .filter(of -> mayRead(reader, of))
        .map(of -> html(HttpStatus.OK, dates.page(of)))
        .orElseGet(() -> told(HttpStatus.NOT_FOUND, "There are no such dates."));
  }

  private boolean mayRead(Reader reader, CaseReference reference) {
    var may = readers.mayRead(reader, reference);
    events.publishEvent(
        new Act(
            may ? Act.Kind.VIEWED : Act.Kind.REFUSED,
            reader.id(),
            reference.value(),
            "datesOfCase"));
    return may;
  }
}
