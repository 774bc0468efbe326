package org.hsbpathway.workflow;

import java.time.Instant;
import java.util.Date;

/**
 * What the engine may know of a case: which way it went ({@code …Outcome}), when something is due
 * ({@code …Due}), how many turns there are ({@code …Count}). Anything else a person wrote stays in
 * the case file.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  public ProcessVariable {
    var suffix =
        type.isEnum()
            ? "Outcome"
            : type == Instant.class ? "Due" : type == Integer.class ? "Count" : null;
    if (suffix == null || !name.endsWith(suffix)) {
      throw new IllegalArgumentException(
          "A routing variable is an …Outcome (enum), a …Due (instant) or a …Count: " + name);
    }
  }

  public static <E extends Enum<E>> ProcessVariable<E> outcome(String name, Class<E> type) {
    return new ProcessVariable<>(name, type);
  }

  public static ProcessVariable<Instant> due(String name) {
    return new ProcessVariable<>(name, Instant.class);
  }

  public static ProcessVariable<Integer> count(String name) {
    return new ProcessVariable<>(name, Integer.class);
  }

  /** As the engine keeps it: the enum's name, a date, a number. */
  Object stored(T value) {
    if (value instanceof Enum<?> outcome) {
      return outcome.name();
    }
    return value instanceof Instant due ? Date.from(due) : value;
  }
}
