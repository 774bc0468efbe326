package org.hsbpathway.strategy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Markdown;

/** What a discussion agreed, as the forms show it: for the minutes, and when people meet again. */
final class AgreedInWords {

  private AgreedInWords() {}

  /** The decision, whether parents are asked before checks, who does what, whose view differs. */
  static String of(
      StrategyOutcome outcome,
      Optional<ChecksPermission> checks,
      List<AgreedAction> actions,
      List<Dissent> dissents) {
    return "**Decided:** "
        + outcome.label()
        + "."
        + checks.map(decided -> "\n\n" + Markdown.plain(decided.inWords())).orElse("")
        + "\n\n**Agreed:**\n\n"
        + inWords(actions)
        + (dissents == null || dissents.isEmpty()
            ? ""
            : "\n\n**Different views:**\n\n"
                + dissents.stream()
                    .map(one -> "* " + one.agency().label() + ": " + Markdown.plain(one.view()))
                    .collect(Collectors.joining("\n")));
  }

  /** What was agreed at earlier discussions, and what came of it. */
  static String before(List<StrategyDiscussion> discussions, List<Undertaking> undertakings) {
    return discussions.stream()
        .filter(discussion -> !discussion.isOpen())
        .map(
            discussion ->
                "**Agreed on "
                    + Days.inWords(discussion.heldOn())
                    + discussion
                        .safetyPlanVersion()
                        .map(seen -> ", with version " + seen + " of the safety plan")
                        .orElse("")
                    + ":**\n\n"
                    + before(discussion.number(), discussion.actions(), undertakings))
        .collect(Collectors.joining("\n\n"));
  }

  /** What was agreed for a child who was harmed, for those who meet about this child again. */
  static String beforeForHarmedChild(
      List<HarmedChildDiscussion> discussions, List<Undertaking> undertakings) {
    return discussions.stream()
        .filter(discussion -> !discussion.isStillToBeHeld())
        .map(
            discussion ->
                "**Agreed on "
                    + Days.inWords(discussion.heldOn())
                    + ":**\n\n"
                    + before(discussion.number(), discussion.actions(), undertakings))
        .collect(Collectors.joining("\n\n"));
  }

  /** Of a discussion from before actions were tasks, only what was agreed is known. */
  private static String before(
      int discussion, List<AgreedAction> actions, List<Undertaking> undertakings) {
    var agreed =
        undertakings.stream()
            .filter(one -> one.discussionNumber() == discussion)
            .map(one -> "* " + one.inWords() + ": " + one.resultInWords())
            .collect(Collectors.joining("\n"));
    return agreed.isEmpty() ? inWords(actions) + "\n\nTo be asked about." : agreed;
  }

  private static String inWords(List<AgreedAction> actions) {
    return actions.stream()
        .map(
            action ->
                "* %s: %s, by %s"
                    .formatted(
                        Markdown.plain(action.who()),
                        Markdown.plain(action.what()),
                        Days.inWords(action.byWhen())))
        .collect(Collectors.joining("\n"));
  }
}
