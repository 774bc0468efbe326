package org.hsbpathway.assessment;

/** Whether somebody wrote enough for others to understand it. */
final class Words {

  static final int A_REASON = 20;
  static final int A_JUDGEMENT = 100;

  private Words() {}

  static boolean tooFew(String text, int shortest) {
    return text == null || text.strip().length() < shortest;
  }

  static boolean none(String text) {
    return tooFew(text, 1);
  }
}
