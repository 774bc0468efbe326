package org.hsbpathway.sharing;

import org.hsbpathway.casefile.Labelled;

/** To whom something can go, and whether they have a part in keeping a child safe. */
public enum Recipient implements Labelled {
  CHILD("the child", Role.FAMILY),
  OWN_PARENTS("the child's own parents or carers", Role.FAMILY),
  SCHOOL("the safeguarding lead of the school", Role.SAFEGUARDING),
  POLICE("the officer in the case", Role.SAFEGUARDING),
  YOUTH_JUSTICE("the youth justice service", Role.SAFEGUARDING),
  HEALTH("health or CAMHS", Role.SAFEGUARDING),
  CONFERENCE("the conference chair or core group", Role.SAFEGUARDING),
  CARER("the foster carer or children's home", Role.SAFEGUARDING),
  HARMED_CHILDS_WORKER("the worker of the child who was harmed", Role.SAFEGUARDING),
  /** They keep their own child safe. */
  HARMED_CHILD_AND_FAMILY("the child who was harmed and the family", Role.SAFEGUARDING),
  OTHER_AUTHORITY("another local authority", Role.SAFEGUARDING),
  /** Whoever told or asked us; they learn the least that answers them. */
  REFERRER("whoever told or asked us", Role.SAFEGUARDING),
  COMMISSIONER("a commissioner", Role.NONE),
  NO_ROLE("somebody with no part in keeping a child safe", Role.NONE),
  /** Whoever works on the case here: nothing leaves the team. */
  COLLEAGUE("a colleague", Role.SAFEGUARDING),
  /** A national panel, or those who review the death of a child. */
  BODY_NAMED_BY_LAW("a body that the law names", Role.SAFEGUARDING);

  private enum Role {
    FAMILY,
    SAFEGUARDING,
    NONE
  }

  private final String label;
  private final Role role;

  Recipient(String label, Role role) {
    this.label = label;
    this.role = role;
  }

  @Override
  public String label() {
    return label;
  }

  /** The child or those who care for the child: talking with them is the sharing. */
  public boolean isFamily() {
    return role == Role.FAMILY;
  }

  public boolean hasSafeguardingRole() {
    return role != Role.NONE;
  }
}
