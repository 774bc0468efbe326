package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Pages.html;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.ForOverseers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How cases ended, for those who oversee all cases and are signed in to Tasklist or Cockpit. */
@RestController
class EndedCasesController {

  private final EndedCases cases;
  private final ForOverseers overseers;

  EndedCasesController(EndedCases cases, ForOverseers overseers) {
    this.cases = cases;
    this.overseers = overseers;
  }

  @GetMapping("/ended")
  ResponseEntity<String> ended(
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until) {
    return overseers.page(
        "endedCases",
        "Team managers and auditors see how cases ended.",
        reader -> shown(reader.id(), from, until));
  }

  private ResponseEntity<String> shown(String reader, String from, String until) {
    try {
      return html(
          HttpStatus.OK,
          cases.pageFor(reader, day("from", "From", from), day("until", "To", until)));
    } catch (Refusal refusal) {
      return html(HttpStatus.UNPROCESSABLE_ENTITY, cases.pageWith(refusal));
    }
  }

  /** No answer is no day. */
  private static LocalDate day(String field, String label, String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDay) {
      throw new Refusal(field, label + ": this is no day. Write it like 2026-12-01.");
    }
  }
}
