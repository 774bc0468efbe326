package org.hsbpathway.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/** The documents of a case for whoever gives a copy of its record. */
@Component
public class Papers {

  private final CaseDocuments documents;

  Papers(CaseDocuments documents) {
    this.documents = documents;
  }

  /**
   * Those that are there, the oldest first; what was taken out keeps its number and is not told.
   */
  public List<Paper> of(CaseReference reference) {
    var all = inOrder(documents.of(reference));
    var papers = new ArrayList<Paper>();
    for (var document : all) {
      if (!document.isTakenOut()) {
        papers.add(paper(all.indexOf(document) + 1, document));
      }
    }
    return papers;
  }

  /** By which people name it, among all that came. */
  static int numberOf(CaseDocument document, List<CaseDocument> all) {
    return inOrder(all).stream().map(CaseDocument::id).toList().indexOf(document.id()) + 1;
  }

  /** The oldest first: people name each by where it stands among all that came. */
  static List<CaseDocument> inOrder(List<CaseDocument> documents) {
    var all = new ArrayList<>(documents);
    all.sort(Comparator.comparing(CaseDocument::addedAt).thenComparing(CaseDocument::id));
    return all;
  }

  private static Paper paper(int number, CaseDocument document) {
    return new Paper(
        number,
        document.id(),
        document.kind().label()
            + ", added "
            + Days.inWords(document.addedAt().atZone(WorkingDays.LONDON).toLocalDate()),
        document.fileKind().name().toLowerCase(Locale.ROOT),
        document.sha256(),
        CaseDocumentsController.ADDRESS + document.caseReference() + "/" + document.id(),
        document.addedBy(),
        document.isAskedToGo());
  }

  /** The original of a redacted version is closed to all but those who take documents out. */
  public void closeOriginal(CaseReference reference, UUID id, String by) {
    documents.close(documents.find(reference, id).orElseThrow(), by);
  }

  /** Its content, part by part. */
  public void write(CaseReference reference, UUID id, OutputStream out) throws IOException {
    documents.write(documents.find(reference, id).orElseThrow(), out);
  }
}
