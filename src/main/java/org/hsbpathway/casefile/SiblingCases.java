package org.hsbpathway.casefile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brothers and sisters who each have a case share one plan of how they are with each other. Their
 * cases point to each other; nothing of a record is copied (domain X2).
 */
@Component
@Transactional
public class SiblingCases {

  private final CasesBeside beside;

  SiblingCases(Standing standing) {
    this.beside = new CasesBeside(standing, Fact.SIBLING_CASES);
  }

  /** The cases of the others; empty where only one of the children has a case. */
  public List<CaseReference> of(CaseReference caseReference) {
    return beside.of(caseReference);
  }

  public void link(CaseReference one, CaseReference other, String by) {
    beside.link(one, other, by);
  }

  /** The others no longer point to this case, whose record is destroyed. */
  public void forget(CaseReference gone, String by) {
    beside.forget(gone, by);
  }
}
