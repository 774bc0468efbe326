package org.hsbpathway.retention;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.upload.Paper;

/**
 * What becomes of one document from elsewhere when a copy of the record is given.
 *
 * @param given the document that goes out, itself or its redacted version; null where none does
 */
record PaperDecided(PaperChoice choice, String words, UUID given) {

  private static final String FIELD = "papers";

  /**
   * Every document has its decision; a redacted version stands in for one and has none of its own.
   *
   * @throws Refusal for the first that has none, two, or one without its reason
   */
  static List<PaperDecided> all(List<PaperChoice> choices, List<Paper> held) {
    var there = held.stream().collect(toMap(Paper::number, Function.identity()));
    var settled = new HashSet<Integer>();
    for (var choice : choices) {
      requireKnown(choice.document(), there);
      if (!settled.add(choice.document())) {
        throw refusal(choice.document(), "is named twice");
      }
      if (choice.decision() != PaperChoice.Decision.WHOLE
          && (choice.exemption() == null || choice.why() == null || choice.why().isBlank())) {
        throw refusal(choice.document(), "does not go out as it is: say on which ground and why");
      }
    }
    for (var choice : choices) {
      if (choice.decision() == PaperChoice.Decision.REDACTED) {
        requireStandIn(choice, there, settled);
      }
    }
    var left =
        held.stream()
            .filter(paper -> !settled.contains(paper.number()))
            .map(Paper::name)
            .collect(joining(", "));
    if (!left.isEmpty()) {
      throw new Refusal(
          FIELD, "Documents: decide about each of them. Without a decision: " + left + ".");
    }
    var decided = choices.stream().map(choice -> of(choice, there)).toList();
    requireTheyBelong(FIELD, decided, held);
    return decided;
  }

  /**
   * What may be about another family is not given to this one.
   *
   * @throws Refusal for the first that somebody asked to take out
   */
  static void requireTheyBelong(String field, List<PaperDecided> decided, List<Paper> held) {
    var goes = decided.stream().filter(one -> one.given() != null).toList();
    held.stream()
        .filter(Paper::mayNotBelong)
        .filter(
            paper ->
                goes.stream()
                    .anyMatch(
                        one ->
                            one.choice().document() == paper.number()
                                || one.given().equals(paper.id())))
        .findFirst()
        .ifPresent(
            paper -> {
              throw new Refusal(
                  field,
                  paper.name()
                      + " may not belong in this record: it is given only after somebody said among"
                      + " the documents that it stays.");
            });
  }

  private static void requireStandIn(
      PaperChoice choice, Map<Integer, Paper> there, HashSet<Integer> settled) {
    if (choice.replacedBy() == null) {
      throw refusal(
          choice.document(), "goes out in a redacted version: add that and give its number");
    }
    requireKnown(choice.replacedBy(), there);
    if (!settled.add(choice.replacedBy())) {
      throw refusal(
          choice.replacedBy(), "stands in for one document only and has no line of its own");
    }
  }

  private static void requireKnown(Integer number, Map<Integer, Paper> there) {
    if (!there.containsKey(number)) {
      throw refusal(number, "is not there: give the numbers of the list");
    }
  }

  private static Refusal refusal(int number, String what) {
    return new Refusal(FIELD, "Documents: D" + number + " " + what + ".");
  }

  private static PaperDecided of(PaperChoice choice, Map<Integer, Paper> there) {
    var given =
        switch (choice.decision()) {
          case WHOLE -> there.get(choice.document()).id();
          case REDACTED -> there.get(choice.replacedBy()).id();
          case LEFT_OUT -> null;
        };
    return new PaperDecided(choice, there.get(choice.document()).words(), given);
  }

  String name() {
    return "D" + choice.document();
  }

  /** What stands in the copy. */
  String inTheCopy() {
    return switch (choice.decision()) {
      case WHOLE -> "Given with this copy, as it came.";
      case REDACTED -> "Given with this copy in part: " + choice.exemption().words() + ".";
      case LEFT_OUT -> choice.exemption().instead();
    };
  }

  /** What the second person reads. */
  String forColleagues() {
    return switch (choice.decision()) {
      case WHOLE -> "given as it came";
      case REDACTED ->
          "given as D" + choice.replacedBy() + ", because " + choice.exemption().words();
      case LEFT_OUT -> "left out, because " + choice.exemption().words();
    };
  }

  /** Which part of the copy it is, in the ledger. */
  String part() {
    return name()
        + (choice.decision() == PaperChoice.Decision.WHOLE
            ? ", as it came"
            : ", redacted version D" + choice.replacedBy());
  }
}
