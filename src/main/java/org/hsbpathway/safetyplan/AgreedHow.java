package org.hsbpathway.safetyplan;

/** How tonight's plan was agreed: a phone call is enough, writing follows. */
enum AgreedHow {
  VERBALLY,
  IN_WRITING
}
