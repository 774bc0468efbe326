package org.hsbpathway.urgent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.hsbpathway.casefile.Relation;

/** Somebody who was harmed: by relation, or by the pseudonym under which the case knows them. */
record Harmed(Relation relation, Integer age, String knownAs) {

  /** Whether there is somebody to link: an animal has no record, and nobody else was there. */
  @JsonIgnore
  boolean isAPerson() {
    return relation != Relation.ANIMAL && relation != Relation.NONE_DIRECTED_AT_SELF;
  }
}
