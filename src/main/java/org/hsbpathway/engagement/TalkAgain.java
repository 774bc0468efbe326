package org.hsbpathway.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody talks with the child and the family again before anybody decides. */
@Component
class TalkAgain implements FormStep<TalkAgain.Form> {

  record Form(
      @NotNull LocalDate talkedOn,
      @NotEmpty List<Declined> declined,
      @NotEmpty List<Talk.How> how,
      @NotBlank String whoTalked,
      @NotNull Answer childAnswer,
      @NotBlank String childVoice,
      @NotNull Answer parentsAnswer,
      String parentsView,
      @NotNull TalkOutcome outcome) {

    Talk by(String user) {
      return new Talk(
          talkedOn,
          declined,
          how,
          whoTalked,
          childAnswer,
          childVoice,
          parentsAnswer,
          parentsView,
          outcome,
          user);
    }
  }

  private final Withdrawals withdrawals;
  private final Chronology chronology;
  private final Standing standing;
  private final Clocks clocks;

  TalkAgain(Withdrawals withdrawals, Chronology chronology, Standing standing, Clocks clocks) {
    this.withdrawals = withdrawals;
    this.chronology = chronology;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var withdrawal = withdrawals.open(step.caseReference());
    var shown = new HashMap<String, Object>();
    shown.put("refusal", WithdrawalInWords.of(withdrawal));
    shown.put("lately", WithdrawalInWords.lately(chronology.of(step.caseReference())));
    withdrawal
        .lastTalk()
        .map(Talk::declined)
        .or(() -> withdrawal.said().map(Said::declined))
        .ifPresent(declined -> shown.put("declined", declined));
    return shown;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    withdrawals.save(withdrawals.open(reference).talk(form.by(step.user()), clocks.today()));
    standing.childHeard(reference, form.childVoice(), step.user());
    if (form.outcome() == TalkOutcome.TAKE_PART) {
      standing.withdraw(reference, Fact.TAKING_PART, step.user());
    }
    step.set(TalkOutcome.VARIABLE, form.outcome());
  }
}
