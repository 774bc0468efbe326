package org.hsbpathway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.hsbpathway.PathwayApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** Without the demonstration, the application starts only when it is said who administers it. */
@ExtendWith(OutputCaptureExtension.class)
class AdministratorTest {

  @Test
  void withoutAnAdministratorTheApplicationDoesNotStartAndSaysWhatToSet(CapturedOutput output) {
    assertThatThrownBy(AdministratorTest::start).hasRootCauseInstanceOf(AdministratorMissing.class);

    assertThat(output)
        .contains(
            "APPLICATION FAILED TO START",
            "No administrator is configured, and the database has none.")
        .contains(
            "HSB_ADMIN_ID and HSB_ADMIN_PASSWORD",
            "at least 12 characters and does not contain the id");
  }

  @Test
  void withAnAdministratorItStartsAndHasNobodyElse() {
    try (var application =
        start("--hsb.admin.id=a.baker", "--hsb.admin.password=correct horse battery")) {
      var identity = application.getBean(IdentityService.class);
      assertThat(identity.createUserQuery().list()).extracting("id").containsExactly("a.baker");
      assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isOne();
      assertThat(identity.checkPassword("a.baker", "correct horse battery")).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "administrator, short, has fewer than 12 characters",
    "administrator, my-Administrator-2026, contains the administrator's id",
    "administrator, , No administrator is configured",
    "an administrator, a-long-enough-secret, characters other than"
  })
  void aWeakPasswordIsRefusedAndNotRepeated(String id, String password, String why) {
    assertThatThrownBy(() -> new AdministratorSettings(id, password).check())
        .hasMessageContaining(why)
        .hasMessageNotContaining(String.valueOf(password));
  }

  /**
   * Without a real web server: the engine's web applications can be there only once in a process.
   */
  private static ConfigurableApplicationContext start(String... settings) {
    return new SpringApplicationBuilder(PathwayApplication.class)
        .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
        .initializers(
            context ->
                context.addBeanFactoryPostProcessor(AdministratorTest::withoutTheCastOfTheTests))
        .run(
            Stream.concat(
                    Stream.of(
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--camunda.bpm.generate-unique-process-application-name=true"),
                    Stream.of(settings))
                .toArray(String[]::new));
  }

  private static void withoutTheCastOfTheTests(ConfigurableListableBeanFactory beans) {
    if (beans.containsBeanDefinition("cast")) {
      ((BeanDefinitionRegistry) beans).removeBeanDefinition("cast");
    }
  }
}
