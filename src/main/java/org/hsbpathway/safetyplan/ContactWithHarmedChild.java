package org.hsbpathway.safetyplan;

/** Whether the child may be in contact with the child who was harmed. */
enum ContactWithHarmedChild {
  NONE,
  SUPERVISED,
  AGREED
}
