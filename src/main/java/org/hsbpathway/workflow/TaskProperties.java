package org.hsbpathway.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

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

  /** The same of a task in a model that was read. */
  static Optional<String> of(UserTask task, String name) {
    return Optional.ofNullable(task.getExtensionElements()).stream()
        .flatMap(
            more -> more.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> name.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst();
  }
}
