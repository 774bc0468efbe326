package org.hsbpathway.strategy;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records to whom the minutes about a child who was harmed went: a document of their own. */
@Component
class SendMinutesForHarmedChild implements FormStep<SendMinutesForHarmedChild.Form> {

  record Form(
      @NotEmpty List<String> sentTo,
      String leftOutBecause,
      @NotNull Instant sentAt,
      @NotNull MinutesSent.Way sentHow,
      boolean onlyThisChild)
      implements MinutesAnswers {}

  private final HarmedChildDiscussions discussions;
  private final MinutesInLedger ledger;
  private final HarmedChildInWords harmedChild;
  private final Clock clock;

  SendMinutesForHarmedChild(
      HarmedChildDiscussions discussions,
      MinutesInLedger ledger,
      HarmedChildInWords harmedChild,
      Clock clock) {
    this.discussions = discussions;
    this.ledger = ledger;
    this.harmedChild = harmedChild;
    this.clock = clock;
  }

  @Override
  public Optional<String> head(Step step) {
    return Optional.of(harmedChild.of(discussions.of(step).meetingFor()));
  }

  @Override
  public Map<String, ?> open(Step step) {
    var discussion = discussions.of(step);
    var sitting = discussion.quorateSitting();
    var attendees = MinutesSent.choicesOf(sitting);
    return Map.of(
        "meetingFor", discussion.meetingFor(),
        "agreed",
            AgreedInWords.of(
                discussion.outcome(),
                discussion.checksPermission(),
                discussion.actions(),
                discussion.dissents()),
        "heldOn", Days.shortly(WorkingDays.dateOf(sitting.heldAt())),
        "attendees", attendees,
        "sentTo", attendees.stream().map(Step.Option::value).toList());
  }

  @Override
  public void submit(Form form, Step step) {
    var discussion = discussions.of(step);
    var sitting = discussion.quorateSitting();
    discussions.save(
        discussion.sendMinutes(MinutesSent.of(sitting, form, step.user(), clock.instant())));
    ledger.write(step.caseReference(), sitting, form, step.user());
  }
}
