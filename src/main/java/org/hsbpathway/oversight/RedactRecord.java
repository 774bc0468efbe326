package org.hsbpathway.oversight;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.retention.RecordCopies;
import org.hsbpathway.retention.Withheld;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** One person goes through the copy and says which passages are left out, and why. */
@Component
class RedactRecord implements FormStep<RedactRecord.Form> {

  record Form(List<@Valid Withheld> withheld, boolean allRead) {}

  private final RecordCopies copies;

  RedactRecord(RecordCopies copies) {
    this.copies = copies;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("draft", copies.inWords(step.run()));
  }

  @Override
  public void submit(Form form, Step step) {
    if (!form.allRead()) {
      throw new Refusal("allRead", "Read the whole copy first, every marked passage above all.");
    }
    copies.withhold(step.run(), form.withheld() == null ? List.of() : form.withheld(), step.user());
  }
}
