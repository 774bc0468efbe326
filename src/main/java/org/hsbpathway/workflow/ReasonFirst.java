package org.hsbpathway.workflow;

import java.util.Collection;
import org.hsbpathway.casefile.CaseReference;

/**
 * Whoever only checks the work of others says why before they read a record (domain roles, table
 * C1). Whoever keeps the reasons answers.
 */
public interface ReasonFirst {

  /**
   * Whether this person has to say why first.
   *
   * @param groups the ids of their groups
   */
  boolean isOwed(String person, Collection<String> groups, CaseReference reference);

  /** Where one says why. */
  static String address(CaseReference reference) {
    return "/audit/" + reference + "/reason";
  }

  /** A page was asked for by somebody who has not said why. */
  final class Owed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CaseReference reference;

    Owed(CaseReference reference) {
      super("A reason is owed for " + reference);
      this.reference = reference;
    }

    public CaseReference reference() {
      return reference;
    }
  }
}
