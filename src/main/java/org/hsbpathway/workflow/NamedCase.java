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
    var file = find(typed);
    if (file.isLocked()) {
      throw new Refusal(FIELD, CaseFile.LOCKED);
    }
    step.begin(file.caseReference());
    return file;
  }

  private CaseFile find(String typed) {
    try {
      return files
          .find(new CaseReference(typed.strip().toUpperCase(Locale.ROOT)))
          .orElseThrow(
              () -> new Refusal(FIELD, "There is no case with this reference; please look again."));
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          FIELD, "A case reference looks like HSB-2026-000123; it stands on every task.");
    }
  }
}
