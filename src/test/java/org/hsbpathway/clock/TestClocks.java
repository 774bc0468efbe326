package org.hsbpathway.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The clocks as configured, alone, at a time the test sets. */
@TestConfiguration
@Import({Clocks.class, WorkingDays.class})
class TestClocks {

  static Instant now;

  static void mondayMorning() {
    now = Instant.parse("2026-11-23T10:00:00Z");
  }

  @Bean
  Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }
}
