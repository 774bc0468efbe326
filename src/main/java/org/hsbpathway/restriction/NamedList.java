package org.hsbpathway.restriction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Restriction;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Assignments;
import org.hsbpathway.workflow.Staff;
import org.hsbpathway.workflow.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who may be named, and what follows for the case when the list is another one. */
@Component
class NamedList {

  static final String MANAGERS = "hsb-team-manager";

  private final RestrictedRecords records;
  private final CaseFiles files;
  private final Sight sight;
  private final Assignments assignments;
  private final ApplicationEventPublisher events;

  NamedList(
      RestrictedRecords records,
      CaseFiles files,
      Sight sight,
      Assignments assignments,
      ApplicationEventPublisher events) {
    this.records = records;
    this.files = files;
    this.sight = sight;
    this.assignments = assignments;
    this.events = events;
  }

  List<Step.Option> staff(Step step) {
    return Staff.of(step, "hsb-auditor");
  }

  /** Somebody of one's own family is on no list; who it is stays between them and a manager. */
  void refuseConnected(String field, Collection<String> people, CaseReference reference) {
    if (people.stream().anyMatch(person -> sight.of(person, reference) == Sight.Degree.NOTHING)) {
      throw new Refusal(
          field, "Somebody on this list cannot work on the case; please leave them out.");
    }
  }

  /** A record that no manager sees would be nobody's to open. */
  void refuseWithoutManager(String field, Collection<String> named, Step step) {
    if (step.usersIn(MANAGERS).stream().map(Step.Option::value).noneMatch(named::contains)) {
      throw new Refusal(field, "Name at least one team manager who goes on seeing the record.");
    }
  }

  /** Keeps the change and lets it count from now on, everywhere. */
  void changed(RestrictedRecord record, String what, Step step) {
    var reference = record.caseReference();
    records.saveAndFlush(record);
    files.save(files.of(reference).restrict(record.isClosed() ? record.ground() : Restriction.NO));
    if (record.isClosed()) {
      assignments.releaseAllBut(new HashSet<>(record.named()), reference);
    }
    events.publishEvent(new Sight.Changed(reference));
    events.publishEvent(new Act(Act.Kind.RESTRICTED, step.user(), reference.value(), what));
  }
}
