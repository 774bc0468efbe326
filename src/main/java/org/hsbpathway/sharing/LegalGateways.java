package org.hsbpathway.sharing;

import java.util.regex.Pattern;
import org.hsbpathway.casefile.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Duties to share that stand in an Act and may not be in force yet: nobody names them before the
 * council's lawyer has said so (domain 0.2, number 2).
 */
@Component
class LegalGateways {

  /** Children Act 2004 s.16LA, as people write it. */
  private static final Pattern SECTION_16LA = Pattern.compile("(?i)\\b16\\s*-?\\s*LA\\b");

  private final boolean section16LaIsInForce;

  LegalGateways(@Value("${hsb.legal-gateways.ca2004-s16la:false}") boolean section16LaIsInForce) {
    this.section16LaIsInForce = section16LaIsInForce;
  }

  /**
   * @throws Refusal when a duty is named that is not known to be in force
   */
  void check(String dutyName) {
    if (!section16LaIsInForce && SECTION_16LA.matcher(dutyName).find()) {
      throw new Refusal(
          "dutyName",
          "Section 16LA of the Children Act 2004 is named here once the council's lawyer has confirmed that it is in force. Name the duty that applies, or none.");
    }
  }
}
