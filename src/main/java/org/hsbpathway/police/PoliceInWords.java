package org.hsbpathway.police;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.workflow.Step.Option;

/** Shows what is known in the police strand when a form opens, so that nobody types it again. */
final class PoliceInWords {

  private static final int UPDATES_SHOWN = 3;

  private PoliceInWords() {}

  /** Where it stands, what applies, and what we were told last. */
  static String position(
      PoliceStrand strand, Optional<LocalDate> holdSince, Optional<LocalDate> holdReviewOn) {
    var lines = new ArrayList<String>();
    lines.add("**Now: " + status(strand.position()) + "** · route: " + strand.route().label());
    lines.addAll(contact(strand.contact()));
    lines.addAll(conditions(strand.position()));
    lines.addAll(dates(strand.position()));
    holdSince.ifPresent(since -> lines.add(hold(since, holdReviewOn)));
    strand.lastRecordedOutcome().ifPresent(told -> lines.addAll(told(told)));
    strand
        .monitoredBy()
        .ifPresent(by -> lines.add("If the case closes first, watched by " + Markdown.plain(by)));
    lines.addAll(lastUpdates(strand.updates()));
    return String.join("  \n", lines);
  }

  /** The present position as the fields of the next update. */
  static Map<String, Object> fields(PoliceStrand strand) {
    var position = strand.position();
    var values = new HashMap<String, Object>();
    values.put("status", position.status());
    values.put("releaseStatus", position.releaseStatus());
    values.put("conditionFlags", position.conditionFlags());
    values.put("conditions", position.conditions());
    values.put("bailReturnOn", position.bailReturnOn());
    values.put("courtOn", position.courtOn());
    values.put("panelOn", position.panelOn());
    values.put("panelReportDueOn", position.panelReportDueOn());
    values.put("cpsViews", position.cpsViews());
    values.put("cpsViewsDueOn", position.cpsViewsDueOn());
    values.put("cpsViewsSentOn", position.cpsViewsSentOn());
    strand.monitoredBy().ifPresent(by -> values.put("monitoredBy", by));
    values.put("notGivenYet", strand.contact().notGivenYet());
    values.put("crimeReference", strand.contact().crimeReference());
    values.put("force", strand.contact().force());
    values.put("officer", strand.contact().officer());
    values.put("officerContact", strand.contact().officerContact());
    return values;
  }

  /**
   * An outcome recorded before, except what only the police and youth justice may confirm each
   * time.
   */
  static Map<String, Object> fields(RecordedOutcome told) {
    var values = new HashMap<String, Object>();
    values.put("outcome", told.outcome());
    values.put("outcomeOn", told.outcomeOn());
    values.put("confirmedBy", told.confirmedBy());
    values.put("evidence", told.evidence());
    values.put("incidents", told.incidents().stream().map(String::valueOf).toList());
    values.put("appropriateAdult", told.appropriateAdult());
    values.put("orderMonths", told.order().months());
    values.put("contractSignedOn", told.order().contractSignedOn());
    values.put("firstPanelOn", told.order().firstPanelOn());
    values.put("conditionFlags", told.conditionFlags());
    values.put("conditions", told.conditions());
    return values;
  }

  /** Why the hold was set and with whom it was agreed; whether it goes on is asked anew. */
  static Map<String, Object> holdFields(PoliceStrand strand) {
    var values = new HashMap<String, Object>();
    for (var update : strand.updates()) {
      if (update.hold().answer() == PoliceHold.IN_FORCE) {
        values.put("holdReason", update.hold().reason());
        values.put("holdAgreedWith", update.hold().agreedWith());
      }
    }
    return values;
  }

  static Option choice(AgeRouting.IncidentAge incident) {
    return new Option(
        String.valueOf(incident.number()),
        "Incident %d: %s, age %s"
            .formatted(incident.number(), incident.when(), incident.age().inWords()));
  }

  private static String status(Position position) {
    return position.releaseStatus() == null
        ? position.status().label()
        : position.status().label() + ", " + position.releaseStatus().label();
  }

  private static List<String> contact(PoliceContact contact) {
    var parts = new ArrayList<String>();
    add(parts, "", contact.force());
    add(parts, "crime reference ", contact.crimeReference());
    add(parts, "officer ", contact.officer());
    add(parts, "", contact.officerContact());
    var missing = contact.notGivenYet();
    if (!missing.isEmpty()) {
      parts.add(
          "not given by the police yet: "
              + missing.stream().map(PoliceContact.Part::label).collect(joining(", ")));
    }
    return parts.isEmpty() ? List.of() : List.of(String.join(" · ", parts));
  }

  private static void add(List<String> parts, String before, String typed) {
    if (typed != null) {
      parts.add(before + Markdown.plain(typed));
    }
  }

  private static List<String> conditions(Position position) {
    if (!position.hasConditions()) {
      return List.of("No conditions: the safety plan does the work alone");
    }
    var all = new ArrayList<String>();
    position.conditionFlags().stream().sorted().map(flag -> flag.label()).forEach(all::add);
    position.conditions().stream().map(PoliceInWords::condition).forEach(all::add);
    return List.of("Conditions: " + String.join("; ", all));
  }

  private static String condition(Condition condition) {
    return Markdown.plain(condition.text())
        + (condition.until() == null ? "" : " (until " + Days.inWords(condition.until()) + ")");
  }

  private static List<String> dates(Position position) {
    var dates = new ArrayList<String>();
    addDay(dates, "bail return ", position.bailReturnOn());
    addDay(dates, "court ", position.courtOn());
    addDay(dates, "panel ", position.panelOn());
    addDay(
        dates,
        position.ourReport() == PartnerReport.Kind.COURT_REPORT
            ? "report for the court "
            : "report for the panel ",
        position.panelReportDueOn());
    if (position.cpsViews() == Position.CpsViews.REQUESTED) {
      addDay(dates, "views for the CPS ", position.cpsViewsDueOn());
    }
    return dates.isEmpty() ? List.of() : List.of("Dates: " + String.join(" · ", dates));
  }

  private static void addDay(List<String> dates, String before, LocalDate day) {
    if (day != null) {
      dates.add(before + Days.inWords(day));
    }
  }

  private static String hold(LocalDate since, Optional<LocalDate> reviewOn) {
    return "**Hold since %s:** the alleged incident is not talked about with the child%s"
        .formatted(
            Days.inWords(since),
            reviewOn.map(day -> "; reviewed by " + Days.inWords(day)).orElse(""));
  }

  private static List<String> told(RecordedOutcome told) {
    var lines = new ArrayList<String>();
    lines.add(
        "Outcome recorded: %s, %s, confirmed by %s"
            .formatted(
                told.outcome().label(),
                Days.inWords(told.outcomeOn()),
                Markdown.plain(told.confirmedBy())));
    var order = told.order();
    if (order.firstPanelDueOn() != null && order.firstPanelOn() == null) {
      lines.add(
          "First referral order panel within 20 working days: by "
              + Days.inWords(order.firstPanelDueOn()));
    }
    if (told.outcome() == PoliceOutcome.REFERRAL_ORDER) {
      lines.add(
          order
              .contractEndsOn()
              .map(day -> "The contract runs until " + Days.inWords(day))
              .orElse("The contract is not signed yet, so the order does not run yet"));
    }
    if (told.notification().required() == RecordedOutcome.NotificationRequired.AWAITING) {
      lines.add("The police have still to say whether notification is required");
    }
    if (told.outstanding() != null) {
      lines.add("Outstanding: " + Markdown.plain(told.outstanding()));
    }
    return lines;
  }

  private static List<String> lastUpdates(List<PoliceUpdate> updates) {
    var last = updates.subList(Math.max(0, updates.size() - UPDATES_SHOWN), updates.size());
    return last.isEmpty()
        ? List.of()
        : List.of(
            last.stream()
                .map(update -> Days.inWords(update.toldOn()) + ": " + Markdown.plain(update.said()))
                .collect(joining("  \n", "**What we were told last**  \n", "")));
  }
}
