package org.hsbpathway.strategy;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records to whom the minutes of the child's discussion went. */
@Component
class SendMinutes implements FormStep<SendMinutes.Form> {

  record Form(
      @NotEmpty List<String> sentTo,
      String leftOutBecause,
      @NotNull Instant sentAt,
      @NotNull MinutesSent.Way sentHow,
      boolean onlyThisChild)
      implements MinutesAnswers {}

  private final StrategyDiscussions discussions;
  private final MinutesInLedger ledger;
  private final Clock clock;

  SendMinutes(StrategyDiscussions discussions, MinutesInLedger ledger, Clock clock) {
    this.discussions = discussions;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var discussion = discussions.owingMinutes(step.caseReference());
    var attendees = MinutesSent.choicesOf(discussion.quorateSitting());
    return Map.of(
        "meetingFor", discussion.meetingFor(),
        "agreed",
            AgreedInWords.of(
                discussion.outcome(),
                discussion.checksPermission(),
                discussion.actions(),
                discussion.dissents()),
        "heldOn", Days.shortly(discussion.heldOn()),
        "attendees", attendees,
        "sentTo", attendees.stream().map(Step.Option::value).toList());
  }

  @Override
  public void submit(Form form, Step step) {
    var discussion = discussions.owingMinutes(step.caseReference());
    var sitting = discussion.quorateSitting();
    discussions.save(
        discussion.sendMinutes(MinutesSent.of(sitting, form, step.user(), clock.instant())));
    ledger.write(step.caseReference(), sitting, form, step.user());
  }
}
