package org.hsbpathway.document;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hsbpathway.sharing.CopyMaker;

/** A meeting as an entry for a calendar (RFC 5545): its title says no more than the reference. */
final class Calendar {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Duration LENGTH = Duration.ofHours(1);
  private static final int LONGEST_LINE = 70;

  private Calendar() {}

  static String entry(CopyMaker.Order order, Instant now) {
    return String.join(
        "\r\n",
        List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//HSB pathway//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            "UID:" + order.id() + "@hsb-pathway",
            "DTSTAMP:" + UTC.format(now),
            "DTSTART:" + UTC.format(order.meetingAt()),
            "DTEND:" + UTC.format(order.meetingAt().plus(LENGTH)),
            "SUMMARY:Strategy discussion " + order.caseReference(),
            "CLASS:PRIVATE",
            folded("LOCATION:" + escaped(order.meetingPlace())),
            "END:VEVENT",
            "END:VCALENDAR",
            ""));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  private static String folded(String line) {
    var folded = new StringBuilder();
    for (int at = 0; at < line.length(); at += LONGEST_LINE) {
      folded
          .append(at == 0 ? "" : "\r\n ")
          .append(line, at, Math.min(line.length(), at + LONGEST_LINE));
    }
    return folded.toString();
  }
}
