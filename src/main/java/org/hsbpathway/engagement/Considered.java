package org.hsbpathway.engagement;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;

/** What a team manager decided after a refusal, and how every child is kept safe. */
record Considered(
    LocalDate on,
    WithdrawalOutcome outcome,
    String reason,
    YesNoNotKnown riskManaged,
    String safetyWithoutIt,
    String competence,
    String whoTalks,
    YouthJusticeTold youthJustice,
    String by) {

  /** What else holds in the case and bears on the decision. */
  record Circumstances(
      boolean enquiryIsOpen,
      boolean childProtectionPlan,
      boolean childAndFamilyAssessmentRuns,
      LocalDate today) {}

  void check(Talk last, Circumstances now) {
    youthJustice.check(now.today());
    if (outcome.escalates() && riskManaged == YesNoNotKnown.YES) {
      throw new Refusal(
          "outcome",
          "A refusal alone is not harm: a discussion or an enquiry is about a risk that nobody manages.");
    }
    if (outcome.endsSomething() && riskManaged == YesNoNotKnown.NO) {
      throw new Refusal(
          "outcome",
          "A refusal together with a risk that nobody manages is harm: ask for a strategy discussion or an enquiry.");
    }
    switch (outcome) {
      case TALK_AGAIN -> {
        if (whoTalks == null) {
          throw new Refusal("whoTalks", "Say who talks with them again, and how.");
        }
      }
      case CHILD_MAY_DECIDE -> requireChildWhoCanDecide(last);
      case CHILD_AND_FAMILY_ONLY -> requireDeclined(last.declined(), Declined.ASSESSMENT);
      case REST_GOES_ON -> requireDeclined(last.declined(), Declined.FAMILY_SUPPORT);
      case MAY_LEAVE -> requireNothingCompulsory(now);
      default -> {}
    }
  }

  private void requireChildWhoCanDecide(Talk last) {
    if (last.child() != Answer.AGREES) {
      throw new Refusal(
          "outcome",
          "The child does not agree, so the child's own decision cannot carry the work.");
    }
    if (competence == null) {
      throw new Refusal(
          "competence", "Say how you know that the child understands enough to decide.");
    }
  }

  private static void requireDeclined(List<Declined> declined, Declined only) {
    if (!declined.equals(List.of(only))) {
      throw new Refusal(
          "outcome",
          "This answer is for a family that says no to "
              + only.label()
              + " only; here more, or something else, was declined.");
    }
  }

  private static void requireNothingCompulsory(Circumstances now) {
    if (now.enquiryIsOpen() || now.childProtectionPlan()) {
      throw new Refusal(
          "outcome",
          "A section 47 enquiry or a child protection plan is not something a family can leave.");
    }
    if (now.childAndFamilyAssessmentRuns()) {
      throw new Refusal(
          "outcome",
          "Whether there is significant harm is judged on the child and family assessment: let it be completed first, with what is known.");
    }
  }
}
