package org.hsbpathway.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One time for everything: the application's clock reads the engine's, so moving one moves both.
 */
final class EngineClock extends Clock {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ZoneId zone;

  private EngineClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new EngineClock(other);
  }

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  @Configuration(proxyBeanMethods = false)
  static class Time {

    @Bean
    Clock clock() {
      return new EngineClock(LONDON);
    }
  }
}
