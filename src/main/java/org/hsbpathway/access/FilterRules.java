package org.hsbpathway.access;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/**
 * What may stand in a stored filter. Administrators make filters; an expression in one would run
 * for everybody who opens the list.
 */
final class FilterRules extends FilterManager {

  private static final Pattern WHO_AND_WHEN =
      Pattern.compile(
          "\\$\\{(currentUser\\(\\)|currentUserGroups\\(\\)"
              + "|(now|dateTime)\\(\\)(\\.(plus|minus)(Hours|Days|Weeks|Months)\\(\\d+\\))*(\\.toDate\\(\\))?)}");

  @Override
  public Filter insertOrUpdateFilter(Filter filter) {
    if (!queries(filter.getQuery()).allMatch(FilterRules::asksWhoAndWhenOnly)) {
      throw new BadUserRequestException(
          "A filter may ask for ${currentUser()}, ${currentUserGroups()}, ${now()} and days counted"
              + " from ${dateTime()}, and for nothing else.");
    }
    return super.insertOrUpdateFilter(filter);
  }

  private static Stream<AbstractQuery<?, ?>> queries(AbstractQuery<?, ?> query) {
    return query instanceof TaskQueryImpl tasks
        ? Stream.concat(Stream.of(query), tasks.getQueries().stream())
        : Stream.of(query);
  }

  private static boolean asksWhoAndWhenOnly(AbstractQuery<?, ?> query) {
    return query.getExpressions().values().stream()
        .allMatch(expression -> WHO_AND_WHEN.matcher(expression).matches());
  }
}
