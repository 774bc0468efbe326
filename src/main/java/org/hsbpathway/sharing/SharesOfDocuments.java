package org.hsbpathway.sharing;

import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.upload.StepsAboutDocuments;
import org.hsbpathway.workflow.Readers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has a step of a share of a document reads it, and the version that goes out. */
@Component
class SharesOfDocuments implements StepsAboutDocuments {

  private final Shares shares;
  private final Readers readers;

  SharesOfDocuments(Shares shares, Readers readers) {
    this.shares = shares;
    this.readers = readers;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean areSeenFor(CaseReference caseReference, int number) {
    return shares.findByCaseReferenceOrderByAskedOn(caseReference).stream()
        .filter(share -> share.item() == SharedItem.CASE_DOCUMENT)
        .filter(
            share ->
                Stream.of(share.question().document(), share.question().redactedVersion())
                    .anyMatch(Integer.valueOf(number)::equals))
        .anyMatch(share -> readers.seesATaskOf(share.run()));
  }
}
