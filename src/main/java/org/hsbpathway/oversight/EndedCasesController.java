package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Pages.html;
import static org.hsbpathway.workflow.Pages.told;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Readers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How cases ended, for those who oversee all cases and are signed in to Tasklist or Cockpit. */
@RestController
class EndedCasesController {

  private final EndedCases cases;
  private final Readers readers;
  private final ApplicationEventPublisher events;

  EndedCasesController(EndedCases cases, Readers readers, ApplicationEventPublisher events) {
    this.cases = cases;
    this.readers = readers;
    this.events = events;
  }

  @GetMapping("/ended")
  ResponseEntity<String> ended(
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until) {
    return readers
        .signedIn()
        .map(
            reader -> {
              var may = reader.overseesAllCases();
              events.publishEvent(
                  new Act(
                      may ? Act.Kind.VIEWED : Act.Kind.REFUSED, reader.id(), null, "endedCases"));
              return may
                  ? shown(reader.id(), from, until)
                  : told(HttpStatus.FORBIDDEN, "Team managers and auditors see how cases ended.");
            })
        .orElseGet(() -> told(HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first."));
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
