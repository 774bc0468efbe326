package org.hsbpathway.police;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.BailCondition;
import org.hsbpathway.casefile.YesNoNotKnown;

/**
 * One outcome as it was told to us: nothing in it is ever worked out by the software.
 *
 * @param incidents the numbers of the incidents it is about; none means all
 */
record RecordedOutcome(
    PoliceOutcome outcome,
    LocalDate outcomeOn,
    String confirmedBy,
    Evidence evidence,
    List<Integer> incidents,
    Notification notification,
    Order order,
    AppropriateAdult appropriateAdult,
    Set<BailCondition> conditionFlags,
    List<Condition> conditions,
    PoliceWork work,
    String workWanted,
    Integer workWeeks,
    LocalDate workReportDueOn,
    YesNoNotKnown familyMayBeTold,
    String notes,
    PoliceStrandOutcome strand,
    String outstanding,
    String by,
    LocalDate on) {

  /** How the outcome reached us. */
  enum Evidence {
    EMAIL,
    LETTER,
    MEETING_MINUTE,
    VERBAL
  }

  /** Whether an appropriate adult was there when a caution was given. */
  enum AppropriateAdult {
    PRESENT,
    NOT_PRESENT,
    NOT_KNOWN
  }

  /** What the police say about notification requirements. */
  enum NotificationRequired {
    YES,
    NO,
    AWAITING
  }

  /** The category and level youth justice confirmed. */
  enum Mappa {
    NONE,
    CAT1_L1,
    CAT1_L2,
    CAT1_L3,
    OTHER
  }

  /**
   * Notification, MAPPA and a court's preventive order, only as police or youth justice confirmed.
   */
  record Notification(
      NotificationRequired required,
      String confirmedBy,
      LocalDate until,
      YesNoNotKnown parentDirected,
      Mappa mappa,
      YesNoNotKnown preventiveOrder,
      LocalDate preventiveOrderUntil) {

    static final Notification NONE = new Notification(null, null, null, null, null, null, null);
  }

  /** What the court ordered; a referral order runs from the day the contract is signed. */
  record Order(
      Integer months,
      LocalDate contractSignedOn,
      LocalDate firstPanelOn,
      LocalDate firstPanelDueOn) {

    static final Order NONE = new Order(null, null, null, null);

    /** The day the referral order ends, unknown as long as the contract is not signed. */
    Optional<LocalDate> contractEndsOn() {
      return Optional.ofNullable(contractSignedOn).map(signed -> signed.plusMonths(months));
    }
  }

  RecordedOutcome {
    incidents = incidents == null ? List.of() : List.copyOf(incidents);
    conditionFlags = conditionFlags == null ? Set.of() : Set.copyOf(conditionFlags);
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
  }

  boolean concerns(int incident) {
    return incidents.isEmpty() || incidents.contains(incident);
  }
}
