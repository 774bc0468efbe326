package org.hsbpathway.sharing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.KeptFrom;
import org.hsbpathway.workflow.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A person fetches the copy that was made, hands it over, and says whether it arrived. */
@Component
class HandOverCopy implements FormStep<HandOverCopy.Form>, KeptFrom {

  record Form(@NotNull Share.Arrival arrived, @NotNull LocalDate handedOverOn, String note) {}

  private final OpenShares shares;
  private final ShareInWords words;
  private final EarlierCopies earlier;
  private final Clocks clocks;
  private final ApplicationEventPublisher events;

  HandOverCopy(
      OpenShares shares,
      ShareInWords words,
      EarlierCopies earlier,
      Clocks clocks,
      ApplicationEventPublisher events) {
    this.earlier = earlier;
    this.shares = shares;
    this.words = words;
    this.clocks = clocks;
    this.events = events;
  }

  @Override
  public Set<String> keptFrom(Step step) {
    return shares.groupsThatDoNotRead(step);
  }

  @Override
  public Map<String, ?> open(Step step) {
    var share = shares.of(step);
    return Map.of("copyToHandOver", words.copyToHandOver(share) + earlier.inWords(share));
  }

  @Override
  public void submit(Form form, Step step) {
    shares.save(
        shares.of(step).handOver(form.arrived(), form.handedOverOn(), form.note(), clocks.today()));
    if (form.arrived() != Share.Arrival.NOT_RECEIVED) {
      events.publishEvent(
          new Act(Act.Kind.EXPORTED, step.user(), step.caseReference().value(), "handOverCopy"));
    }
  }
}
