package org.hsbpathway.consultation;

/** What is known about a child's development that the advice has to allow for. */
enum DevelopmentalNote {
  IN_LINE,
  LEARNING_DISABILITY,
  AUTISM_OTHER_ND,
  SPEECH_LANGUAGE,
  TRAUMA_KNOWN,
  NOT_KNOWN
}
