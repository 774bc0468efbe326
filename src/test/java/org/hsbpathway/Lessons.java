package org.hsbpathway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What somebody learns who is refused and no schema says: which questions had better be answered,
 * which had better be left open, and which sentences no answer of theirs has ever changed. Now and
 * then they try all the same.
 */
final class Lessons {

  private static final int MOSTLY = 85;
  private static final int TRIES_A_STEP = 40;

  /** Whoever hears the same sentence this often knows that no answer of theirs will change it. */
  private static final int TRIES_A_SENTENCE = 5;

  /** Where it is about no question of the form, or never helped before, the second is enough. */
  private static final int TRIES_A_STATE = 2;

  private final Random random;
  private final Set<String> toAnswer = new HashSet<>();
  private final Set<String> toLeaveOpen = new HashSet<>();
  private final Set<String> unchanged = new HashSet<>();

  Lessons(Random random) {
    this.random = random;
  }

  /** Whether this question is answered although the schema does not ask for it. */
  boolean answers(String question) {
    return toAnswer.contains(question) && random.nextInt(100) < MOSTLY;
  }

  /** Whether this question is left open although it could be answered. */
  boolean leavesOpen(String question) {
    return toLeaveOpen.contains(question) && random.nextInt(100) < MOSTLY;
  }

  /** One step, tried until it is done or one sentence was heard too often. */
  final class Attempt {

    private final Map<String, Integer> heard = new HashMap<>();
    private int tries;
    private int times;
    private int enough = TRIES_A_SENTENCE;

    boolean goesOn() {
      return tries < TRIES_A_STEP && times < enough;
    }

    /** Whether it is time to ask somebody else. */
    boolean isThin() {
      return times == enough / 2;
    }

    /** How often the last sentence was heard before. */
    int before() {
      return times - 1;
    }

    void isRefused(JsonNode form, String question, Object answer, String sentence) {
      tries++;
      times = heard.merge(sentence, 1, Integer::sum);
      var asked = FormFiller.asks(form, question);
      enough = asked && !unchanged.contains(sentence) ? TRIES_A_SENTENCE : TRIES_A_STATE;
      if (asked) {
        learn(question, answer);
      }
      if (!goesOn()) {
        unchanged.add(sentence);
      }
    }

    private void learn(String question, Object answer) {
      if (!FormFiller.saysSomething(answer)) {
        toAnswer.add(question);
        toLeaveOpen.remove(question);
      } else if (!toAnswer.contains(question)) {
        toLeaveOpen.add(question);
      }
    }

    /** What was heard on the way there could be changed after all. */
    void isDone() {
      unchanged.removeAll(heard.keySet());
    }
  }
}
