package org.hsbpathway.document;

import java.util.Optional;
import java.util.Set;

/**
 * One field of a record as copies show it.
 *
 * @param key the key in the form; in a list, the list's key, a dot and the key
 * @param section the heading it stands under; behind a stroke, what the child reads there
 * @param label what it is called in most copies
 * @param childLabel what it is called in the child's copy
 * @param audiences whose copies have it
 */
record Field(String key, String section, String label, String childLabel, Set<Audience> audiences) {

  boolean isFor(Audience audience) {
    return audiences.contains(audience);
  }

  /** The list it is a part of. */
  Optional<String> list() {
    var dot = key.indexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(key.substring(0, dot));
  }

  /** The key without that of the list. */
  String ownKey() {
    return key.substring(key.indexOf('.') + 1);
  }

  /** What the part is called: behind a stroke, what the child reads. */
  String sectionFor(Audience audience) {
    var headings = section.split(" / ");
    return headings[audience == Audience.CHILD ? headings.length - 1 : 0];
  }

  String labelFor(Audience audience) {
    return audience == Audience.CHILD && !childLabel.isBlank() ? childLabel : label;
  }
}
