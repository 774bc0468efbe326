package org.hsbpathway.retention;

import java.util.Optional;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** Whether a record may be destroyed: asked when it is proposed, confirmed and done. */
@Component
class Destructible {

  private final CaseFiles files;
  private final Standing standing;
  private final Strands strands;
  private final Clocks clocks;

  Destructible(CaseFiles files, Standing standing, Strands strands, Clocks clocks) {
    this.files = files;
    this.standing = standing;
    this.strands = strands;
    this.clocks = clocks;
  }

  /**
   * Why it may not, in a sentence; empty where it may.
   *
   * @param run the review that asks, whose own steps do not count
   */
  Optional<String> whyNot(CaseReference reference, String run) {
    var file = files.of(reference);
    return Stream.concat(Stream.of(file), files.partsOf(reference).stream())
        .flatMap(each -> whyNotOne(each, run).stream())
        .findFirst()
        .or(() -> file.partOf().map(Destructible::belongsTo))
        .or(() -> tooEarly(reference));
  }

  private Optional<String> whyNotOne(CaseFile file, String run) {
    var reference = file.caseReference();
    if (!file.status().isOver()) {
      return Optional.of("Case " + reference + " is open.");
    }
    if (standing.is(reference, Fact.LEGAL_HOLD, "YES")) {
      return Optional.of("The record of " + reference + " is on hold.");
    }
    if (standing
        .now(reference, Fact.POLICE_STRAND)
        .filter(strand -> strand.equals("OPEN") || strand.equals("MONITORED"))
        .isPresent()) {
      return Optional.of("The police strand of " + reference + " is not concluded.");
    }
    return strands.waitingBeside(reference, run).stream()
        .findFirst()
        .map(step -> "Somebody still works on " + reference + ": \"" + step + "\" is open.");
  }

  private static String belongsTo(CaseReference whole) {
    return "This concern is a part of case " + whole + " and is destroyed with it.";
  }

  private Optional<String> tooEarly(CaseReference reference) {
    var day = standing.dateOf(reference, Fact.RECORD_REVIEW_ON);
    if (day.isEmpty()) {
      return Optional.of("Nobody has said yet until when this record is kept.");
    }
    return day.filter(clocks.today()::isBefore)
        .map(later -> "This record is kept until " + Days.inWords(later) + " at least.");
  }
}
