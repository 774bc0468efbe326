package org.hsbpathway.casefile;

/**
 * Who has already talked with the child and the parents, and what was said; a child questioned in
 * detail is something the police need to know.
 */
public record AlreadySpokenTo(
    YesNoNotKnown child,
    YesNoNotKnown parents,
    YesNoNotKnown childQuestionedInDetail,
    String whatWasSaid) {}
