package org.hsbpathway.safetyplan;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.PlanInForce;
import org.hsbpathway.workflow.AsAnswers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan in force line by line, for somebody who reads it once and knows nothing else. */
@Component
class PlanAtNight implements PlanInForce {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final SafetyPlans plans;
  private final AsAnswers asAnswers;

  PlanAtNight(SafetyPlans plans, AsAnswers asAnswers) {
    this.plans = plans;
    this.asAnswers = asAnswers;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> inWords(CaseReference caseReference) {
    return plans.findByCaseReferenceOrderByNumber(caseReference).stream()
        .filter(plan -> plan.status().inForce() && plan.hasVersions())
        .max(Comparator.comparing(SafetyPlan::startedOn))
        .map(this::inWords);
  }

  private String inWords(SafetyPlan plan) {
    var held = plan.inForce();
    return "**Safety plan, version "
        + plan.versionInForce()
        + ", in force since "
        + DAY.format(held.startsOn())
        + ". Supervision: "
        + held.supervisionLevel().label()
        + "**\n\n"
        + asAnswers.of(held.content().answers()).entrySet().stream()
            .filter(line -> !words(line.getValue()).isBlank())
            .map(line -> "* " + name(line.getKey()) + ": " + words(line.getValue()))
            .collect(joining("\n"));
  }

  /** whoNeedsProtecting: Who needs protecting. */
  private static String name(String key) {
    var words =
        key.replaceAll("([A-Z])|(?<=[a-z])(?=[0-9])", " $1")
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^childs ", "child's ");
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String words(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(PlanAtNight::words).collect(joining("; "));
    }
    if (value instanceof Map<?, ?> row) {
      return row.values().stream()
          .map(PlanAtNight::words)
          .filter(words -> !words.isBlank())
          .collect(joining(", "));
    }
    if (value == null || Boolean.FALSE.equals(value)) {
      return "";
    }
    var text = Boolean.TRUE.equals(value) ? "yes" : value.toString();
    return Markdown.plain(
        text.matches("[A-Z][A-Z_]+") ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text);
  }
}
