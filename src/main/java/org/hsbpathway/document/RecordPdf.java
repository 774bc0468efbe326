package org.hsbpathway.document;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/**
 * The whole record of one child as a PDF, for whoever asked for it; other children have no name.
 */
@Component
public class RecordPdf {

  private final OtherChildren otherChildren;
  private final Pdf pdf;
  private final Clocks clocks;

  RecordPdf(OtherChildren otherChildren, Pdf pdf, Clocks clocks) {
    this.otherChildren = otherChildren;
    this.pdf = pdf;
    this.clocks = clocks;
  }

  /** Takes everything that is the name of another child out of the texts of one record. */
  public UnaryOperator<String> withoutOtherChildren(CaseReference reference) {
    return otherChildren.mask(reference);
  }

  /**
   * @param number by which the copy is told from others
   * @param draft whether people still work on it
   */
  public byte[] of(
      CaseReference reference,
      UUID number,
      String recipient,
      List<Section> sections,
      boolean draft) {
    var values = new HashMap<String, Object>();
    values.put("draft", draft);
    values.put("reference", reference.value());
    values.put("recipient", recipient);
    values.put("madeOn", Days.inWords(clocks.today()));
    values.put("number", number.toString().substring(0, 8));
    values.put("mark", "COPY");
    values.put("foot", "Copy of a record, printed " + Days.shortly(clocks.today()));
    values.put("sections", sections);
    return pdf.of("recordCopy", values);
  }
}
