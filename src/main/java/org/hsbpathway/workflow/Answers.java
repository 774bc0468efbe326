package org.hsbpathway.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.hsbpathway.casefile.Refusal;
import org.springframework.stereotype.Component;

/**
 * Turns what the engine hands over into JSON and back: text, numbers, ticks and lists; nothing
 * serialized in Java.
 */
@Component
class Answers {

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  ObjectNode of(VariableMap submitted) {
    var answers = json.createObjectNode();
    for (var name : submitted.keySet()) {
      answers.set(name, node(submitted.getValueTyped(name)));
    }
    return answers;
  }

  private JsonNode node(TypedValue typed) {
    if (typed instanceof JsonValue list) {
      if (list.getValueSerialized() != null) {
        return parse(list.getValueSerialized());
      }
      return list.isDeserialized() && list.getValue() != null
          ? parse(list.getValue().toString())
          : json.nullNode();
    }
    var foreign = typed instanceof SerializableValue;
    var value = typed == null || foreign ? null : typed.getValue();
    if (value instanceof SpinJsonNode list) {
      return parse(list.toString());
    }
    if (value instanceof Date date) {
      return TextNode.valueOf(date.toInstant().toString());
    }
    if (value == null && !foreign
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof java.util.Collection
        || value instanceof Map) {
      return json.valueToTree(value);
    }
    throw new Refusal("form", "Answers are texts, numbers, dates, ticks and lists.");
  }

  private JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Refusal("form", "A list in this form could not be read.");
    }
  }

  /** As a form wants it: plain values as they are, everything with parts as JSON. */
  TypedValue shown(Object value) {
    JsonNode node = json.valueToTree(value);
    if (node.isContainerNode()) {
      return SpinValues.jsonValue(node.toString()).create();
    }
    return Variables.untypedValue(json.convertValue(node, Object.class));
  }
}
