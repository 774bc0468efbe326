package org.hsbpathway.oversight;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.retention.PaperChoice;
import org.hsbpathway.retention.RecordCopies;
import org.hsbpathway.retention.Withheld;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * One person goes through the copy and says which passages are left out, which documents go with
 * it, and why not all.
 */
@Component
class RedactRecord implements FormStep<RedactRecord.Form> {

  record Form(List<@Valid Withheld> withheld, List<@Valid PaperChoice> papers, boolean allRead) {}

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
    var documents = copies.papersInWords(step.run());
    return Map.of(
        "draft",
        copies.inWords(step.run()),
        "documents",
        documents,
        "documentsHeld",
        documents.isEmpty() ? "NO" : "YES",
        "papers",
        copies.paperChoices(step.run()).stream().map(RedactRecord::row).toList());
  }

  private static Map<String, Object> row(PaperChoice choice) {
    var row = new LinkedHashMap<String, Object>();
    row.put("document", choice.document());
    row.put("decision", choice.decision() == null ? null : choice.decision().name());
    row.put("exemption", choice.exemption() == null ? null : choice.exemption().name());
    row.put("why", choice.why());
    row.put("replacedBy", choice.replacedBy());
    row.values().removeIf(Objects::isNull);
    return row;
  }

  @Override
  public void submit(Form form, Step step) {
    if (!form.allRead()) {
      throw new Refusal("allRead", "Read the whole copy first, every marked passage above all.");
    }
    copies.withhold(
        step.run(),
        form.withheld() == null ? List.of() : form.withheld(),
        form.papers() == null ? List.of() : form.papers(),
        step.user());
  }
}
