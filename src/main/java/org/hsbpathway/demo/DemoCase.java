package org.hsbpathway.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hsbpathway.clock.WorkingDays;

/**
 * One fictional case as a list of forms somebody filled in. Days are working days, so that a case
 * looks likely on whatever day it is played.
 *
 * @param title what it shows
 * @param began how many working days ago the concern was raised
 * @param waitsAt the steps that are open when everything was filled in
 */
record DemoCase(String title, int began, List<String> waitsAt, List<Filled> steps) {

  /**
   * @param step the id of the user task; {@code concernRaised} begins the case
   * @param day working days after the concern was raised
   * @param answers keys of the form, beside what it opens with; a text {@code @3} is the day three
   *     working days after the step, {@code @0T09:10} a time on it, {@code @-137m} a day 137 months
   *     before
   */
  record Filled(String step, String as, int day, String at, Map<String, Object> answers) {

    private static final Pattern DATE = Pattern.compile("@([+-]?\\d+)(m?)(?:T(\\d\\d:\\d\\d))?");

    LocalDateTime moment(LocalDate began, WorkingDays calendar) {
      return calendar
          .plus(began, day)
          .atTime(at == null ? LocalTime.of(10, 0) : LocalTime.parse(at));
    }

    Map<String, Object> answersOn(LocalDate today, WorkingDays calendar) {
      return dated(answers, text -> dated(text, today, calendar));
    }

    private static Map<String, Object> dated(Map<?, ?> answers, UnaryOperator<Object> dated) {
      return answers.entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> entry.getKey().toString(), entry -> within(entry.getValue(), dated)));
    }

    private static Object within(Object value, UnaryOperator<Object> dated) {
      if (value instanceof List<?> list) {
        return list.stream().map(each -> within(each, dated)).toList();
      }
      return value instanceof Map<?, ?> map ? dated(map, dated) : dated.apply(value);
    }

    private static Object dated(Object value, LocalDate today, WorkingDays calendar) {
      var date = DATE.matcher(String.valueOf(value));
      if (!date.matches()) {
        return value;
      }
      var amount = Integer.parseInt(date.group(1));
      var on =
          date.group(2).equals("m")
              ? today.plusMonths(amount)
              : amount < 0 ? calendar.minus(today, -amount) : calendar.plus(today, amount);
      return date.group(3) == null
          ? on.toString()
          : on.atTime(LocalTime.parse(date.group(3)))
              .atZone(WorkingDays.LONDON)
              .toOffsetDateTime()
              .toString();
    }
  }
}
