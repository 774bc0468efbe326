package org.hsbpathway.familysupport;

/** What a family worker can offer. */
enum Support {
  LISTENING,
  PRACTICAL_SUPERVISION,
  PARENT_SESSIONS,
  SIBLING_SUPPORT,
  HOUSING,
  LEGAL_SIGNPOST,
  PEER_HELPLINE,
  CULTURAL_FAITH
}
