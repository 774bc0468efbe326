package org.hsbpathway.audit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/** The cases that a search names, whatever kind of search it is and wherever in it they stand. */
final class CasesNamed {

  private static final Pattern REFERENCE = Pattern.compile("HSB-20\\d{2}-\\d{6}");

  private static final Map<Class<?>, Field[]> FIELDS = new ConcurrentHashMap<>();

  static Set<String> in(Object command) {
    var named = new TreeSet<String>();
    if (command instanceof AbstractQuery || command instanceof AbstractExecuteFilterCmd) {
      collect(command, named, 0);
    }
    return named;
  }

  /** What is searched, as an id: {@code task}, {@code historicTaskInstance}. */
  static String whatIsAsked(Object command) {
    return command instanceof AbstractExecuteFilterCmd
        ? "task"
        : StringUtils.uncapitalize(
            command.getClass().getSimpleName().replaceFirst("Query(Impl)?$", ""));
  }

  private static void collect(Object part, Set<String> named, int depth) {
    if (part instanceof String text) {
      REFERENCE.matcher(text).results().map(MatchResult::group).forEach(named::add);
    } else if (part instanceof Collection<?> parts) {
      parts.forEach(one -> collect(one, named, depth));
    } else if (part instanceof String[] texts) {
      Arrays.stream(texts).forEach(text -> collect(text, named, depth));
    } else if (depth < 3
        && (part instanceof AbstractQuery || part instanceof AbstractExecuteFilterCmd)) {
      for (var field : FIELDS.computeIfAbsent(part.getClass(), CasesNamed::fieldsOf)) {
        collect(ReflectionUtils.getField(field, part), named, depth + 1);
      }
    }
  }

  /** What a command was given, by the names of its fields; what it was not given is left out. */
  static Map<String, Object> partsOf(Object command) {
    var parts = new LinkedHashMap<String, Object>();
    for (var field : FIELDS.computeIfAbsent(command.getClass(), CasesNamed::fieldsOf)) {
      var part = ReflectionUtils.getField(field, command);
      if (part != null) {
        parts.put(field.getName(), part);
      }
    }
    return parts;
  }

  private static Field[] fieldsOf(Class<?> type) {
    return Stream.<Class<?>>iterate(
            type, one -> one != null && one != Object.class, Class::getSuperclass)
        .flatMap(one -> Arrays.stream(one.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .peek(ReflectionUtils::makeAccessible)
        .toArray(Field[]::new);
  }

  private CasesNamed() {}
}
