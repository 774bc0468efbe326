package org.hsbpathway.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hsbpathway.casefile.Attendance;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.WorkingDays;

/** One session as it was, or why there was none and who was spoken to the same day. */
record SessionRecord(
    LocalDate on,
    Instant beganAt,
    LocalDate plannedOn,
    Attendance attendance,
    String missedReason,
    Integer minutes,
    String place,
    String practitioner,
    String coWorker,
    ModuleFamily module,
    String summary,
    String childVoice,
    List<GoalProgress> progress,
    Contact contact,
    boolean newRiskInformation,
    boolean disclosure,
    String exactWords,
    String toldTo,
    boolean saysNo,
    PlanWorking safetyPlanWorking,
    LocalDate recordedOn) {

  /** How far a goal has come, as the practitioner and the child see it. */
  enum Progress {
    WORSE,
    SAME,
    SOME,
    GOOD,
    MET
  }

  /** One goal and how far it has come. */
  record GoalProgress(String goal, Progress progress) {}

  /** Who was spoken to after a missed session. */
  record Contact(LocalDate on, String with, String said, String lateReason) {}

  /** Whether the safety plan works in everyday life. */
  enum PlanWorking {
    YES,
    PARTLY,
    NO
  }

  boolean met() {
    return attendance.met();
  }

  boolean contactWasLate() {
    return !met() && contact.on().isAfter(on);
  }

  /** With the day it was planned for, and each goal in the words it was agreed in. */
  SessionRecord complete(LocalDate plannedOn, List<String> goals) {
    var progress =
        met()
            ? IntStream.range(0, goals.size())
                .mapToObj(i -> new GoalProgress(goals.get(i), this.progress.get(i).progress()))
                .toList()
            : List.<GoalProgress>of();
    return new SessionRecord(
        on,
        beganAt,
        plannedOn,
        attendance,
        missedReason,
        minutes,
        place,
        practitioner,
        coWorker,
        module,
        summary,
        childVoice,
        progress,
        met() ? null : contact,
        newRiskInformation,
        disclosure,
        exactWords,
        toldTo,
        saysNo,
        safetyPlanWorking,
        recordedOn);
  }

  /** Checks what belongs to every record, whatever the work is about. */
  void requireComplete(LocalDate today) {
    if (on.isAfter(today)) {
      throw new Refusal(
          "heldOn", "The session cannot be in the future; record it when it has been.");
    }
    if (beganAt != null && !WorkingDays.dateOf(beganAt).equals(on)) {
      throw new Refusal("beganAt", "When it began: on the day of the session.");
    }
    if (met()) {
      ChildVoice.require("childVoice", childVoice);
    } else {
      requireContact(today);
    }
    if ((newRiskInformation || disclosure) && (isBlank(exactWords) || isBlank(toldTo))) {
      throw new Refusal("exactWords", "Write the exact words, and whom you told today.");
    }
  }

  private void requireContact(LocalDate today) {
    if (contact == null || contact.on() == null || isBlank(contact.with())) {
      throw new Refusal(
          "contactOn",
          "After a missed session child or family hear from you the same day: say when and with whom you spoke.");
    }
    if (contact.on().isBefore(on) || contact.on().isAfter(today)) {
      throw new Refusal("contactOn", "The contact was between the missed session and today.");
    }
    if (contact.on().isAfter(on) && isBlank(contact.lateReason())) {
      throw new Refusal("contactLateReason", "The contact was later than the same day: say why.");
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
