package org.hsbpathway.casefile;

/** Ethnic group of a child in the categories of the 2021 Census of England and Wales. */
public enum Ethnicity implements Labelled {
  WHITE_BRITISH("White: English, Welsh, Scottish, Northern Irish or British"),
  WHITE_IRISH("White: Irish"),
  GYPSY_IRISH_TRAVELLER("White: Gypsy or Irish Traveller"),
  ROMA("White: Roma"),
  WHITE_OTHER("any other White background"),
  WHITE_AND_BLACK_CARIBBEAN("mixed: White and Black Caribbean"),
  WHITE_AND_BLACK_AFRICAN("mixed: White and Black African"),
  WHITE_AND_ASIAN("mixed: White and Asian"),
  MIXED_OTHER("any other mixed background"),
  INDIAN("Asian: Indian"),
  PAKISTANI("Asian: Pakistani"),
  BANGLADESHI("Asian: Bangladeshi"),
  CHINESE("Asian: Chinese"),
  ASIAN_OTHER("any other Asian background"),
  BLACK_AFRICAN("Black: African"),
  BLACK_CARIBBEAN("Black: Caribbean"),
  BLACK_OTHER("any other Black background"),
  ARAB("Arab"),
  OTHER("any other ethnic group"),
  NOT_SAID("prefers not to say"),
  NOT_KNOWN("not known");

  private final String label;

  Ethnicity(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
