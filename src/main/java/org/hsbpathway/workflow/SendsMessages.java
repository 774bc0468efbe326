package org.hsbpathway.workflow;

import java.util.Set;

/** Code that wakes tokens by messages which no model throws. */
public interface SendsMessages {

  /** The names of the messages. */
  Set<String> messages();
}
