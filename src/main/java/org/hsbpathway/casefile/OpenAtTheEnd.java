package org.hsbpathway.casefile;

import java.util.stream.Stream;

/**
 * Something that a stage still has open and that whoever closes the case reads, without being held
 * up.
 */
public interface OpenAtTheEnd {

  /** One sentence of Markdown for each thing that is open. */
  Stream<String> of(CaseReference reference);
}
