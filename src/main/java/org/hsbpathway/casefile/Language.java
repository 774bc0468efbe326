package org.hsbpathway.casefile;

/** The language a child or family speaks best. */
public enum Language implements Labelled {
  ENGLISH("English"),
  BSL("British Sign Language"),
  WELSH("Welsh"),
  POLISH("Polish"),
  ROMANIAN("Romanian"),
  BULGARIAN("Bulgarian"),
  PORTUGUESE("Portuguese"),
  SPANISH("Spanish"),
  ITALIAN("Italian"),
  FRENCH("French"),
  TURKISH("Turkish"),
  KURDISH("Kurdish"),
  ARABIC("Arabic"),
  FARSI("Farsi"),
  PASHTO("Pashto"),
  URDU("Urdu"),
  PUNJABI("Punjabi"),
  BENGALI("Bengali"),
  SOMALI("Somali"),
  UKRAINIAN("Ukrainian"),
  RUSSIAN("Russian"),
  CANTONESE("Cantonese"),
  MANDARIN("Mandarin"),
  MALAYALAM("Malayalam"),
  OTHER("another language"),
  NOT_KNOWN("not known");

  private final String label;

  Language(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
