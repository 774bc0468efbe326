package org.hsbpathway.safetyplan;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hsbpathway.casefile.BailCondition;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;

/**
 * The bail and court conditions that hold now. A plan may be stricter than a condition, never
 * looser.
 */
record PoliceConditions(Set<BailCondition> coded, boolean inWords) {

  static PoliceConditions of(CaseReference reference, Standing standing) {
    return new PoliceConditions(
        standing.bailConditions(reference),
        standing.is(reference, Fact.BAIL_CONDITION_TEXTS, YesNoNotKnown.YES));
  }

  /** Refuses a plan that is looser than a condition, naming the field that has to change. */
  void refuseLooser(PlanContent content, String lineOfSightField) {
    if (coded.contains(BailCondition.NO_CONTACT)
        && content.contact().contactWithHarmedChild() != ContactWithHarmedChild.NONE) {
      throw new Refusal(
          "contactWithHarmedChild",
          "A condition forbids contact with the child who was harmed, so the plan has to say: none.");
    }
    if (coded.contains(BailCondition.EXCLUDED_PLACE)
        && !content.outside().excludedPlacesOutOfBounds()) {
      throw new Refusal(
          "excludedPlacesOutOfBounds",
          "A condition excludes a place: please confirm that it is out of bounds in this plan.");
    }
    if (coded.contains(BailCondition.NO_UNSUPERVISED_UNDER_16)) {
      refuseUnsupervised(content.home(), lineOfSightField);
    }
    if (coded.contains(BailCondition.RESIDENCE) && !content.home().livesAsDirected()) {
      throw new Refusal(
          "livesAsDirected",
          "A condition says where the child lives: please confirm that the plan keeps to it.");
    }
    if (coded.contains(BailCondition.DEVICE_LIMIT)
        && PlanContent.blank(content.online().deviceRules())) {
      throw new Refusal(
          "deviceRules",
          "A condition limits devices, so the plan has to say which ones, where and when.");
    }
    if (inWords && !content.contact().conditionsChecked()) {
      throw new Refusal(
          "conditionsChecked",
          "There are conditions in words: please read them and confirm that you have checked the plan against them.");
    }
  }

  /** The conditions that are stricter than what the plan says. */
  Set<BailCondition> stricterThan(PlanContent content) {
    return coded.stream()
        .filter(condition -> isLooser(content, condition))
        .collect(toCollection(() -> EnumSet.noneOf(BailCondition.class)));
  }

  private static boolean isLooser(PlanContent content, BailCondition condition) {
    try {
      new PoliceConditions(EnumSet.of(condition), false).refuseLooser(content, "households");
      return false;
    } catch (Refusal looser) {
      return true;
    }
  }

  private static void refuseUnsupervised(PlanContent.Home home, String lineOfSightField) {
    if (!home.neverInCharge()) {
      throw new Refusal(
          "neverInCharge",
          "A condition forbids being unsupervised with anyone under 16: please confirm that the child is never left in charge.");
    }
    if (!home.households().stream()
        .allMatch(
            household ->
                household.lineOfSight() != null && household.lineOfSight().neverUnsupervised())) {
      throw new Refusal(
          lineOfSightField,
          "A condition forbids being unsupervised with anyone under 16: an adult stays within sight or earshot in every household.");
    }
  }

  /**
   * What a form shows at first: the stricter rule applies by itself, ticks are for a person to
   * make.
   */
  Map<String, Object> strictest(Map<String, Object> answers) {
    var strict = new HashMap<String, Object>(answers);
    strict.remove("conditionsChecked");
    if (coded.contains(BailCondition.NO_CONTACT)) {
      strict.put("contactWithHarmedChild", ContactWithHarmedChild.NONE);
    }
    return strict;
  }

  /** For the head of a form. */
  String inSentences() {
    if (coded.isEmpty() && !inWords) {
      return "No bail or court conditions are on record. The plan does the work alone.";
    }
    var sentences =
        coded.isEmpty()
            ? ""
            : "Conditions in force: "
                + coded.stream().map(BailCondition::label).collect(joining("; "))
                + ".";
    return (sentences
            + (inWords
                ? " There are conditions in words: read them in the police record before you complete this."
                : ""))
        .strip();
  }
}
