package org.hsbpathway.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The properties that an analyst writes beside a task in the Modeler. */
public final class TaskProperties {

  private TaskProperties() {}

  /** What stands under this name; empty where the task has no such property. */
  public static Optional<String> of(Element task, String name) {
    return Optional.ofNullable(task.element("extensionElements"))
        .map(more -> more.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
        .flatMap(
            properties ->
                properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                    .filter(property -> name.equals(property.attribute("name")))
                    .map(property -> property.attribute("value"))
                    .findFirst());
  }
}
