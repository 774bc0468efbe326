package org.hsbpathway.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The demo cases lead where they say, whatever day the application is started on. */
@PathwayTest
class DemoCasesTest {

  private static final List<String> STAGES =
      List.of(
          "consultation", "referral", "safetyPlan", "familySupport", "police", "strategy", "enquiry",
          "childProtectionPlan", "assessment", "planning", "intervention", "moveOn");

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  private DemoCases demo;

  @BeforeEach
  void theDemoIsThereWithoutItsProfile() {
    demo = beans.createBean(DemoCases.class);
  }

  /** A Monday; the Wednesday after the Christmas holidays; the Saturday of an Easter weekend. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23T10:00", "2027-01-06T08:20", "2027-03-27T10:00"})
  void everyCaseWaitsWhereItSays(String now) {
    TestClock.at(now);
    var today = demo.today();
    demo.certifyAssessors(today);
    var before = System.nanoTime();
    assertAll(
        demo.cases().stream()
            .map(
                story ->
                    (Executable)
                        () ->
                            assertThat(open(demo.play(story, today)).map(Task::getTaskDefinitionKey))
                                .as(story.title())
                                .containsExactlyInAnyOrderElementsOf(story.waitsAt())));
    System.out.printf("Demo cases on %s: %d ms%n", now, (System.nanoTime() - before) / 1_000_000);
  }

  @Test
  void aCaseWaitsAtEveryStage() {
    var today = demo.today();
    demo.certifyAssessors(today);
    var stages =
        demo.cases().stream()
            .flatMap(story -> open(demo.play(story, today)))
            .map(task -> repository.getProcessDefinition(task.getProcessDefinitionId()).getKey())
            .collect(toSet());
    assertThat(stages).containsAll(STAGES);
  }

  @Test
  void noChildIsTwoChildren() {
    assertThat(demo.cases().stream().flatMap(this::named)).doesNotHaveDuplicates().hasSizeGreaterThan(10);
  }

  private Stream<Object> named(DemoCase story) {
    Map<String, Object> concern = story.steps().get(0).answers();
    return Stream.of("childName", "dateOfBirth").map(concern::get).filter(java.util.Objects::nonNull);
  }

  private Stream<Task> open(String reference) {
    return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream();
  }
}
