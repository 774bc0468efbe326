package org.hsbpathway.strategy;

/** What was decided about another child who lives with the child or sees them. */
record SiblingDecision(String who, SiblingDecision.Decision decision, String reason) {

  /** What one child at home needs. */
  enum Decision {
    NO_CHANGE,
    SUPERVISED_CONTACT,
    SEPARATE_SLEEPING,
    STAYS_ELSEWHERE,
    OWN_ASSESSMENT,
    OWN_DISCUSSION
  }
}
