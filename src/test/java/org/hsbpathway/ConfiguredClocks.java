package org.hsbpathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.hsbpathway.clock.ClockDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * The clocks of {@code clocks.yaml} by name, for rules that need nothing else of the application.
 */
final class ConfiguredClocks {

  private ConfiguredClocks() {}

  static Map<String, ClockDefinition> read() {
    try {
      var settings =
          new YamlPropertySourceLoader().load("clocks", new ClassPathResource("clocks.yaml"));
      return new TreeMap<>(
          new Binder(ConfigurationPropertySources.from(settings))
              .bind("hsb.clocks", Bindable.mapOf(String.class, ClockDefinition.class))
              .get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the Modeler shows of a clock: "Referral decision: 1 working day". */
  static String inWords(ClockDefinition clock) {
    var unit =
        switch (clock.unit()) {
          case SAME_DAY -> "the same day";
          case HOURS -> "hour";
          case WORKING_DAYS -> "working day";
          case DAYS -> "day";
          case WEEKS -> "week";
          case MONTHS -> "month";
        };
    return clock.name()
        + ": "
        + (clock.amount() == 0
            ? unit
            : clock.amount() + " " + unit + (clock.amount() == 1 ? "" : "s"));
  }
}
