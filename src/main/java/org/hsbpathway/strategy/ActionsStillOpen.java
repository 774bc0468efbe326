package org.hsbpathway.strategy;

import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.OpenAtTheEnd;
import org.springframework.stereotype.Component;

/** What the discussions of a case agreed and nobody has answered yet. */
@Component
class ActionsStillOpen implements OpenAtTheEnd {

  private final Undertakings undertakings;

  ActionsStillOpen(Undertakings undertakings) {
    this.undertakings = undertakings;
  }

  @Override
  public Stream<String> of(CaseReference reference) {
    return undertakings.open(reference).stream()
        .map(one -> "Agreed at " + one.discussionInWords() + ": " + one.inWords() + ".");
  }
}
