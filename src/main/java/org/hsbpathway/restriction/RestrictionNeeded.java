package org.hsbpathway.restriction;

import java.util.Set;
import org.hsbpathway.casefile.RestrictionWanted;
import org.hsbpathway.workflow.SendsMessages;
import org.hsbpathway.workflow.Strands;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever recorded the referral said that the record must be closed: a manager is asked. */
@Component
class RestrictionNeeded implements SendsMessages {

  private static final String MESSAGE = "restrictionNeeded";

  private final Strands strands;
  private final RestrictedRecords records;

  RestrictionNeeded(Strands strands, RestrictedRecords records) {
    this.strands = strands;
    this.records = records;
  }

  @Override
  public Set<String> messages() {
    return Set.of(MESSAGE);
  }

  @EventListener
  void ask(RestrictionWanted wanted) {
    var reference = wanted.caseReference();
    if (records.closing(reference).isEmpty()
        && !records.existsByCaseReferenceAndDecidedAtIsNull(reference)) {
      strands.tell(MESSAGE, reference);
    }
  }
}
