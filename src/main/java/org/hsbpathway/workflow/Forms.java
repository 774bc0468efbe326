package org.hsbpathway.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The deployed forms in their latest version, parsed once each. */
@Component
class Forms {

  private final ObjectMapper json;
  private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

  Forms(ObjectMapper json) {
    this.json = json;
  }

  /** Only within a command of the engine. */
  FormSchema latest(String key) {
    var definition =
        Context.getCommandContext()
            .getCamundaFormDefinitionManager()
            .findLatestDefinitionByKey(key);
    if (definition == null) {
      throw new IllegalStateException("There is no form " + key);
    }
    return parsed.computeIfAbsent(
        definition.getId(),
        id -> {
          var resource =
              Context.getCommandContext()
                  .getResourceManager()
                  .findResourceByDeploymentIdAndResourceName(
                      definition.getDeploymentId(), definition.getResourceName());
          return schema(resource.getBytes());
        });
  }

  FormSchema schema(byte[] form) {
    try {
      return new FormSchema(json.readTree(form), this::hidden);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hidden(String feel, Map<String, JsonNode> answers) {
    var context = Variables.createVariables();
    answers.forEach((name, value) -> context.put(name, json.convertValue(value, Object.class)));
    // What nobody has answered yet is null, not an unknown name.
    for (var name : feel.split("\\W+")) {
      if (name.matches("[a-z]\\w*")) {
        context.putIfAbsent(name, null);
      }
    }
    var expression = feel.startsWith("=") ? feel.substring(1) : feel;
    return Boolean.TRUE.equals(
        feel().evaluateSimpleExpression(expression, context.asVariableContext()));
  }

  private static FeelEngine feel() {
    return Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
  }

  Map<String, JsonNode> asNodes(Map<String, ?> values) {
    var nodes = new HashMap<String, JsonNode>();
    values.forEach((name, value) -> nodes.put(name, json.valueToTree(value)));
    return nodes;
  }
}
