package org.hsbpathway.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.Step;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Duties to share that stand in law. Each is named from its first to its last day only: one that is
 * enacted and not in force yet obliges nobody (domain 0.2, number 2; X1, row 10).
 */
@Component
@EnableConfigurationProperties(LegalDuties.Settings.class)
class LegalDuties {

  /**
   * One duty as configured.
   *
   * @param name what it asks, as people choose it
   * @param source the Act and the section
   * @param inForceFrom its first day; {@code null} while that is not known
   * @param inForceTo its last day; {@code null} where it goes on
   */
  record LegalDuty(String name, String source, LocalDate inForceFrom, LocalDate inForceTo) {

    boolean isInForceOn(LocalDate day) {
      return inForceFrom != null
          && !day.isBefore(inForceFrom)
          && (inForceTo == null || !day.isAfter(inForceTo));
    }

    String inWords() {
      return name + " (" + source + ")";
    }
  }

  /** All duties by name, in the order of the file. */
  @ConfigurationProperties("hsb")
  record Settings(@DefaultValue Map<String, LegalDuty> legalDuties) {}

  private final Map<String, LegalDuty> duties;

  LegalDuties(Settings settings) {
    duties = settings.legalDuties();
  }

  /** What can be named on that day. */
  List<Step.Option> inForceOn(LocalDate day) {
    return duties.entrySet().stream()
        .filter(duty -> duty.getValue().isInForceOn(day))
        .map(duty -> new Step.Option(duty.getKey(), duty.getValue().inWords()))
        .toList();
  }

  /**
   * @throws Refusal when none is named, or one that is not in force on that day
   */
  void check(String named, LocalDate day) {
    if (named == null || named.isBlank()) {
      throw new Refusal(
          "legalDuty", "Choose the duty; one that is not in the list is not in force today.");
    }
    if (Optional.ofNullable(duties.get(named)).filter(duty -> duty.isInForceOn(day)).isEmpty()) {
      throw new Refusal(
          "legalDuty",
          "This duty is not in force today. It is in the list once the council's lawyer has confirmed its first day.");
    }
  }

  /** A duty that was named, also where it is not in force any more. */
  String inWords(String named) {
    return Optional.ofNullable(duties.get(named)).map(LegalDuty::inWords).orElse(named);
  }
}
