package org.hsbpathway.casefile;

import java.time.Instant;

/**
 * What the front door knows when a concern arrives: all that is needed to open a case, so that
 * safety planning can start.
 *
 * @param consultee who asks for advice; for a referral {@code null}
 * @param ageBand the age of a child nobody has named
 */
public record Concern(
    ContactKind kind,
    Instant receivedAt,
    ReceivedVia receivedVia,
    Referrer referrer,
    Consultee consultee,
    AgeBand ageBand,
    String text,
    boolean immediateSafetyConcern,
    String immediateSafety) {

  public static Concern referral(
      Instant receivedAt,
      ReceivedVia receivedVia,
      Referrer referrer,
      String text,
      boolean immediateSafetyConcern,
      String immediateSafety) {
    return new Concern(
        ContactKind.REFERRAL,
        receivedAt,
        receivedVia,
        referrer,
        null,
        null,
        text,
        immediateSafetyConcern,
        immediateSafety);
  }

  public static Concern advice(
      Instant receivedAt,
      ReceivedVia receivedVia,
      Consultee consultee,
      AgeBand ageBand,
      String text) {
    return new Concern(
        ContactKind.ADVICE, receivedAt, receivedVia, null, consultee, ageBand, text, false, null);
  }
}
