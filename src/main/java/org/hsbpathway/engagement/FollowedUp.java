package org.hsbpathway.engagement;

import static org.hsbpathway.casefile.Markdown.plain;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.AsAnswers;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What was done beside the stages, kept as notes of the case and shown again. */
@Component
class FollowedUp {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final List<String> STEPS = List.of("contactFamilyToday", "visitHome");
  private static final List<String> TOLD = List.of("inTheWay", "whatHelps", "tried", "whyAway");

  private final CaseNotes notes;
  private final AsAnswers asAnswers;

  FollowedUp(CaseNotes notes, AsAnswers asAnswers) {
    this.notes = notes;
    this.asAnswers = asAnswers;
  }

  void note(Step step, String id, String title, Record form) {
    var answers = asAnswers.of(form);
    answers.values().removeIf(Objects::isNull);
    notes.write(step.caseReference(), id, title, answers, step.user());
  }

  Optional<CaseNote> last(CaseReference reference, String id) {
    return notes.of(reference).stream()
        .filter(note -> note.step().equals(id))
        .reduce((earlier, later) -> later);
  }

  /** What was tried with a family that stays away. */
  String inWords(CaseReference reference) {
    return notes.of(reference).stream()
        .filter(note -> STEPS.contains(note.step()))
        .map(FollowedUp::inWords)
        .collect(Collectors.joining("\n"));
  }

  private static String inWords(CaseNote note) {
    var told =
        TOLD.stream()
            .flatMap(key -> Stream.ofNullable(note.answers().get(key)))
            .map(Object::toString);
    return "- "
        + DAY.format(WorkingDays.dateOf(note.at()))
        + ", "
        + note.title()
        + ": "
        + plain(told.collect(Collectors.joining(" ")));
  }
}
