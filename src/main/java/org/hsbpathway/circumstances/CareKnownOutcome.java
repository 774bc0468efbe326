package org.hsbpathway.circumstances;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * What is known of a child's care that began elsewhere. Its constants label the exits of {@code
 * whatIsKnownOfCare} and {@code needsMatch}.
 */
enum CareKnownOutcome {
  PLACEMENT_WANTED,
  REMANDED,
  SINCE_NOT_KNOWN,
  NOTHING_TO_BEGIN;

  static final ProcessVariable<CareKnownOutcome> VARIABLE =
      ProcessVariable.outcome("careKnownOutcome", CareKnownOutcome.class);
}
