package org.hsbpathway.demo;

import java.time.LocalDate;

/**
 * How far the demo has come. It is kept with every step, so that after a crash the next start goes
 * on behind the last one.
 *
 * @param today the day on which the demo began, from which its cases are dated
 * @param story the place of the case that is next in the list of all demo cases
 * @param step how many steps of that case have been played
 * @param reference of that case, empty before it has begun
 */
record Progress(LocalDate today, int story, int step, String reference) {

  private static final String SEPARATOR = " ";

  static Progress begunOn(LocalDate today) {
    return new Progress(today, 0, 0, "");
  }

  static Progress read(String stored) {
    var parts = stored.split(SEPARATOR, -1);
    return new Progress(
        LocalDate.parse(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        parts[3]);
  }

  String stored() {
    return String.join(
        SEPARATOR, today.toString(), String.valueOf(story), String.valueOf(step), reference);
  }

  Progress afterStep(String played) {
    return new Progress(today, story, step + 1, played);
  }

  Progress nextStory() {
    return new Progress(today, story + 1, 0, "");
  }
}
