package org.hsbpathway.chain;

import java.util.List;

/** A table whose lines are chained. */
public interface Chained {

  /** The name of the chain. */
  String chain();

  /** The lines that follow on this number, as many as are easily held at once. */
  List<? extends Link> after(long number);
}
