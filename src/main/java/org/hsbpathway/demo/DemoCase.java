package org.hsbpathway.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hsbpathway.clock.WorkingDays;

/**
 * One fictional case as a list of forms somebody filled in.
 *
 * @param title what it shows
 * @param began how many days ago the concern was raised
 */
record DemoCase(String title, int began, List<Filled> steps) {

  /**
   * @param step the id of the user task; {@code concernRaised} begins the case
   * @param day days after the concern was raised
   * @param answers keys of the form; a text {@code @3} is the date three days after the day of the step, {@code @0T09:10}
   *     a time on it
   */
  record Filled(String step, String as, int day, String at, Map<String, Object> answers) {

    LocalDateTime moment(LocalDate began) {
      return began.plusDays(day).atTime(at == null ? LocalTime.of(10, 0) : LocalTime.parse(at));
    }

    Map<String, Object> answersOn(LocalDate day) {
      return answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> dated(entry.getValue(), day)));
    }

    private static final Pattern DATE = Pattern.compile("@([+-]?\\d+)(?:T(\\d\\d:\\d\\d))?");

    private static Object dated(Object value, LocalDate day) {
      if (value instanceof String text) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
          return text;
        }
        var on = day.plusDays(Integer.parseInt(date.group(1)));
        return date.group(2) == null
            ? on.toString()
            : on.atTime(LocalTime.parse(date.group(2))).atZone(WorkingDays.LONDON).toOffsetDateTime().toString();
      }
      if (value instanceof List<?> list) {
        return list.stream().map(each -> dated(each, day)).toList();
      }
      if (value instanceof Map<?, ?> map) {
        return map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> dated(entry.getValue(), day)));
      }
      return value;
    }
  }
}
