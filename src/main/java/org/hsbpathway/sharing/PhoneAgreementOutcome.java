package org.hsbpathway.sharing;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a manager agreed by phone only; labels the exits of {@code isItAgreedByPhone}. */
enum PhoneAgreementOutcome {
  BY_PHONE,
  NOT_BY_PHONE;

  static final ProcessVariable<PhoneAgreementOutcome> VARIABLE =
      ProcessVariable.outcome("phoneAgreementOutcome", PhoneAgreementOutcome.class);
}
