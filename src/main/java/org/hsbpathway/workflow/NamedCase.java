package org.hsbpathway.workflow;

import java.util.Locale;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.RunOpened;
import org.hsbpathway.casefile.Sight;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The case in which something happened: what can happen at any time begins with a form whose first
 * question, {@code caseReference}, is the reference as it stands on every task of the case.
 */
@Component
public class NamedCase {

  private static final String FIELD = "caseReference";

  private static final String NONE = "There is no case with this reference; please look again.";

  private final CaseFiles files;
  private final Sight sight;
  private final CurrentUser reader;
  private final ApplicationEventPublisher events;

  NamedCase(CaseFiles files, Sight sight, CurrentUser reader, ApplicationEventPublisher events) {
    this.files = files;
    this.sight = sight;
    this.reader = reader;
    this.events = events;
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
   * @throws Refusal when it is no reference, there is no such case, or it is not theirs to see
   */
  public CaseFile beginAlsoAfterDeath(String typed, Step step) {
    var file = findAlsoAfterDeath(FIELD, typed);
    step.begin(file.caseReference());
    return file;
  }

  /**
   * Lets what is reported belong to the case of this reference, whoever reports it: for what cannot
   * wait until somebody may see the record. Of a restricted one they go on seeing what they began.
   *
   * @throws Refusal when it is no reference, there is no such case, or its record is locked
   */
  public CaseFile beginUnseen(String typed, Step step) {
    var file = unlocked(FIELD, there(FIELD, typed));
    step.begin(file.caseReference());
    if (sight.of(reader.id(), file.caseReference()) == Sight.Degree.STUB) {
      events.publishEvent(new RunOpened(file.caseReference(), step.run(), reader.id()));
    }
    return file;
  }

  /**
   * Lets what is asked belong to the case of this reference, also for somebody who may know that
   * its record is restricted and not read it.
   *
   * @throws Refusal when it is no reference, or there is no such case for them
   */
  public CaseFile beginAtTheDoor(String typed, Step step) {
    var file = there(FIELD, typed);
    if (sight.of(reader.id(), file.caseReference()) == Sight.Degree.NOTHING) {
      tellRefused(file, FIELD);
      throw new Refusal(FIELD, NONE);
    }
    step.begin(file.caseReference());
    return file;
  }

  /**
   * The case whose reference was typed into this field.
   *
   * @throws Refusal when it is no reference, there is no such case, or its record is locked
   */
  public CaseFile find(String field, String typed) {
    return unlocked(field, findAlsoAfterDeath(field, typed));
  }

  /**
   * The case whose reference was typed into this field, also where its record is locked.
   *
   * @throws Refusal when it is no reference, there is no such case, or it is not theirs to see
   */
  public CaseFile findAlsoAfterDeath(String field, String typed) {
    var file = there(field, typed);
    var degree = sight.of(reader.id(), file.caseReference());
    if (degree != Sight.Degree.FULL) {
      tellRefused(file, field);
      throw new Refusal(field, degree == Sight.Degree.STUB ? Sight.RESTRICTED : NONE);
    }
    return file;
  }

  private void tellRefused(CaseFile file, String field) {
    events.publishEvent(
        new Act(Act.Kind.REFUSED, reader.id(), file.caseReference().value(), field));
  }

  private static CaseFile unlocked(String field, CaseFile file) {
    if (file.isLocked()) {
      throw new Refusal(field, CaseFile.LOCKED);
    }
    return file;
  }

  private CaseFile there(String field, String typed) {
    CaseReference reference;
    try {
      reference = new CaseReference(typed.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          field, "A case reference looks like HSB-2026-000123; it stands on every task.");
    }
    return files.find(reference).orElseThrow(() -> new Refusal(field, NONE));
  }
}
