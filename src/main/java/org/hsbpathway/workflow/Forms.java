package org.hsbpathway.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The deployed forms in their latest version, parsed once each. */
@Component
class Forms {

  private final ObjectMapper json;
  private final JdbcTemplate database;
  private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

  Forms(ObjectMapper json, JdbcTemplate database) {
    this.json = json;
    this.database = database;
  }

  /** Only within a command of the engine. */
  FormSchema latest(String key) {
    return parsed.computeIfAbsent(
        latestVersion(key),
        id -> {
          var definition =
              Context.getCommandContext()
                  .getCamundaFormDefinitionManager()
                  .findLatestDefinitionById(id);
          var resource =
              Context.getCommandContext()
                  .getResourceManager()
                  .findResourceByDeploymentIdAndResourceName(
                      definition.getDeploymentId(), definition.getResourceName());
          return schema(resource.getBytes());
        });
  }

  /** The engine's own query groups all forms of all versions for it: a tenth of every step. */
  private String latestVersion(String key) {
    return database
        .queryForList(
            "select ID_ from ACT_RE_CAMFORMDEF where KEY_ = ? and TENANT_ID_ is null order by VERSION_ desc",
            String.class,
            key)
        .stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no form " + key));
  }

  FormSchema schema(byte[] form) {
    try {
      return new FormSchema(json.readTree(form), this::hidden);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All conditions at once: the engine builds its whole library of functions for each call. */
  private Set<String> hidden(List<String> conditions, Map<String, JsonNode> answers) {
    if (conditions.isEmpty()) {
      return Set.of();
    }
    var context = Variables.createVariables();
    answers.forEach((name, value) -> context.put(name, json.convertValue(value, Object.class)));
    // What nobody has answered yet is null, not an unknown name.
    for (var name : String.join(" ", conditions).split("\\W+")) {
      if (name.matches("[a-z]\\w*")) {
        context.putIfAbsent(name, null);
      }
    }
    var all =
        conditions.stream()
            .map(feel -> feel.startsWith("=") ? feel.substring(1) : feel)
            .collect(Collectors.joining(", ", "[", "]"));
    List<?> results = feel().evaluateSimpleExpression(all, context.asVariableContext());
    return IntStream.range(0, conditions.size())
        .filter(i -> Boolean.TRUE.equals(results.get(i)))
        .mapToObj(conditions::get)
        .collect(Collectors.toSet());
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
