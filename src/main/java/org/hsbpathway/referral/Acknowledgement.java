package org.hsbpathway.referral;

import java.util.Optional;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether the referrer is owed an answer; nobody can answer an anonymous one. */
enum Acknowledgement {
  OWED,
  NOT_OWED;

  static final ProcessVariable<Acknowledgement> VARIABLE =
      ProcessVariable.outcome("acknowledgementOutcome", Acknowledgement.class);

  static Acknowledgement of(Optional<Referrer> referrer) {
    return referrer.filter(Referrer::canBeAcknowledged).isPresent() ? OWED : NOT_OWED;
  }
}
