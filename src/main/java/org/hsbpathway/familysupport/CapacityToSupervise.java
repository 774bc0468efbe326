package org.hsbpathway.familysupport;

/** How able the parents or carers are to supervise, in the worker's judgement. */
enum CapacityToSupervise {
  STRONG,
  ADEQUATE,
  DEVELOPING,
  CONCERN
}
