package org.hsbpathway.casefile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The kernel alone on a fresh database: no engine, no stage, and a clock that stands still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:kernel")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(classes = KernelTest.Kernel.class)
@interface KernelTest {

  /** A Monday in winter, so that London time is UTC. */
  Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  // Not annotated as a configuration: the scan of the whole application must not find it.
  @AutoConfigurationPackage
  @ComponentScan(
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
  @Import(WorkingDays.class)
  class Kernel {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }
}
