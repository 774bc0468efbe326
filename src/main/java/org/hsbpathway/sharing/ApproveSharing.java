package org.hsbpathway.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Another person decides what the worker may not decide alone. */
@Component
class ApproveSharing implements FormStep<ApproveSharing.Form> {

  /** What that person decides. */
  enum Decision {
    SHARE,
    TALK_FIRST,
    ASK_ADVICE,
    NOT_SHARED
  }

  record Form(
      @NotNull Decision decision,
      Telling telling,
      LocalDate tellBy,
      @NotBlank @Size(min = 30) String reason) {}

  private final OpenShares shares;
  private final ShareInWords words;
  private final Limits limits;
  private final Clock clock;

  ApproveSharing(OpenShares shares, ShareInWords words, Limits limits, Clock clock) {
    this.shares = shares;
    this.words = words;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("proposal", words.proposal(shares.of(step)));
  }

  @Override
  public void submit(Form form, Step step) {
    var share = shares.of(step);
    var outcome =
        switch (form.decision()) {
          case SHARE ->
              share.approve(
                  limits.check(new Agreed(form.telling(), form.tellBy()), share),
                  Share.Approval.IN_TASK,
                  form.reason(),
                  step.user(),
                  clock.instant());
          case TALK_FIRST ->
              share.decline(SharingOutcome.TALK_FIRST, form.reason(), step.user(), clock.instant());
          case ASK_ADVICE ->
              share.askAdvice(form.reason(), step.user(), WorkingDays.dateOf(clock.instant()));
          case NOT_SHARED ->
              share.decline(SharingOutcome.NOT_SHARED, form.reason(), step.user(), clock.instant());
        };
    shares.save(share);
    step.set(SharingOutcome.VARIABLE, outcome);
  }
}
