package org.hsbpathway.strategy;

/** Whether the child who displayed the behaviour may be being harmed: asked every time. */
enum OwnHarm {
  NONE_KNOWN,
  SUSPECTED,
  DISCLOSED
}
