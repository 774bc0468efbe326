package org.hsbpathway.audit;

import static org.hsbpathway.workflow.Pages.html;
import static org.hsbpathway.workflow.Pages.told;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Readers;
import org.hsbpathway.workflow.Readers.Reader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who has looked at a record and what left it, for those who oversee all cases and those who answer
 * requests for access. To look here is an act itself.
 */
@RestController
@RequestMapping("/audit")
class AuditController {

  private static final Set<String> READ =
      Set.of("hsb-team-manager", "hsb-auditor", "hsb-info-governance");

  private static final Set<String> AUDITORS = Set.of(GivenReasons.AUDITORS);

  /** More than anybody turns to; a page that does not exist is empty. */
  private static final int LAST_PAGE = 1_000_000;

  private final WhoHasLooked pages;
  private final GivenReasons reasons;
  private final CaseFiles files;
  private final Sight sight;
  private final Readers readers;
  private final ApplicationEventPublisher events;

  AuditController(
      WhoHasLooked pages,
      GivenReasons reasons,
      CaseFiles files,
      Sight sight,
      Readers readers,
      ApplicationEventPublisher events) {
    this.pages = pages;
    this.reasons = reasons;
    this.files = files;
    this.sight = sight;
    this.readers = readers;
    this.events = events;
  }

  @GetMapping
  ResponseEntity<String> question() {
    return forReaders(
        null,
        reader ->
            html(
                HttpStatus.OK,
                pages.question(
                    "Who did what with it, and what left.", reader.isInOneOf(AUDITORS))));
  }

  /** By POST, so that what was typed by mistake does not stand in an address. */
  @PostMapping
  ResponseEntity<String> show(@RequestParam("case") String typed) {
    return forReaders(
        null,
        reader ->
            referenceOf(typed.strip().toUpperCase(Locale.ROOT))
                .filter(reference -> isKnownTo(reader.id(), reference))
                .map(
                    reference ->
                        ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/audit/" + reference))
                            .<String>build())
                .orElseGet(
                    () ->
                        html(
                            HttpStatus.OK,
                            pages.question(
                                "There is no such case. Please look again.",
                                reader.isInOneOf(AUDITORS)))));
  }

  /** What belongs to no case: for auditors alone, who ask how people sign in. */
  @GetMapping("/system")
  ResponseEntity<String> system(@RequestParam(defaultValue = "1") int page) {
    return forReaders(
        AUDITORS,
        null,
        reader -> {
          tell(Act.Kind.VIEWED, reader.id(), null, "system");
          return html(HttpStatus.OK, pages.ofNoCase(within(page)));
        });
  }

  @GetMapping("/{reference:HSB-20\\d{2}-\\d{6}}")
  ResponseEntity<String> looked(
      @PathVariable String reference, @RequestParam(defaultValue = "1") int page) {
    return of(reference, "whoHasLooked", known -> pages.looked(known, within(page)));
  }

  private static int within(int page) {
    return Math.min(Math.max(page, 1), LAST_PAGE);
  }

  @GetMapping("/{reference:HSB-20\\d{2}-\\d{6}}/left")
  ResponseEntity<String> left(@PathVariable String reference) {
    return of(reference, "whatLeft", pages::left);
  }

  /** Where auditors say why they read a record. */
  @GetMapping("/{reference:HSB-20\\d{2}-\\d{6}}/reason")
  ResponseEntity<String> why(@PathVariable String reference) {
    return of(
        AUDITORS,
        reference,
        "reasonToRead",
        (person, known) -> html(HttpStatus.OK, WhoHasLooked.whyRead(known, "", "")));
  }

  @PostMapping("/{reference:HSB-20\\d{2}-\\d{6}}/reason")
  ResponseEntity<String> read(
      @PathVariable String reference, @RequestParam(defaultValue = "") String reason) {
    return of(
        AUDITORS,
        reference,
        "reasonToRead",
        (person, known) -> {
          try {
            var until = reasons.give(known, person, reason);
            return html(HttpStatus.OK, WhoHasLooked.mayRead(known, until));
          } catch (Refusal e) {
            return html(
                HttpStatus.UNPROCESSABLE_ENTITY, WhoHasLooked.whyRead(known, e.sentence(), reason));
          }
        });
  }

  private ResponseEntity<String> of(
      String typed, String what, Function<CaseReference, String> page) {
    return of(
        READ,
        typed,
        what,
        (person, reference) -> {
          var shown = page.apply(reference);
          tell(Act.Kind.VIEWED, person, typed, what);
          return html(HttpStatus.OK, shown);
        });
  }

  private ResponseEntity<String> of(
      Set<String> groups,
      String typed,
      String what,
      BiFunction<String, CaseReference, ResponseEntity<String>> answer) {
    return forReaders(
        groups,
        typed,
        reader ->
            referenceOf(typed)
                .filter(reference -> isKnownTo(reader.id(), reference))
                .map(
                    reference -> {
                      var person = reader.id();
                      if (!sight.isFull(person, reference)) {
                        tell(Act.Kind.REFUSED, person, typed, what);
                        return told(HttpStatus.FORBIDDEN, Sight.RESTRICTED);
                      }
                      return answer.apply(person, reference);
                    })
                .orElseGet(() -> told(HttpStatus.NOT_FOUND, "There is no such case.")));
  }

  private boolean isKnownTo(String person, CaseReference reference) {
    if (sight.of(person, reference) == Sight.Degree.NOTHING) {
      tell(Act.Kind.REFUSED, person, reference.value(), "conflictOfInterest");
      return false;
    }
    return true;
  }

  private Optional<CaseReference> referenceOf(String typed) {
    try {
      return files.find(new CaseReference(typed)).map(file -> file.caseReference());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ResponseEntity<String> forReaders(
      String reference, Function<Reader, ResponseEntity<String>> answer) {
    return forReaders(READ, reference, answer);
  }

  private ResponseEntity<String> forReaders(
      Set<String> groups, String reference, Function<Reader, ResponseEntity<String>> answer) {
    var asking = readers.signedIn();
    if (asking.isEmpty()) {
      return told(HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first.");
    }
    var reader = asking.get();
    if (!reader.isInOneOf(groups)) {
      tell(Act.Kind.REFUSED, reader.id(), reference, "audit");
      return told(
          HttpStatus.FORBIDDEN,
          groups.equals(READ)
              ? "Team managers, auditors and information governance see who has looked at a record."
              : "This is for auditors.");
    }
    return answer.apply(reader);
  }

  private void tell(Act.Kind kind, String person, String reference, String what) {
    events.publishEvent(new Act(kind, person, reference, what));
  }
}
