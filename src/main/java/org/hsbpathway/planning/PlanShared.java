package org.hsbpathway.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;

/** Who got the plan: the child first, the parents next, then everybody else the part they need. */
record PlanShared(
    YesNoNotKnown childTold,
    LocalDate childToldOn,
    List<PlanShared.Copy> childCopy,
    String childView,
    YesNoNotKnown parentsTold,
    LocalDate parentsToldOn,
    PlanShared.OverrideReason overrideReason,
    String overrideApprovedBy,
    LocalDate tellBy,
    List<PlanShared.Given> given) {

  /** In which form the child got a copy. */
  enum Copy {
    OWN_WORDS,
    EASY_READ,
    PICTURES,
    READ_ALOUD,
    TRANSLATED
  }

  /** The only reasons for sharing before talking. */
  enum OverrideReason {
    SIGNIFICANT_HARM_RISK,
    WOULD_INCREASE_RISK,
    WOULD_PREJUDICE_POLICE,
    PERSON_CANNOT_BE_REACHED_AND_URGENT,
    COURT_OR_STATUTORY_DUTY
  }

  /** How much of a plan somebody gets. */
  enum Part {
    HEADLINE,
    OWN_PART,
    FULL
  }

  /** Who may get something of a plan, and at most how much; the other family is not among them. */
  enum Recipient {
    SCHOOL(Part.OWN_PART),
    POLICE(Part.OWN_PART),
    YJS(Part.FULL),
    HEALTH(Part.OWN_PART),
    CHAIR_CORE_GROUP(Part.FULL),
    CARER(Part.FULL),
    PRACTITIONER(Part.FULL),
    OTHER_LA(Part.FULL),
    LINKED_CHILD_WORKER(Part.HEADLINE);

    private final Part most;

    Recipient(Part most) {
      this.most = most;
    }
  }

  /** What one of the others got. */
  record Given(Recipient recipient, Part part, LocalDate sharedOn) {}

  PlanShared {
    childCopy = childCopy == null ? List.of() : List.copyOf(childCopy);
    given = given == null ? List.of() : List.copyOf(given);
  }

  PlanShared checked(LocalDate heldOn, LocalDate today, LocalDate latestTelling, String user) {
    refuseOutside(heldOn, today, "childToldOn", childToldOn);
    refuseOutside(heldOn, today, "parentsToldOn", parentsToldOn);
    if (given.stream()
        .anyMatch(one -> one.sharedOn().isAfter(today) || one.sharedOn().isBefore(heldOn))) {
      throw new Refusal(
          "recipients", "Nothing was shared before the meeting, and nothing in the future.");
    }
    if (given.stream().anyMatch(one -> one.part().compareTo(one.recipient().most) > 0)) {
      throw new Refusal(
          "recipients",
          "Somebody gets more than they need: school, police and health get their part, the worker of the"
              + " child who was harmed only that there is a plan.");
    }
    if (isTalkedFirst()) {
      return this;
    }
    if (!given.isEmpty() && (overrideReason == null || overrideApprovedBy == null)) {
      throw new Refusal(
          "overrideReason",
          "Talk with the child and the parents first; sharing before that needs a reason and a manager who agreed.");
    }
    if (user.equals(overrideApprovedBy)) {
      throw new Refusal(
          "overrideApprovedBy", "Somebody else has to agree to sharing before talking.");
    }
    if (tellBy == null || tellBy.isBefore(today) || tellBy.isAfter(latestTelling)) {
      throw new Refusal(
          "tellBy",
          "Say by when they are told: by " + Days.shortly(latestTelling) + " at the latest.");
    }
    return this;
  }

  private static void refuseOutside(
      LocalDate heldOn, LocalDate today, String field, LocalDate day) {
    if (day != null && (day.isAfter(today) || day.isBefore(heldOn))) {
      throw new Refusal(field, "They were told after the meeting and not in the future.");
    }
  }

  /** Both the child and the parents heard of the plan before anybody else. */
  @JsonIgnore
  boolean isTalkedFirst() {
    return childTold == YesNoNotKnown.YES && parentsTold == YesNoNotKnown.YES;
  }
}
