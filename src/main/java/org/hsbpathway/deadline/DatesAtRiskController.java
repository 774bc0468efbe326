package org.hsbpathway.deadline;

import static org.hsbpathway.workflow.Pages.html;

import org.hsbpathway.workflow.ForOverseers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dates at risk, for those who oversee all cases and are signed in to Tasklist or Cockpit. */
@RestController
class DatesAtRiskController {

  private final DatesAtRisk dates;
  private final ForOverseers overseers;

  DatesAtRiskController(DatesAtRisk dates, ForOverseers overseers) {
    this.dates = dates;
    this.overseers = overseers;
  }

  @GetMapping("/dates")
  ResponseEntity<String> dates() {
    return overseers.page(
        "datesAtRisk",
        "Team managers and auditors see the dates of all cases.",
        reader -> html(HttpStatus.OK, dates.pageFor(reader.id())));
  }
}
