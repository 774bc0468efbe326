package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.ChildLastSeen;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** The social worker meets the child for the first time about this concern, and listens. */
@Component
class SeeChild implements FormStep<SeeChild.Form> {

  record Form(
      @NotNull LocalDate seenOn,
      @NotNull YesNoNotKnown seenAlone,
      String notAloneReason,
      @NotBlank String childVoice) {

    ChildLastSeen.Seen seen() {
      return new ChildLastSeen.Seen(seenOn, seenAlone == YesNoNotKnown.YES, notAloneReason);
    }

    void check(LocalDate receivedOn, LocalDate today) {
      Days.between(
          "seenOn", "The child cannot have been seen about this", seenOn, receivedOn, today);
      ChildVoice.require("childVoice", childVoice);
    }
  }

  private final CaseFiles files;
  private final StepNotes notes;
  private final ChildLastSeen lastSeen;
  private final Clocks clocks;

  SeeChild(CaseFiles files, StepNotes notes, ChildLastSeen lastSeen, Clocks clocks) {
    this.files = files;
    this.notes = notes;
    this.lastSeen = lastSeen;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    form.check(WorkingDays.dateOf(files.of(reference).receivedAt()), clocks.today());
    notes.keep(step, form, "First visit to the child", "The child was seen.");
    lastSeen.state(reference, form.seen(), form.childVoice(), step.user());
  }
}
