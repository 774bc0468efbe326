package org.hsbpathway.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Asks a decision table for a proposal. A person confirms; the table only says which row fired and
 * why.
 */
@Component
public class Decisions {

  private final DecisionService decisions;
  private final RepositoryService repository;

  Decisions(DecisionService decisions, RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  /**
   * The first row that fires.
   *
   * @param key id of the decision, in its latest deployed version
   * @param inputs codes and numbers only
   */
  public Decided decide(String key, Map<String, ?> inputs) {
    return all(key, inputs).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No row of the decision " + key + " fits"));
  }

  /** Every row that fires, for tables that collect. */
  public List<Decided> all(String key, Map<String, ?> inputs) {
    return decisions
        .evaluateDecisionTableByKey(key)
        .variables(new HashMap<>(inputs))
        .evaluate()
        .stream()
        .map(row -> new Decided(row.getEntryMap()))
        .toList();
  }

  /** What the table is called and which edition of it decides now. */
  public Table table(String key) {
    var table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(key)
            .latestVersion()
            .singleResult();
    return new Table(table.getName(), table.getVersionTag());
  }

  /** A decision table as analysts know it: its name and the edition they gave it. */
  public record Table(String name, String edition) {}

  /**
   * The outputs of the row that fired. Every table has an output {@code why}, a sentence that
   * begins with its row.
   */
  public record Decided(Map<String, Object> outputs) {

    public String text(String output) {
      return (String) outputs.get(output);
    }

    public String why() {
      return text("why");
    }

    /** "Row 2", with which the reason begins. */
    public String row() {
      return why().substring(0, why().indexOf(':'));
    }
  }
}
