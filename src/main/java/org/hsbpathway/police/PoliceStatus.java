package org.hsbpathway.police;

import java.util.EnumSet;
import java.util.Set;
import org.hsbpathway.casefile.Labelled;

/** Where the police, the Crown Prosecution Service or the court are with it. */
enum PoliceStatus implements Labelled {
  NOT_NOTIFIED("not told"),
  NOTIFIED_AWAITING_DECISION("told, decision awaited"),
  NOT_RECORDED_AS_CRIME("not recorded as a crime"),
  RECORDED_NO_INVESTIGATION("recorded, no investigation"),
  UNDER_10_NO_CRIMINAL_RESPONSIBILITY("under 10, no criminal responsibility"),
  UNDER_INVESTIGATION("under investigation"),
  FILE_WITH_CPS("file with the Crown Prosecution Service"),
  OOCR_PANEL("with the out-of-court resolution panel"),
  CHARGED_OR_REQUISITIONED("charged or requisitioned"),
  COURT("before the court"),
  CONCLUDED("concluded"),
  REOPENED("reopened");

  private static final Set<PoliceStatus> OF_AN_INVESTIGATION =
      EnumSet.of(UNDER_INVESTIGATION, FILE_WITH_CPS, OOCR_PANEL, CHARGED_OR_REQUISITIONED, COURT);

  private final String label;

  PoliceStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it can only be said of a child of 10 or over. */
  boolean ofAnInvestigation() {
    return OF_AN_INVESTIGATION.contains(this);
  }
}
