package org.hsbpathway.sharing;

import org.hsbpathway.casefile.Labelled;

/** Why something is shared before people have talked; worded as in every form that asks it. */
enum OverrideReason implements Labelled {
  SIGNIFICANT_HARM_RISK("risk of significant harm to a child"),
  WOULD_INCREASE_RISK("telling would increase the risk"),
  WOULD_PREJUDICE_POLICE("it would prejudice the police investigation"),
  PERSON_CANNOT_BE_REACHED_AND_URGENT("they cannot be reached and it is urgent"),
  COURT_OR_STATUTORY_DUTY("a court or a duty in law");

  private final String label;

  OverrideReason(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
