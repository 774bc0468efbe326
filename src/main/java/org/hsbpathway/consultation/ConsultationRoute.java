package org.hsbpathway.consultation;

import org.hsbpathway.workflow.ProcessVariable;

/** Where a case goes after a consultation: it ends with advice, or it is a referral after all. */
enum ConsultationRoute {
  ADVICE,
  REFERRAL;

  static final ProcessVariable<ConsultationRoute> VARIABLE =
      ProcessVariable.outcome("consultationRouteOutcome", ConsultationRoute.class);
}
