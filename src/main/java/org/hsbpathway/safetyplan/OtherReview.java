package org.hsbpathway.safetyplan;

/** A review that the same meeting also served, so that a family does not sit through two. */
enum OtherReview {
  HSB_PLAN,
  INTERVENTION,
  CHILD_IN_NEED,
  CORE_GROUP,
  REVIEW_CONFERENCE,
  LOOKED_AFTER,
  YOUTH_JUSTICE
}
