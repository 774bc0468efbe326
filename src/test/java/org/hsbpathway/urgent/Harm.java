package org.hsbpathway.urgent;

import java.util.ArrayList;
import java.util.Arrays;

/** What people write when something happened. */
final class Harm {

  private Harm() {}

  /** What is plain, but for what the story says. */
  static Object[] with(Object[] story, Object... plain) {
    var answers = new ArrayList<>(Arrays.asList(plain));
    answers.addAll(Arrays.asList(story));
    return answers.toArray();
  }
}
