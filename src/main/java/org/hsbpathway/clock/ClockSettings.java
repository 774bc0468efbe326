package org.hsbpathway.clock;

import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every clock by name, and when the office opens and closes; lengths are settings because law,
 * guidance and local standards change.
 */
@ConfigurationProperties("hsb")
record ClockSettings(
    @DefaultValue Map<String, ClockDefinition> clocks,
    @DefaultValue("09:00") LocalTime officeOpens,
    @DefaultValue("17:00") LocalTime officeCloses) {}
