package org.hsbpathway;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/** Conditions of forms, read as a browser does: beside the application, not with its own reader. */
final class Conditions {

  private static final FeelEngine FEEL = feel();

  private Conditions() {}

  /** Whether a condition holds under these answers, the nearer ones before those around them. */
  static boolean hold(String condition, Map<String, Object> around, Map<String, Object> answers) {
    var context = Variables.createVariables();
    for (var name : condition.split("\\W+")) {
      if (name.matches("[a-z]\\w*")) {
        context.put(name, answers.containsKey(name) ? answers.get(name) : around.get(name));
      }
    }
    Object result =
        FEEL.evaluateSimpleExpression(condition.substring(1), context.asVariableContext());
    return Boolean.TRUE.equals(result);
  }

  private static FeelEngine feel() {
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.buildEngine();
    return configuration.getFeelEngine();
  }
}
