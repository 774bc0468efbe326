package org.hsbpathway.upload;

import org.hsbpathway.casefile.Labelled;

/** What a document is, said by whoever adds it. */
enum DocumentKind implements Labelled {
  LETTER("letter"),
  REPORT("report of another agency"),
  MINUTES("minutes of a meeting"),
  CONSENT("consent or agreement"),
  COURT("paper of a court"),
  OTHER("something else");

  private final String label;

  DocumentKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
