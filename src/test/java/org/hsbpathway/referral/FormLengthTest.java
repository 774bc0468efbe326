package org.hsbpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

/** Nobody has to fill in more than 25 fields before a referral is decided. */
class FormLengthTest {

  private static final int MOST = 25;
  private static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "taglist",
          "datetime");

  /**
   * The ordinary way: a school refers a named child who is new to us; one incident, one other
   * child.
   */
  private static final Map<String, Object> ORDINARY =
      Map.ofEntries(
          Map.entry("contactKind", "REFERRAL"),
          Map.entry("referrerRole", "SCHOOL_DSL"),
          Map.entry("immediateSafetyConcern", "NO"),
          Map.entry("maybeKnown", "NO"),
          Map.entry("language", "ENGLISH"),
          Map.entry("disabilities", List.of("NONE")),
          Map.entry("parentalResponsibility", "NOT_KNOWN"),
          Map.entry("imagesInvolved", "NO"),
          Map.entry("otherChildrenAtHome", "NO"),
          Map.entry("spokenTo", List.of("PARENTS")),
          Map.entry("reportedToPoliceBy", "REFERRER"),
          Map.entry("planInForce", "YES"),
          Map.entry("outcome", "STRATEGY_DISCUSSION"));

  private final ObjectMapper json = new ObjectMapper();
  private final DefaultDmnEngineConfiguration feel = feel();

  private static DefaultDmnEngineConfiguration feel() {
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.buildEngine();
    return configuration;
  }

  @Test
  void theOrdinaryReferralIsDecidedWithAtMostTwentyFiveFields() throws IOException {
    var asked = new ArrayList<String>();
    for (var form : List.of("concernRaised", "recordReferral", "decideReferral")) {
      collect(json.readTree(Path.of("forms/referral", form + ".form").toFile()), asked);
    }

    assertThat(asked)
        .as("required fields")
        .contains("receivedAt", "occurredFrom", "rationale")
        .hasSizeLessThanOrEqualTo(MOST);
  }

  private void collect(JsonNode container, List<String> asked) {
    for (var component : container.path("components")) {
      var hide = component.path("conditional").path("hide").asText("");
      if (!hide.isEmpty() && isHidden(hide.substring(1))) {
        continue;
      }
      collect(component, asked);
      if (INPUTS.contains(component.path("type").asText())
          && component.path("validate").path("required").asBoolean()) {
        asked.add(component.path("key").asText());
      }
    }
  }

  private boolean isHidden(String expression) {
    var answers = Variables.createVariables();
    for (var word : expression.split("\\W+")) {
      if (word.matches("[a-z]\\w*")) {
        answers.put(word, ORDINARY.get(word));
      }
    }
    return Boolean.TRUE.equals(
        feel.getFeelEngine().evaluateSimpleExpression(expression, answers.asVariableContext()));
  }
}
