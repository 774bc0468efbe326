package org.hsbpathway.sharing;

import org.hsbpathway.casefile.Labelled;

/** What can be shared from a case. Who may receive it stands in {@link WhoMayReceive}. */
public enum SharedItem implements Labelled {
  SAFETY_PLAN("the safety plan"),
  REFERRAL_DETAILS("details of the referral"),
  INCIDENT_FACTS("facts about an incident"),
  POLICE_STATUS("where the police are with it"),
  CHILD_AND_FAMILY_ASSESSMENT("the child and family assessment"),
  SPECIALIST_ASSESSMENT("the specialist assessment"),
  SESSION_RECORDS("records of the sessions"),
  SUPERVISION_LEVEL("the level of supervision"),
  IDENTITY_OF_HARMED_CHILD("who the child is who was harmed"),
  ACKNOWLEDGEMENT("the acknowledgement of a referral"),
  CONSULTATION_ADVICE("the advice after a consultation"),
  STRATEGY_INVITATION("an invitation to the strategy discussion"),
  STRATEGY_MINUTES("the minutes of the strategy discussion"),
  MOVE_ON_PLAN("the move-on plan"),
  CLOSING_LETTER("a closing letter"),
  PARTNER_REPORT("a report that a partner asked for"),
  INTERVENTION_PLAN("the plan of the work with the child"),
  /** A letter, a report, minutes that came from elsewhere, or the redacted version of one. */
  CASE_DOCUMENT("a document from elsewhere"),
  STEP_INFORMATION("what a step of the pathway tells or sends"),
  /** To the person it is about, or a parent for a child who cannot ask. */
  RECORD_COPY("a copy of the whole record"),
  /** Numbers of the whole service; no case has any. */
  KPIS("counts of the service"),
  /** What a mail to a colleague says: case reference and step. */
  REMINDER("a reminder of a date"),
  /** Owed also where nothing else leaves any more, that a child has died among them. */
  STATUTORY_NOTICE("a notice that the law asks for");

  private final String label;

  SharedItem(String label) {
    this.label = label;
  }

  /** Whether the law asks for it, whatever has happened to the child. */
  boolean isOwedByLaw() {
    return this == STATUTORY_NOTICE;
  }

  @Override
  public String label() {
    return label;
  }
}
