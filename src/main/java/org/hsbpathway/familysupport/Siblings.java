package org.hsbpathway.familysupport;

import static org.hsbpathway.casefile.Markdown.plain;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** Where the children of a family are with each other, and which version of the plan covers it. */
@Component
class Siblings {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final Standing standing;

  Siblings(Standing standing) {
    this.standing = standing;
  }

  ReunificationStage stage(CaseReference reference) {
    return standing
        .now(reference, Fact.REUNIFICATION, ReunificationStage.class)
        .orElse(ReunificationStage.NOT_SEPARATED);
  }

  boolean isKnown(CaseReference reference) {
    return standing.now(reference, Fact.REUNIFICATION).isPresent();
  }

  void are(CaseReference reference, ReunificationStage stage, String by) {
    standing.state(reference, Fact.REUNIFICATION, stage, by);
  }

  String planVersion(CaseReference reference) {
    return standing.now(reference, Fact.SAFETY_PLAN_VERSION).orElse("");
  }

  static String inWords(ReunificationStep step) {
    var proposal = step.proposal();
    var lines =
        "**From "
            + step.stageBefore().label()
            + " to "
            + step.stage().label()
            + "**, from "
            + DAY.format(proposal.wantedFrom())
            + ": "
            + plain(proposal.why())
            + "  \nThe children say: "
            + plain(proposal.childrenSay());
    return step.agreement() == null
        ? lines
        : lines + "  \n**The safety plan must say first:** " + plain(step.agreement().planNeeds());
  }
}
