package org.hsbpathway.sharing;

import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.workflow.Readers;
import org.hsbpathway.workflow.Readers.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks at a copy that is shared, of those who may read something of its case: whoever has a
 * step of that share now; once it is over whoever asked for it and the child's own workers, while
 * they have a step of the case; and whoever oversees all cases.
 */
@Component
public class CopyReaders {

  private final Shares shares;
  private final Readers readers;
  private final Workers workers;

  CopyReaders(Shares shares, Readers readers, Workers workers) {
    this.shares = shares;
    this.readers = readers;
    this.workers = workers;
  }

  /** A copy that somebody asks for: of which case it is, and whether it is theirs to read. */
  public record Asked(CaseReference caseReference, boolean isTheirs) {}

  /**
   * Empty for a number that nobody gave out.
   *
   * @throws org.hsbpathway.workflow.ReasonFirst.Owed where it is theirs once they have said why
   */
  @Transactional(readOnly = true)
  public Optional<Asked> asks(Reader reader, UUID copy) {
    return shares
        .findById(copy)
        .map(share -> new Asked(share.caseReference(), mayRead(reader, share)));
  }

  private boolean mayRead(Reader reader, Share share) {
    return readers.mayRead(reader, share.caseReference())
        && (reader.overseesAllCases() || isTheirs(reader, share));
  }

  private boolean isTheirs(Reader reader, Share share) {
    return readers.seesATaskOf(share.run())
        || share.isOver()
            && (reader.id().equals(share.askedBy()) || worksWithTheChild(reader, share));
  }

  private boolean worksWithTheChild(Reader reader, Share share) {
    var own = new HashMap<>(workers.of(share.caseReference()));
    own.remove(Fact.LINKED_CHILD_WORKER);
    return own.containsValue(reader.id());
  }
}
