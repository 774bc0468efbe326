package org.hsbpathway.circumstances;

import java.util.ArrayList;
import java.util.Arrays;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;

/** A child whose life changes while a case runs. */
final class Life {

  private Life() {}

  /** A case of a child of fourteen in which this strand runs. */
  static Journey ofAChild(Cast cast, String strand) {
    return cast.starts(strand, cast.aCase());
  }

  /** As the closing of the case tells all its strands. */
  static void closes(RuntimeService runtime, Journey child) {
    runtime
        .createMessageCorrelation("caseClosed")
        .processInstanceBusinessKey(child.reference().value())
        .correlateAll();
  }

  /** The same answers but for these. */
  static Object[] but(Object[] answers, Object... otherwise) {
    var changed = new ArrayList<>(Arrays.asList(answers));
    changed.addAll(Arrays.asList(otherwise));
    return changed.toArray();
  }
}
