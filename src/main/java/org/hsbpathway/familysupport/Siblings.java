package org.hsbpathway.familysupport;

import static java.util.stream.Collectors.toMap;
import static org.hsbpathway.casefile.Markdown.plain;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SiblingCases;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/**
 * Where the children of a family are with each other, and which version of the plan covers it.
 * Where several of them have a case it is one plan: what holds, holds in each of their cases.
 */
@Component
class Siblings {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final Standing standing;
  private final SiblingCases cases;
  private final CaseFiles files;
  private final Reasons reasons;

  Siblings(Standing standing, SiblingCases cases, CaseFiles files, Reasons reasons) {
    this.standing = standing;
    this.cases = cases;
    this.files = files;
    this.reasons = reasons;
  }

  /** This case and those of the others with whom the plan is one. */
  List<CaseReference> cases(CaseReference reference) {
    return Stream.concat(Stream.of(reference), cases.of(reference).stream()).toList();
  }

  /**
   * From now on the plan is one with that of the other child.
   *
   * @throws Refusal when that is no open case of another child
   */
  void share(CaseReference reference, CaseFile other, String by) {
    if (other.caseReference().equals(reference) || other.status() != CaseStatus.OPEN) {
      throw new Refusal("otherCase", "Give the open case of the other child, or leave it empty.");
    }
    cases.link(reference, other.caseReference(), by);
    are(reference, stage(reference), by);
  }

  /** The safety plan of each of the children who has an open case must change. */
  void mustChange(CaseReference reference, String why, String by) {
    cases(reference).stream()
        .filter(each -> each.equals(reference) || files.of(each).status() == CaseStatus.OPEN)
        .forEach(each -> reasons.give(each, Fact.PLAN_MUST_CHANGE, why, by));
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
    cases(reference).forEach(each -> standing.state(each, Fact.REUNIFICATION, stage, by));
  }

  String planVersion(CaseReference reference) {
    return standing.now(reference, Fact.SAFETY_PLAN_VERSION).orElse("");
  }

  /** The versions of the safety plans in the open cases of the others, by case. */
  Map<String, String> otherPlans(CaseReference reference) {
    return cases.of(reference).stream()
        .filter(each -> files.of(each).status() == CaseStatus.OPEN)
        .collect(toMap(CaseReference::value, this::planVersion));
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
