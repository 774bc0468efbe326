package org.hsbpathway.casefile;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Why something has to be done now: whoever sends {@code planMustChange}, {@code discussionNeeded},
 * {@code enquiryNeeded} or {@code policeToldAgain} gives the reason here first, and the strand that
 * listens shows it. Reasons add up until the strand has answered them.
 */
@Component
public class Reasons {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final int LONGEST = 1000;

  private final Standing standing;

  Reasons(Standing standing) {
    this.standing = standing;
  }

  /** Gives one more reason, as a full sentence. */
  public void give(CaseReference caseReference, Fact fact, String sentence, String by) {
    var text = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    standing.state(caseReference, fact, text, by);
  }

  /** Somebody has done what the reasons asked for. */
  public void answered(CaseReference caseReference, Fact fact, String by) {
    standing.withdraw(caseReference, fact, by);
  }

  /** Whether a reason was given that nobody has answered yet. */
  public boolean areOpen(CaseReference caseReference, Fact fact) {
    return standing.now(caseReference, fact).isPresent();
  }

  /** Whether this is the one open reason, however often it was given. */
  public boolean isOnlyOpen(CaseReference caseReference, Fact fact, String sentence) {
    var open = open(caseReference, fact);
    return !open.isEmpty() && open.stream().allMatch(reason -> sentence.equals(reason.value()));
  }

  /** The open reasons as a list for the head of a form; empty where there is none. */
  public String inWords(CaseReference caseReference, Fact fact) {
    return open(caseReference, fact).stream()
        .map(
            reason ->
                "* "
                    + DAY.format(WorkingDays.dateOf(reason.at()))
                    + ": "
                    + Markdown.plain(reason.value()))
        .collect(joining("\n"));
  }

  private List<Standing.Stated> open(CaseReference caseReference, Fact fact) {
    var open = new ArrayList<Standing.Stated>();
    for (var stated : standing.history(caseReference, fact)) {
      if (stated.value() == null) {
        open.clear();
      } else {
        open.add(stated);
      }
    }
    return open;
  }
}
