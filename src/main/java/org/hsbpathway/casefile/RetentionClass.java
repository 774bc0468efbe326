package org.hsbpathway.casefile;

/** How long a record is kept; the longest class that a case ever had wins. */
public enum RetentionClass implements Labelled {
  CONSULTATION_ANON("question about a child nobody named"),
  NFA("concern that did not become a case"),
  CIN("early help or child in need"),
  YJS("youth justice"),
  CP("child protection"),
  CSA_LONG("sexual abuse, kept long"),
  LAC("looked after");

  private final String label;

  RetentionClass(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
