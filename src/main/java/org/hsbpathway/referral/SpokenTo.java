package org.hsbpathway.referral;

import java.util.ArrayList;
import java.util.List;
import org.hsbpathway.casefile.YesNoNotKnown;

/** Whom somebody has already talked to about what was reported. */
enum SpokenTo {
  CHILD,
  PARENTS,
  NOBODY,
  NOT_KNOWN;

  /** The same answers as they are ticked. */
  static List<SpokenTo> of(YesNoNotKnown child, YesNoNotKnown parents) {
    var ticked = new ArrayList<SpokenTo>();
    if (child == YesNoNotKnown.YES) {
      ticked.add(CHILD);
    }
    if (parents == YesNoNotKnown.YES) {
      ticked.add(PARENTS);
    }
    if (child == YesNoNotKnown.NOT_KNOWN || parents == YesNoNotKnown.NOT_KNOWN) {
      ticked.add(NOT_KNOWN);
    }
    return ticked.isEmpty() ? List.of(NOBODY) : ticked;
  }

  /** Whether this person is among those who were talked to; not known stays not known. */
  YesNoNotKnown among(List<SpokenTo> answered) {
    if (answered.contains(this)) {
      return YesNoNotKnown.YES;
    }
    return answered.contains(NOT_KNOWN) ? YesNoNotKnown.NOT_KNOWN : YesNoNotKnown.NO;
  }
}
