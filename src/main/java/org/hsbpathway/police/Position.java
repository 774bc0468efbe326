package org.hsbpathway.police;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hsbpathway.casefile.BailCondition;

/**
 * Where the police, the Crown Prosecution Service or the court are, with everything that is dated.
 */
record Position(
    PoliceStatus status,
    ReleaseStatus releaseStatus,
    Set<BailCondition> conditionFlags,
    List<Condition> conditions,
    LocalDate bailReturnOn,
    LocalDate courtOn,
    LocalDate panelOn,
    LocalDate panelReportDueOn,
    CpsViews cpsViews,
    LocalDate cpsViewsDueOn,
    LocalDate cpsViewsSentOn) {

  /** Whether the Crown Prosecution Service or the police asked for the local authority's views. */
  enum CpsViews {
    NOT_REQUESTED,
    REQUESTED,
    SENT
  }

  Position {
    conditionFlags = conditionFlags == null ? Set.of() : Set.copyOf(conditionFlags);
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
  }

  static Position at(PoliceStatus status) {
    return new Position(status, null, null, null, null, null, null, null, null, null, null);
  }

  /** The matter is over; only what the outcome itself imposes still applies. */
  static Position concludedWith(Set<BailCondition> conditionFlags, List<Condition> conditions) {
    return new Position(
        PoliceStatus.CONCLUDED,
        null,
        conditionFlags,
        conditions,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** As before, but our views have gone. */
  Position viewsSent(LocalDate on) {
    return new Position(
        status,
        releaseStatus,
        conditionFlags,
        conditions,
        bailReturnOn,
        courtOn,
        panelOn,
        panelReportDueOn,
        CpsViews.SENT,
        cpsViewsDueOn,
        on);
  }

  /** Who waits for our report: a court, once a matter goes there, or else a panel. */
  PartnerReport.Kind ourReport() {
    return status == PoliceStatus.COURT || status == PoliceStatus.CHARGED_OR_REQUISITIONED
        ? PartnerReport.Kind.COURT_REPORT
        : PartnerReport.Kind.PANEL_REPORT;
  }

  boolean hasConditions() {
    return !conditionFlags.isEmpty() || !conditions.isEmpty();
  }

  /** Whether the safety plan has to be looked at again. */
  boolean differsForThePlan(Position other) {
    return status != other.status
        || releaseStatus != other.releaseStatus
        || !conditionFlags.equals(other.conditionFlags)
        || !conditions.equals(other.conditions)
        || !Objects.equals(bailReturnOn, other.bailReturnOn);
  }
}
