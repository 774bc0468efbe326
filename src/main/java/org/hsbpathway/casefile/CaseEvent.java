package org.hsbpathway.casefile;

/** Something that happened in a case; the chronology hears of it and writes itself. */
public interface CaseEvent {

  CaseReference caseReference();

  /** One full sentence as a practitioner would write it in the chronology. */
  String summary();

  /** Whether the entry is starred from the start. */
  default boolean significant() {
    return false;
  }
}
