package org.hsbpathway.strategy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.Step.Option;

/**
 * To whom the minutes of one child's discussion went: to people who were at it, and to nobody else.
 */
record MinutesSent(
    Instant sentAt, MinutesSent.Way how, List<String> to, String leftOutBecause, String by) {

  /** How minutes leave the team. */
  enum Way {
    SECURE_EMAIL,
    POST,
    BY_HAND
  }

  /** The people of a sitting to choose from; anybody else cannot be chosen. */
  static List<Option> choicesOf(Sitting sitting) {
    return IntStream.range(0, sitting.attendees().size())
        .mapToObj(i -> new Option(String.valueOf(i + 1), sitting.attendees().get(i).inWords()))
        .toList();
  }

  /** Checks the distribution against the sitting and keeps it in words. */
  static MinutesSent of(Sitting sitting, MinutesAnswers answers, String by, Instant now) {
    var sentAt = answers.sentAt();
    if (sentAt.isAfter(now)) {
      throw new Refusal("sentAt", "The minutes cannot have been sent in the future.");
    }
    if (sentAt.isBefore(sitting.heldAt())) {
      throw new Refusal(
          "sentAt", "The minutes cannot have been sent before the discussion was held.");
    }
    var choices = choicesOf(sitting);
    var to =
        choices.stream()
            .filter(choice -> answers.sentTo().contains(choice.value()))
            .map(Option::label)
            .toList();
    if (to.size() < choices.size() && answers.leftOutBecause() == null) {
      throw new Refusal(
          "leftOutBecause",
          "Not everybody who was there gets the minutes: say whom you left out and why.");
    }
    return new MinutesSent(sentAt, answers.sentHow(), to, answers.leftOutBecause(), by);
  }
}
