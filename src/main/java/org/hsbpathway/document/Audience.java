package org.hsbpathway.document;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.sharing.Allowed;
import org.hsbpathway.sharing.Recipient;

/** Whom a copy is written for; each is a column of the tables beside the templates. */
enum Audience implements Labelled {
  WORKER("professionals' copy"),
  FAMILY("copy for parents and carers"),
  CHILD("the child's copy"),
  SCHOOL("the school's copy"),
  PARTNER("copy for another agency"),
  /** That there is something, and nothing of what is in it. */
  HEADLINE("notice");

  private final String label;

  Audience(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** A copy for the child is safe to leave on a table, and a notice is about nobody by name. */
  boolean namesTheChild() {
    return this != CHILD && this != HEADLINE;
  }

  static Audience of(Recipient recipient, Allowed allowed) {
    if (allowed.amount() == Allowed.Amount.HEADLINE || allowed.isNothing()) {
      return HEADLINE;
    }
    return switch (recipient) {
      case CHILD -> CHILD;
      case OWN_PARENTS, CARER, REFERRER -> FAMILY;
      case SCHOOL -> SCHOOL;
      case POLICE, YOUTH_JUSTICE, HEALTH -> PARTNER;
      case CONFERENCE, OTHER_AUTHORITY -> WORKER;
      case HARMED_CHILDS_WORKER,
          HARMED_CHILD_AND_FAMILY,
          COMMISSIONER,
          NO_ROLE,
          COLLEAGUE,
          BODY_NAMED_BY_LAW ->
          HEADLINE;
    };
  }
}
