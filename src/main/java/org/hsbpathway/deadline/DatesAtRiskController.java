package org.hsbpathway.deadline;

import java.util.Collections;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dates at risk, for those who oversee all cases and are signed in to Tasklist or Cockpit. */
@RestController
class DatesAtRiskController {

  private static final Set<String> OVERSEE = Set.of("hsb-team-manager", "hsb-auditor");

  private final DatesAtRisk dates;
  private final IdentityService identity;

  DatesAtRiskController(DatesAtRisk dates, IdentityService identity) {
    this.dates = dates;
    this.identity = identity;
  }

  @GetMapping("/dates")
  ResponseEntity<String> dates() {
    var reader = identity.getCurrentAuthentication();
    if (reader == null || reader.getUserId() == null) {
      return told(HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first.");
    }
    if (Collections.disjoint(OVERSEE, reader.getGroupIds())) {
      return told(HttpStatus.FORBIDDEN, "Team managers and auditors see the dates of all cases.");
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(dates.pageFor(reader.getUserId()));
  }

  private static ResponseEntity<String> told(HttpStatus status, String sentence) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(sentence);
  }
}
