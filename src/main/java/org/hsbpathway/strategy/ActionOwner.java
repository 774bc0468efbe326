package org.hsbpathway.strategy;

import java.util.Optional;
import org.hsbpathway.casefile.Labelled;

/** Who takes an agreed action on: one of our groups, as a task, or somebody outside. */
enum ActionOwner implements Labelled {
  SOCIAL_WORKER("social worker", "hsb-social-worker"),
  TEAM_MANAGER("team manager", "hsb-team-manager"),
  COORDINATOR("HSB co-ordinator", "hsb-coordinator"),
  ASSESSOR("assessor", "hsb-assessor"),
  PRACTITIONER("practitioner of the one-to-one work", "hsb-practitioner"),
  FAMILY_SUPPORT("family support", "hsb-family-support"),
  LINKED_CHILD_WORKER("worker of the child who was harmed", "hsb-linked-child-worker"),
  YOUTH_JUSTICE("youth justice service", "hsb-yjs"),
  BUSINESS_SUPPORT("business support", "hsb-business-support"),
  OUTSIDE("somebody outside", null);

  private final String label;
  private final String group;

  ActionOwner(String label, String group) {
    this.label = label;
    this.group = group;
  }

  @Override
  public String label() {
    return label;
  }

  /** The group whose task it is; empty where it is asked after. */
  Optional<String> group() {
    return Optional.ofNullable(group);
  }
}
