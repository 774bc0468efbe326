package org.hsbpathway.workflow;

import java.util.Locale;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.springframework.stereotype.Component;

/**
 * The case in which something happened: what can happen at any time begins with a form whose first
 * question, {@code caseReference}, is the reference as it stands on every task of the case.
 */
@Component
public class NamedCase {

  private static final String FIELD = "caseReference";

  private final CaseFiles files;

  NamedCase(CaseFiles files) {
    this.files = files;
  }

  /**
   * Lets what is reported belong to the case of this reference.
   *
   * @throws Refusal when it is no reference, there is no such case, or its record is locked
   */
  public CaseFile begin(String typed, Step step) {
    var file = find(FIELD, typed);
    step.begin(file.caseReference());
    return file;
  }

  /**
   * Lets what is reported belong to the case of this reference, also where the child has died: for
   * what people owe to the record itself.
   *
   * @throws Refusal when it is no reference, or there is no such case
   */
  public CaseFile beginAlsoAfterDeath(String typed, Step step) {
    var file = findAlsoAfterDeath(FIELD, typed);
    step.begin(file.caseReference());
    return file;
  }

  /**
   * The case whose reference was typed into this field.
   *
   * @throws Refusal when it is no reference, there is no such case, or its record is locked
   */
  public CaseFile find(String field, String typed) {
    var file = findAlsoAfterDeath(field, typed);
    if (file.isLocked()) {
      throw new Refusal(field, CaseFile.LOCKED);
    }
    return file;
  }

  /**
   * The case whose reference was typed into this field, also where its record is locked.
   *
   * @throws Refusal when it is no reference, or there is no such case
   */
  public CaseFile findAlsoAfterDeath(String field, String typed) {
    CaseReference reference;
    try {
      reference = new CaseReference(typed.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          field, "A case reference looks like HSB-2026-000123; it stands on every task.");
    }
    return files
        .find(reference)
        .orElseThrow(
            () -> new Refusal(field, "There is no case with this reference; please look again."));
  }
}
