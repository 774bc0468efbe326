package org.hsbpathway.audit;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.OncePeopleAreLetIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/**
 * Tells the audit with what a node started: its profiles, each file of settings with a hash of what
 * stands in it, the calendar, and the models that were deployed last. Passwords and secrets are
 * left out.
 */
@Component
class StartedWith {

  static final String SYSTEM = "system";

  private final ConfigurableEnvironment settings;
  private final WorkingDays workingDays;
  private final RepositoryService models;
  private final ApplicationEventPublisher events;

  StartedWith(
      ConfigurableEnvironment settings,
      WorkingDays workingDays,
      RepositoryService models,
      ApplicationEventPublisher events) {
    this.settings = settings;
    this.workingDays = workingDays;
    this.models = models;
    this.events = events;
  }

  @OncePeopleAreLetIn
  void tell() {
    tell(Act.id("profiles", List.of(settings.getActiveProfiles())));
    tell(Act.id("calendar", List.of(workingDays.version())));
    settings.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .map(EnumerablePropertySource.class::cast)
        .flatMap(StartedWith::settingsOf)
        .forEach(this::tell);
    models
        .createDeploymentQuery()
        .deploymentSource("application")
        .orderByDeploymentTime()
        .desc()
        .listPage(0, 1)
        .forEach(
            last ->
                tell(SetUp.deployed(last.getId(), models.getDeploymentResources(last.getId()))));
  }

  /** A source of settings by name, with a hash of those that concern us; nothing where none do. */
  private static Stream<String> settingsOf(EnumerablePropertySource<?> source) {
    var stands =
        Arrays.stream(source.getPropertyNames())
            .filter(
                name ->
                    name.toLowerCase()
                        .replace('_', '.')
                        .matches("(hsb|camunda|spring|server)[.].*"))
            .filter(name -> !name.toLowerCase().matches(".*(password|secret).*"))
            .sorted()
            .map(name -> name + "=" + source.getProperty(name))
            .collect(joining("\n"));
    return stands.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Act.id(
                "settings",
                List.of(SetUp.hash(stands.getBytes(StandardCharsets.UTF_8)), nameOf(source))));
  }

  /** {@code clocks.yaml} of "Config resource 'class path resource [clocks.yaml]' via ...". */
  private static String nameOf(EnumerablePropertySource<?> source) {
    var name = source.getName().replaceFirst(" via .*", "");
    var file = name.replaceFirst(".*\\[(.*)].*", "$1");
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private void tell(String what) {
    events.publishEvent(new Act(Act.Kind.CONFIGURED, SYSTEM, null, what));
  }
}
