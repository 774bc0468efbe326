package org.hsbpathway.safetyplan;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Supervisors;
import org.springframework.stereotype.Component;

/** Keeps adults out of a plan who may not supervise any more. */
@Component
class WhoSupervises {

  private final Supervisors supervisors;

  WhoSupervises(Supervisors supervisors) {
    this.supervisors = supervisors;
  }

  /** The supervisors of the version before but for those who may not any more. */
  List<PlanContent.Supervisor> stillAllowed(
      CaseReference reference, List<PlanContent.Supervisor> before) {
    var barred = supervisors.barredIn(reference);
    return before.stream()
        .filter(adult -> barred.stream().noneMatch(name -> Supervisors.isNamed(name, adult.name())))
        .toList();
  }

  /** The holder of the version before, unless that person may not supervise any more. */
  String stillAllowed(CaseReference reference, String holder) {
    return isBarred(reference, holder) ? null : holder;
  }

  /** For the head of a form; empty where everybody may. */
  String notAllowedInWords(CaseReference reference) {
    var barred = supervisors.barredIn(reference);
    return barred.isEmpty()
        ? ""
        : "**May not supervise, and does not hold the plan: "
            + barred.stream().map(Markdown::plain).collect(joining(", "))
            + "**";
  }

  /** Refuses a version that names somebody who may not supervise. */
  void refuseWhoMayNot(CaseReference reference, PlanVersion.Draft draft) {
    if (draft.content().supervision().supervisors().stream()
        .anyMatch(adult -> isBarred(reference, adult.name()))) {
      throw new Refusal(
          "supervisors",
          "Somebody in this list may not supervise any more, see above: please name another adult.");
    }
    if (isBarred(reference, draft.planHolder())) {
      throw new Refusal(
          "planHolder",
          "Who held the plan may not supervise any more, see above: please name somebody else.");
    }
  }

  private boolean isBarred(CaseReference reference, String text) {
    return supervisors.barredIn(reference).stream()
        .anyMatch(name -> Supervisors.isNamed(name, text));
  }
}
