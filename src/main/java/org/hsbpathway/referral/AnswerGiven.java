package org.hsbpathway.referral;

/** How the referrer was answered. */
enum AnswerGiven {
  PHONE,
  SECURE_EMAIL,
  LETTER,
  IN_PERSON,
  NOT_REACHED
}
