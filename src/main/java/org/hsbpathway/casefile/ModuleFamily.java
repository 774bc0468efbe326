package org.hsbpathway.casefile;

/** An area of the work, by a neutral name; no programme is copied here. */
public enum ModuleFamily implements Labelled {
  ENGAGEMENT_AND_GOALS("getting started and goals"),
  UNDERSTANDING_MY_BEHAVIOUR("understanding my behaviour"),
  FEELINGS_AND_SELF_REGULATION("feelings and self-regulation"),
  HEALTHY_RELATIONSHIPS_CONSENT("healthy relationships and consent"),
  SEXUAL_KNOWLEDGE_HEALTH("sexual knowledge and health"),
  ONLINE_AND_TECHNOLOGY("online and technology"),
  THINKING_AND_PROBLEM_SOLVING("thinking and solving problems"),
  OWN_TRAUMA_SUPPORT("support after own harm"),
  FAMILY_AND_CARERS("family and carers"),
  IDENTITY_STRENGTHS_GOOD_LIFE("identity, strengths and a good life"),
  IMPACT_ON_OTHERS("impact on others"),
  KEEPING_SAFE_FUTURE_PLAN("keeping safe and plans for the future");

  private final String label;

  ModuleFamily(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it touches the alleged incident, so that it waits while the police hold is on. */
  public boolean touchesAllegedIncident() {
    return this == IMPACT_ON_OTHERS;
  }
}
