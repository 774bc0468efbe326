package org.hsbpathway;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The time of a test: it stands still until the test moves it, for the engine and the application
 * alike.
 */
public class TestClock implements BeforeEachCallback, AfterEachCallback {

  /** Tuesday 1 December 2026, a quiet week. */
  public static final String START = "2026-12-01T09:00";

  @Override
  public void beforeEach(ExtensionContext context) {
    at(START);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ClockUtil.reset();
  }

  /** Local time in England, for instance {@code 2026-12-24T15:40}. */
  public static void at(String localTime) {
    ClockUtil.setCurrentTime(
        Date.from(LocalDateTime.parse(localTime).atZone(ZoneId.of("Europe/London")).toInstant()));
  }
}
