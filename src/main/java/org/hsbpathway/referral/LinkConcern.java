package org.hsbpathway.referral;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.Map;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Makes a concern part of the case it belongs to; its workers read it in their chronology. */
@Component
class LinkConcern implements FormStep<LinkConcern.Form> {

  record Form(@NotBlank String linkedCase, boolean sameChildConfirmed) {}

  private final CaseFiles files;
  private final Referrals referrals;
  private final Incidents incidents;
  private final KnownBefore knownBefore;
  private final ReferralClocks clocks;
  private final Standing standing;
  private final Reasons reasons;

  LinkConcern(
      CaseFiles files,
      Referrals referrals,
      Incidents incidents,
      KnownBefore knownBefore,
      ReferralClocks clocks,
      Standing standing,
      Reasons reasons) {
    this.files = files;
    this.referrals = referrals;
    this.incidents = incidents;
    this.knownBefore = knownBefore;
    this.clocks = clocks;
    this.standing = standing;
    this.reasons = reasons;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var file = files.of(step.caseReference());
    var open = knownBefore.openCases(file);
    var shown = new HashMap<String, Object>();
    shown.put(
        "decided",
        referrals.latest(file.caseReference()).outcome().map(ReferralOutcome::label).orElseThrow());
    if (!open.isEmpty()) {
      shown.put(
          "openCases",
          open.stream()
              .map(knownBefore::line)
              .collect(joining("\n- ", "**Open cases that may be about this child:**\n\n- ", "")));
    }
    if (open.size() == 1) {
      shown.put("linkedCase", open.get(0).caseReference().value());
    }
    return shown;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = files.of(step.caseReference());
    var other = find(form.linkedCase());
    var referral = referrals.latest(file.caseReference());
    files.save(file.becomePartOf(other.caseReference()));
    if (referral.isAFurtherIncident()) {
      incidents.carryOver(file.caseReference(), other.caseReference());
      standing.state(
          other.caseReference(), Fact.LINKED_CONCERN, file.caseReference().value(), step.user());
      handOnThePlan(file, other, referral, step);
    } else if (file.receivedAt().isBefore(other.receivedAt())) {
      files.save(other.reachedUsAlready(file.receivedAt(), file.caseReference()));
      clocks.countFrom(file.receivedAt(), other.caseReference(), step.user());
    }
    referrals.save(referral.link(other.caseReference(), WorkingDays.dateOf(file.receivedAt())));
  }

  /** A plan that was in force for the concern ends with it; what it says goes on in the case. */
  private void handOnThePlan(CaseFile file, CaseFile other, Referral referral, Step step) {
    referral
        .safetyPlanHeldBy()
        .ifPresent(
            holder ->
                reasons.give(
                    other.caseReference(),
                    Fact.PLAN_MUST_CHANGE,
                    "The safety plan of "
                        + file.caseReference()
                        + " ends with that concern; who holds it from now on: "
                        + holder
                        + ". Take what it says into this plan.",
                    step.user()));
  }

  private CaseFile find(String typed) {
    CaseReference reference;
    try {
      reference = new CaseReference(typed.strip());
    } catch (IllegalArgumentException notAReference) {
      throw unknown();
    }
    var other = files.find(reference).orElseThrow(LinkConcern::unknown);
    if (!knownBefore.isKnown(other)) {
      throw unknown();
    }
    if (!KnownBefore.isWorkedOn(other)) {
      throw new Refusal(
          "linkedCase",
          "Case reference: nobody works on that case any more; ask the manager to decide again.");
    }
    return other;
  }

  private static Refusal unknown() {
    return new Refusal("linkedCase", "Unknown case reference. It looks like HSB-2026-000123.");
  }
}
