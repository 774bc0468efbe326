package org.hsbpathway.deadline;

import static org.hsbpathway.workflow.Pages.html;
import static org.hsbpathway.workflow.Pages.told;

import org.hsbpathway.workflow.Readers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dates at risk, for those who oversee all cases and are signed in to Tasklist or Cockpit. */
@RestController
class DatesAtRiskController {

  private final DatesAtRisk dates;
  private final Readers readers;

  DatesAtRiskController(DatesAtRisk dates, Readers readers) {
    this.dates = dates;
    this.readers = readers;
  }

  @GetMapping("/dates")
  ResponseEntity<String> dates() {
    return readers
        .signedIn()
        .map(
            reader ->
                reader.overseesAllCases()
                    ? html(HttpStatus.OK, dates.pageFor(reader.id()))
                    : told(
                        HttpStatus.FORBIDDEN,
                        "Team managers and auditors see the dates of all cases."))
        .orElseGet(() -> told(HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first."));
  }
}
