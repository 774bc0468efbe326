package org.hsbpathway.chain;

import java.util.List;

/** One line of a chain. */
public interface Link {

  /** The place in the chain, counted from one without a gap. */
  long number();

  /** The hash of the line before. */
  String previous();

  /** The hash of this line, made by {@link Place#hash} when the line was written. */
  String hash();

  /** Everything the line says, always in the same order. */
  List<?> content();
}
