package org.hsbpathway.casefile;

/**
 * The age of a child nobody has named; nine and ten are apart because criminal responsibility
 * begins at ten, eleven and twelve because the assessment models differ.
 */
public enum AgeBand implements Labelled {
  AGE_0_4("0 to 4"),
  AGE_5_7("5 to 7"),
  AGE_8_9("8 or 9"),
  AGE_10_11("10 or 11"),
  AGE_12_13("12 or 13"),
  AGE_14_15("14 or 15"),
  AGE_16_17("16 or 17");

  private final String label;

  AgeBand(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
