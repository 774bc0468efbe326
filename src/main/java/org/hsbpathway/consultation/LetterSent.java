package org.hsbpathway.consultation;

/** How advice reached the person who asked. */
enum LetterSent {
  SECURE_EMAIL,
  POST,
  HANDED_OVER,
  SPOKEN,
  NOT_REACHED
}
