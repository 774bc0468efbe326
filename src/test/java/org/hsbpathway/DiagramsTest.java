package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Diagrams are read by people: everything is drawn, straight lines, nothing crosses and nothing
 * lies on top of something.
 */
class DiagramsTest {

  private record Box(String id, double left, double top, double right, double bottom) {

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** With a little room for a hand that drew it. */
    boolean touches(Waypoint point) {
      return point.getX() > left - 2
          && point.getX() < right + 2
          && point.getY() > top - 2
          && point.getY() < bottom + 2;
    }

    boolean isPassedBy(Line line) {
      return overlaps(
          new Box("", line.left() - 0.5, line.top() - 0.5, line.right() + 0.5, line.bottom() + 0.5)
              .within(1));
    }

    private Box within(double margin) {
      return new Box(id, left + margin, top + margin, right - margin + 1, bottom - margin + 1);
    }
  }

  private record Line(SequenceFlow flow, double x1, double y1, double x2, double y2) {

    double left() {
      return Math.min(x1, x2);
    }

    double right() {
      return Math.max(x1, x2);
    }

    double top() {
      return Math.min(y1, y2);
    }

    double bottom() {
      return Math.max(y1, y2);
    }

    boolean isStraight() {
      return Math.abs(x1 - x2) < 1 || Math.abs(y1 - y2) < 1;
    }

    boolean crosses(Line other) {
      boolean upright = Math.abs(x1 - x2) < 1;
      boolean otherUpright = Math.abs(other.x1 - other.x2) < 1;
      if (upright == otherUpright) {
        return false;
      }
      var standing = upright ? this : other;
      var lying = upright ? other : this;
      return standing.x1 > lying.left() + 1
          && standing.x1 < lying.right() - 1
          && lying.y1 > standing.top() + 1
          && lying.y1 < standing.bottom() - 1;
    }
  }

  static List<Path> models() throws IOException {
    try (var files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aDiagramShowsEverything(Path path) {
    var model = Bpmn.readModelFromFile(path.toFile());
    var drawn =
        Stream.concat(
                model.getModelElementsByType(BpmnShape.class).stream()
                    .map(shape -> shape.getBpmnElement().getId()),
                model.getModelElementsByType(BpmnEdge.class).stream()
                    .map(edge -> edge.getBpmnElement().getId()))
            .collect(Collectors.toSet());
    assertThat(model.getModelElementsByType(FlowElement.class))
        .extracting(FlowElement::getId)
        .allMatch(drawn::contains);
  }

  @ParameterizedTest
  @MethodSource("models")
  void nothingLiesOnTopOfSomething(Path path) {
    var model = Bpmn.readModelFromFile(path.toFile());
    var boxes = boxes(model);
    var found = new ArrayList<String>();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        if (boxes.get(i).overlaps(boxes.get(j))) {
          found.add(boxes.get(i).id() + " and " + boxes.get(j).id());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void flowsAreStraightAndCrossNeitherEachOtherNorAStep(Path path) {
    var model = Bpmn.readModelFromFile(path.toFile());
    var lines = lines(model);
    assertThat(lines).as("straight lines").allMatch(Line::isStraight);
    Set<String> found = new HashSet<>();
    for (var line : lines) {
      for (var other : lines) {
        if (line.flow() != other.flow() && line.crosses(other)) {
          found.add(line.flow().getId() + " crosses " + other.flow().getId());
        }
      }
      for (var box : boxes(model)) {
        if (!box.id().equals(line.flow().getSource().getId())
            && !box.id().equals(line.flow().getTarget().getId())
            && !isHostOf(line.flow(), box.id())
            && box.isPassedBy(line)) {
          found.add(line.flow().getId() + " runs through " + box.id());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyFlowBeginsAndEndsAtItsStepAndEveryBoundaryEventSitsOnItsStep(Path path) {
    var model = Bpmn.readModelFromFile(path.toFile());
    var drawn =
        model.getModelElementsByType(BpmnShape.class).stream()
            .collect(
                Collectors.toMap(shape -> shape.getBpmnElement().getId(), DiagramsTest::boxOf));
    var found = new ArrayList<String>();
    for (var edge : model.getModelElementsByType(BpmnEdge.class)) {
      if (edge.getBpmnElement() instanceof SequenceFlow flow) {
        var points = List.copyOf(edge.getWaypoints());
        if (!drawn.get(flow.getSource().getId()).touches(points.get(0))) {
          found.add(flow.getId() + " begins away from " + flow.getSource().getId());
        }
        if (!drawn.get(flow.getTarget().getId()).touches(points.get(points.size() - 1))) {
          found.add(flow.getId() + " ends away from " + flow.getTarget().getId());
        }
      }
    }
    for (var event : model.getModelElementsByType(BoundaryEvent.class)) {
      if (!drawn.get(event.getId()).overlaps(drawn.get(event.getAttachedTo().getId()))) {
        found.add(event.getId() + " lies away from " + event.getAttachedTo().getId());
      }
    }
    assertThat(found).isEmpty();
  }

  private static boolean isHostOf(SequenceFlow flow, String box) {
    return flow.getSource() instanceof BoundaryEvent event
        && event.getAttachedTo().getId().equals(box);
  }

  /** Steps, events and gateways; containers and what sits on a border aside. */
  private static List<Box> boxes(BpmnModelInstance model) {
    return model.getModelElementsByType(BpmnShape.class).stream()
        .filter(
            shape ->
                !(shape.getBpmnElement() instanceof SubProcess)
                    && !(shape.getBpmnElement() instanceof BoundaryEvent))
        .map(DiagramsTest::boxOf)
        .toList();
  }

  private static Box boxOf(BpmnShape shape) {
    var bounds = shape.getBounds();
    return new Box(
        shape.getBpmnElement().getId(),
        bounds.getX(),
        bounds.getY(),
        bounds.getX() + bounds.getWidth(),
        bounds.getY() + bounds.getHeight());
  }

  private static List<Line> lines(BpmnModelInstance model) {
    var lines = new ArrayList<Line>();
    for (var edge : model.getModelElementsByType(BpmnEdge.class)) {
      if (edge.getBpmnElement() instanceof SequenceFlow flow) {
        Waypoint before = null;
        for (var point : edge.getWaypoints()) {
          if (before != null) {
            lines.add(new Line(flow, before.getX(), before.getY(), point.getX(), point.getY()));
          }
          before = point;
        }
      }
    }
    return lines;
  }
}
