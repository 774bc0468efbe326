package org.hsbpathway.deadline;

import org.hsbpathway.workflow.PagesOfCases;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The dates of one case, for whoever reads what belongs to it. */
@RestController
class DatesOfCaseController {

  static final String ADDRESS = "/dates/";

  private final PagesOfCases pages;
  private final DatesOfCase dates;

  DatesOfCaseController(PagesOfCases pages, DatesOfCase dates) {
    this.pages = pages;
    this.dates = dates;
  }

  @GetMapping(ADDRESS + "{reference:HSB-20\\d{2}-\\d{6}}")
  ResponseEntity<String> dates(@PathVariable String reference) {
    return pages.answer(
        reference, "datesOfCase", "There are no such dates.", (of, reader) -> dates.page(of));
  }
}
