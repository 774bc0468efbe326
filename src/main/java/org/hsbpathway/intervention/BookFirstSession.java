package org.hsbpathway.intervention;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.AgreedWork;
import org.hsbpathway.casefile.AgreedWorks;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.intervention.Intervention.Booking;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * The practitioner the plan names agrees the first session; how long the child has waited is shown.
 */
@Component
class BookFirstSession implements FormStep<BookFirstSession.Form> {

  record Goal(String goal) {}

  record Form(
      boolean saysNo,
      String noBecause,
      String practitioner,
      LocalDate firstSessionOn,
      String practitionerReason,
      String place,
      String travel,
      ModuleFamily firstModule,
      List<Goal> goals) {

    Booking booking() {
      var words = goals == null ? List.<String>of() : goals.stream().map(Goal::goal).toList();
      return new Booking(
          practitioner, practitionerReason, firstSessionOn, place, travel, firstModule, words);
    }
  }

  private final Interventions interventions;
  private final TwoWorkers twoWorkers;
  private final AgreedWorks agreedWorks;
  private final Standing standing;
  private final OffenceHold offenceHold;
  private final Clocks clocks;
  private final ReviewClock reviewClock;

  BookFirstSession(
      Interventions interventions,
      TwoWorkers twoWorkers,
      AgreedWorks agreedWorks,
      Standing standing,
      OffenceHold offenceHold,
      Clocks clocks,
      ReviewClock reviewClock) {
    this.interventions = interventions;
    this.twoWorkers = twoWorkers;
    this.agreedWorks = agreedWorks;
    this.standing = standing;
    this.offenceHold = offenceHold;
    this.clocks = clocks;
    this.reviewClock = reviewClock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var values = new HashMap<String, Object>();
    var agreed = agreedWorks.now(reference);
    values.put(
        "waiting",
        InWords.waiting(interventions.running(reference), clocks.today())
            + agreed.map(work -> "\n\n" + InWords.agreed(work)).orElse(""));
    agreed
        .map(AgreedWork::where)
        .ifPresent(
            where -> {
              values.put("place", where.place());
              values.put("travel", where.transport());
            });
    values.put("practitioners", step.usersIn("hsb-practitioner"));
    standing
        .now(reference, Fact.PRACTITIONER)
        .ifPresent(named -> values.put("practitioner", named));
    standing
        .now(reference, Fact.GOALS)
        .ifPresent(goals -> values.put("goals", goals.lines().map(Goal::new).toList()));
    return values;
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.saysNo()) {
      interventions.save(interventions.running(step.caseReference()).decline(form.noBecause()));
      step.set(BookingOutcome.VARIABLE, BookingOutcome.DECLINED);
      return;
    }
    book(form, step);
    step.set(BookingOutcome.VARIABLE, BookingOutcome.BOOKED);
  }

  private void book(Form form, Step step) {
    var reference = step.caseReference();
    var intervention =
        interventions
            .running(reference)
            .book(
                form.booking(),
                standing.now(reference, Fact.PRACTITIONER),
                twoWorkers.withHarmedChildrenOnly(reference),
                offenceHold.isInForce(reference),
                reviewClock.dueOn(reference, form.firstSessionOn()),
                clocks.today());
    interventions.save(intervention);
    standing.state(reference, Fact.PRACTITIONER, form.practitioner(), step.user());
    standing.state(reference, Fact.INTERVENTION, intervention.status(), step.user());
    standing.state(reference, Fact.INTERVENTION_REVIEW_ON, intervention.reviewDueOn(), step.user());
    reviewClock.start(reference, form.firstSessionOn(), step.user());
    step.set(
        RecordSession.DUE,
        clocks.onTask(clocks.dueOn("sessionRecord", intervention.nextSessionOn())));
  }
}
