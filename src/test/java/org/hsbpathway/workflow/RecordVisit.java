package org.hsbpathway.workflow;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A step of the test's own process: writes a chronology entry and shows what is known. */
@Component
class RecordVisit implements FormStep<RecordVisit.Form> {

  record Form(
      LocalDate visitedOn,
      YesNoNotKnown seen,
      String whyNot,
      Integer minutes,
      List<Present> present,
      @Size(min = 3) String childWords) {
    record Present(String role) {}
  }

  record Visited(CaseReference caseReference, String summary) implements CaseEvent {}

  private final ApplicationEventPublisher events;

  RecordVisit(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "visitedOn",
        LocalDate.of(2026, 12, 1),
        "present",
        List.of(new Form.Present("Parent")),
        "worker",
        step.user());
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.visitedOn().isAfter(LocalDate.of(2026, 12, 31))) {
      throw new Refusal("visitedOn", "A visit cannot be in the future.");
    }
    if ("nobody asked".equals(form.whyNot())) {
      throw new Refusal("whyNot", "Somebody has to ask.");
    }
    if (Integer.valueOf(7).equals(form.minutes())) {
      throw new Refusal("present", "Role: say who was there.");
    }
    if ("fault".equals(form.childWords())) {
      throw new IllegalArgumentException("a library quoting " + form.childWords());
    }
    events.publishEvent(
        new Visited(step.caseReference(), "Visited by " + step.user() + ": " + form.childWords()));
  }
}
