package org.hsbpathway.assessment;

import java.util.Set;
import org.hsbpathway.casefile.Refusal;

/** The model and the two people, as the co-ordinator decided. */
record Allocation(
    AssessmentModel model,
    String modelName,
    String edition,
    String reason,
    String lead,
    String second,
    String commissionedProvider) {

  /** Refuses a model that does not fit the child, or was not given a reason. */
  void requireModelThatFits(ModelProposal proposal) {
    if (model == AssessmentModel.AIM2_LEGACY) {
      throw new Refusal("model", "AIM2 is kept for earlier records only; choose a model of today.");
    }
    if (model == AssessmentModel.AIM3 && !proposal.isOf12OrOver()) {
      throw new Refusal("model", "AIM3 is for young people of 12 and over; this child is younger.");
    }
    if (model == AssessmentModel.AIM_UNDER_12
        && proposal.isOf12OrOver()
        && !proposal.learningNeeds()) {
      throw new Refusal(
          "model",
          "From 12 on, the model for under-12s is for young people with a learning disability or well below their age only.");
    }
    if (model == AssessmentModel.OTHER_NAMED && Words.none(modelName)) {
      throw new Refusal("modelName", "Name the other assessment.");
    }
    if ((model != proposal.model() || proposal.learningNeeds() && proposal.isOf12OrOver())
        && Words.tooFew(reason, Words.A_REASON)) {
      throw new Refusal(
          "modelReason",
          "Say why this model: it is not the one proposed, or the young person has learning needs.");
    }
  }

  /**
   * Refuses a lead without a certificate, one person twice, and whoever works with a child who was
   * harmed.
   */
  void requireTwoSuitableAssessors(boolean leadQualified, Set<String> workersOfChildrenHarmed) {
    requireTwoSuitableAssessors(lead, second, leadQualified, workersOfChildrenHarmed);
  }

  /** As above, also when one of them is replaced later. */
  static void requireTwoSuitableAssessors(
      String lead, String second, boolean leadQualified, Set<String> workersOfChildrenHarmed) {
    if (lead.equals(second)) {
      throw new Refusal(
          "secondAssessor", "Two people assess together: choose somebody else as second assessor.");
    }
    if (!leadQualified) {
      throw new Refusal(
          "leadAssessor", "The lead needs a certificate for this model that is in date.");
    }
    if (workersOfChildrenHarmed.contains(lead)) {
      throw new Refusal(
          "leadAssessor",
          "Whoever works with a child who was harmed does not assess the other child.");
    }
    if (workersOfChildrenHarmed.contains(second)) {
      throw new Refusal(
          "secondAssessor",
          "Whoever works with a child who was harmed does not assess the other child.");
    }
  }
}
