package org.hsbpathway.assessment;

import org.hsbpathway.casefile.YesNoNotKnown;

/** What speaks for one model or another, and what the table proposes from it. */
record ModelProposal(
    int age,
    YesNoNotKnown learningDisability,
    YesNoNotKnown developmentallyYounger,
    AssessmentModel model,
    String why) {

  private static final int AGE_OF_AIM3 = 12;

  boolean isOf12OrOver() {
    return age >= AGE_OF_AIM3;
  }

  boolean learningNeeds() {
    return learningDisability == YesNoNotKnown.YES || developmentallyYounger == YesNoNotKnown.YES;
  }
}
