package org.hsbpathway.deadline;

import static org.hsbpathway.workflow.Pages.html;
import static org.hsbpathway.workflow.Pages.told;

import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Readers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dates at risk, for those who oversee all cases and are signed in to Tasklist or Cockpit. */
@RestController
class DatesAtRiskController {

  private final DatesAtRisk dates;
  private final Readers readers;
  private final ApplicationEventPublisher events;

  DatesAtRiskController(DatesAtRisk dates, Readers readers, ApplicationEventPublisher events) {
    this.dates = dates;
    this.readers = readers;
    this.events = events;
  }

  @GetMapping("/dates")
  ResponseEntity<String> dates() {
    return readers
        .signedIn()
        .map(
            reader -> {
              var may = reader.overseesAllCases();
              events.publishEvent(
                  new Act(
                      may ? Act.Kind.VIEWED : Act.Kind.REFUSED, reader.id(), null, "datesAtRisk"));
              return may
                  ? html(HttpStatus.OK, dates.pageFor(reader.id()))
                  : told(
                      HttpStatus.FORBIDDEN,
                      "Team managers and auditors see the dates of all cases.");
            })
        .orElseGet(() -> told(HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first."));
  }
}
