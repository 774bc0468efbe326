package org.hsbpathway.assessment;

/** How the assessment was explained. */
enum Explained {
  TALKED,
  EASY_READ,
  PICTURES,
  IN_WRITING,
  INTERPRETER,
  ADVOCATE_PRESENT
}
