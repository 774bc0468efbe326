package org.hsbpathway.oversight;

import java.time.Instant;
import org.hsbpathway.workflow.ProcessVariable;

/** Why a record is on hold; only a request for access has an answer of its own. */
enum HoldKindOutcome {
  COMPLAINT("a complaint"),
  SUBJECT_ACCESS("a request for access to the record"),
  LITIGATION("a claim or a court case"),
  INSPECTION("an inspection or a review"),
  /** Decided when the record was looked at; nobody chooses it in the form. */
  RECORD_REVIEW("what was found when the record was looked at");

  static final ProcessVariable<HoldKindOutcome> VARIABLE =
      ProcessVariable.outcome("holdKindOutcome", HoldKindOutcome.class);
  static final ProcessVariable<Instant> ANSWER_DUE = ProcessVariable.due("subjectAccessDue");

  private final String label;

  HoldKindOutcome(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
