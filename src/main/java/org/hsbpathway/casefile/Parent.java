package org.hsbpathway.casefile;

/**
 * A parent, carer or other adult of the child: whether they hold parental responsibility, which
 * court order says so, and whether they may be told where the child lives.
 */
public record Parent(
    String name,
    String relation,
    YesNoNotKnown parentalResponsibility,
    String courtOrder,
    YesNoNotKnown mayKnowAddress,
    String contact) {}
