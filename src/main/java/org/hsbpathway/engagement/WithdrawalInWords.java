package org.hsbpathway.engagement;

import static org.hsbpathway.casefile.Markdown.plain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Labelled;

/** What they said so far, at the head of a form. */
final class WithdrawalInWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final int LINES = 5;

  private WithdrawalInWords() {}

  static String of(Withdrawal withdrawal) {
    var lines = new ArrayList<String>();
    withdrawal
        .said()
        .ifPresent(
            said ->
                lines.add(
                    "**Said on "
                        + day(said.on())
                        + "** by "
                        + said.who().label()
                        + ", to "
                        + labels(said.declined())
                        + ": "
                        + plain(said.reasons())));
    withdrawal.talks().forEach(talk -> lines.add(of(talk)));
    withdrawal
        .lastDecision()
        .ifPresent(
            decision ->
                lines.add(
                    "**Decided on "
                        + day(decision.on())
                        + ":** "
                        + decision.outcome().label()
                        + ". "
                        + plain(decision.reason())
                        + (decision.whoTalks() == null
                            ? ""
                            : " Talks with them: " + plain(decision.whoTalks()))));
    return String.join("\n\n", lines);
  }

  private static String of(Talk talk) {
    return "**Talked on "
        + day(talk.on())
        + "** ("
        + labels(talk.how())
        + ") about "
        + labels(talk.declined())
        + ". The child "
        + talk.child().label()
        + ": "
        + plain(talk.childVoice())
        + " The parents or carers "
        + talk.parents().label()
        + (talk.parentsView() == null ? "." : ": " + plain(talk.parentsView()));
  }

  /** The last lines of the chronology: a refusal that a stage told about stands there. */
  static String lately(List<Chronology.Entry> chronology) {
    return chronology.stream()
        .skip(Math.max(0, chronology.size() - LINES))
        .map(entry -> "- " + plain(entry.summary()))
        .collect(Collectors.joining("\n", "**Last in the chronology:**\n\n", ""));
  }

  private static String labels(List<? extends Labelled> codes) {
    return codes.stream().map(Labelled::label).collect(Collectors.joining(", "));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
