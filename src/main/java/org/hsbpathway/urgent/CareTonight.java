package org.hsbpathway.urgent;

import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Writes down that the child is looked after from tonight; a message begins what follows. */
@Component
class CareTonight {

  private final CaseFiles files;
  private final Children children;
  private final Standing standing;
  private final Clocks clocks;

  CareTonight(CaseFiles files, Children children, Standing standing, Clocks clocks) {
    this.files = files;
    this.children = children;
    this.standing = standing;
    this.clocks = clocks;
  }

  /** A child who was looked after before stays on that footing. */
  void begins(Step step, LegalStatus footing) {
    files
        .find(step.caseReference())
        .flatMap(CaseFile::child)
        .filter(child -> child.legalStatus().filter(LegalStatus::awayFromHome).isEmpty())
        .ifPresent(child -> begins(child, footing, step));
  }

  private void begins(Child child, LegalStatus footing, Step step) {
    children.save(child.standUnder(footing, child.responsibleAuthority().orElse(null)));
    standing.state(step.caseReference(), Fact.LOOKED_AFTER_SINCE, clocks.today(), step.user());
  }
}
