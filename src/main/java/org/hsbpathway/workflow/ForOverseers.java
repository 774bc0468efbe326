package org.hsbpathway.workflow;

import static org.hsbpathway.workflow.Pages.told;

import java.util.function.Function;
import org.hsbpathway.workflow.Readers.Reader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages about all cases, for those who oversee them: who looks is noted, and who may not. */
@Component
public class ForOverseers {

  private final Readers readers;
  private final ApplicationEventPublisher events;

  ForOverseers(Readers readers, ApplicationEventPublisher events) {
    this.readers = readers;
    this.events = events;
  }

  /**
   * @param what the page, as the audit names it
   * @param refusal who sees it, for everybody else
   */
  public ResponseEntity<String> page(
      String what, String refusal, Function<Reader, ResponseEntity<String>> page) {
    var asking = readers.signedIn();
    if (asking.isEmpty()) {
      return told(HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first.");
    }
    var reader = asking.get();
    var may = reader.overseesAllCases();
    events.publishEvent(new Act(may ? Act.Kind.VIEWED : Act.Kind.REFUSED, reader.id(), null, what));
    return may ? page.apply(reader) : told(HttpStatus.FORBIDDEN, refusal);
  }
}
