package org.hsbpathway.casefile;

/** A disability or special educational need that plans and assessments must allow for. */
public enum Disability implements Labelled {
  NONE("none"),
  LEARNING_DISABILITY("learning disability"),
  AUTISM("autism"),
  ADHD("ADHD"),
  SPEECH_LANGUAGE("speech, language and communication need"),
  PHYSICAL("physical disability"),
  HEARING("hearing impairment"),
  VISION("visual impairment"),
  MENTAL_HEALTH("mental health need"),
  LONG_TERM_ILLNESS("long-term illness"),
  SEN_SUPPORT("special educational needs support"),
  EHC_PLAN("education, health and care plan"),
  OTHER("other"),
  NOT_KNOWN("not known");

  private final String label;

  Disability(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
