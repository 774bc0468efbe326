package org.hsbpathway.upload;

import static java.util.stream.Collectors.joining;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.HardToRead;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Pages;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/** The documents of a case, and where one adds another. */
final class DocumentsPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK).withZone(WorkingDays.LONDON);

  private static final int KILOBYTE = 1024;

  private static final String STYLE =
      Pages.TABLES
          + """
            body { max-width: 60rem; } h1 { margin: 0 0 1rem; } td:nth-child(2) { overflow-wrap: anywhere; }
            form p { margin: .8rem 0; } form label { display: block; font-weight: bold; }
            input, select, button { font: inherit; padding: .25rem; } input[name=title], input[name=because] { width: 100%; box-sizing: border-box; }
            .told { border-left: 5px solid #b10e1e; padding: .6rem 1rem; background: #fbeeee; }
            """;

  private static final String NOT_THEIRS =
      "Not opened here<small>It opens with a step that is about it, for whoever is asked.</small>";

  /** Whoever looks at it, whether they may add a document or take one out, and which they open. */
  record Reader(
      String id, boolean adds, boolean takesOut, BiPredicate<CaseDocument, Integer> opens) {}

  /**
   * The page.
   *
   * @param told why a document was not taken; empty when one just looks
   * @param typed what was answered then, so that nobody writes it twice
   * @param reader what the person in front of it may do
   */
  static String of(
      CaseReference reference,
      List<CaseDocument> documents,
      String told,
      Upload typed,
      Reader reader,
      DataSize limit) {
    return Pages.page(
        "Documents of " + reference,
        STYLE,
        (told.isEmpty() ? "" : "<p class=told role=alert>" + htmlEscape(told, "UTF-8") + "</p>")
            + table(reference, documents, reader)
            + (reader.adds() ? form(reference, typed, limit) : ""));
  }

  private static String table(
      CaseReference reference, List<CaseDocument> documents, Reader reader) {
    if (documents.isEmpty()) {
      return "<p>No document has been added yet.</p>";
    }
    var inOrder = Papers.inOrder(documents);
    return "<table><caption>The newest first ("
        + documents.size()
        + "). What somebody opens here is noted. "
        + HardToRead.SENTENCE
        + "</caption>"
        + "<tr><th scope=col>No.<th scope=col>Document<th scope=col>Kind<th scope=col>Day<th scope=col>Added by<th scope=col>Size"
        + documents.stream()
            .map(document -> row(reference, document, inOrder.indexOf(document) + 1, reader))
            .collect(joining())
        + "</table>";
  }

  private static String row(
      CaseReference reference, CaseDocument document, int number, Reader reader) {
    return "\n<tr><td>D"
        + number
        + "<td>"
        + (document.isTakenOut()
            ? takenOut(document)
            : document.isClosed() && !reader.takesOut()
                ? closed(document)
                : reader.opens().test(document, number)
                    ? there(reference, document, reader)
                    : NOT_THEIRS)
        + Stream.of(
                StringUtils.capitalize(document.kind().label()),
                DAY.format(document.addedAt()),
                document.addedBy(),
                size(document.sizeInBytes()) + " " + document.fileKind())
            .map(cell -> htmlEscape(cell, "UTF-8"))
            .collect(joining("<td>", "<td>", ""));
  }

  private static String closed(CaseDocument document) {
    return document.isAskedToGo()
        ? "Closed<small>It may not belong here. A manager looks at it.</small>"
        : "Closed<small>It names another child. A manager or information governance opens it;"
            + " a redacted version goes out in its stead.</small>";
  }

  private static String there(CaseReference reference, CaseDocument document, Reader reader) {
    var address = CaseDocumentsController.ADDRESS + reference + "/" + document.id();
    return "<a href='"
        + address
        + "'>"
        + htmlEscape(document.title(), "UTF-8")
        + "</a><small>"
        + htmlEscape(document.fileName(), "UTF-8")
        + "</small>"
        + (document.isClosed() && !document.isAskedToGo()
            ? "<small>Closed to others: it names another child.</small>"
            : "")
        + (!reader.takesOut()
            ? ""
            : document.isAskedToGo()
                ? askedToGo(address, document, reader)
                : "<details><summary>It does not belong here</summary><form method=post action='"
                    + address
                    + "/removal'><p><label>Why it is taken out, without a name"
                    + "<input name=because required maxlength=1000 autocomplete=off></label></p>"
                    + "<p>Somebody else agrees or does not; until then only managers open it.</p>"
                    + "<p><button>Ask to take it out</button></p></form></details>");
  }

  private static String askedToGo(String address, CaseDocument document, Reader reader) {
    return "<small>"
        + htmlEscape(
            document.removalAskedBy() + " asks to take it out: " + document.takenOutBecause(),
            "UTF-8")
        + "</small>"
        + (reader.id().equals(document.removalAskedBy())
            ? ""
            : "<form method=post action='"
                + address
                + "/removal/agreed'><p>What is in it is gone for good; that it was here and why it went"
                + " stays. <button>I agree: take it out</button></p></form>")
        + "<form method=post action='"
        + address
        + "/removal/refused'><p><button>It stays</button></p></form>";
  }

  private static String takenOut(CaseDocument document) {
    return "Taken out<small>"
        + htmlEscape(
            document.takenOutBy()
                + (document.removalAskedBy() == null
                    ? ""
                    : ", asked by " + document.removalAskedBy())
                + ", "
                + DAY.format(document.takenOutAt())
                + ": "
                + document.takenOutBecause(),
            "UTF-8")
        + "</small>";
  }

  private static String size(long bytes) {
    return bytes < (long) KILOBYTE * KILOBYTE
        ? Math.max(1, bytes / KILOBYTE) + " kB"
        : bytes / KILOBYTE / KILOBYTE + " MB";
  }

  private static String form(CaseReference reference, Upload typed, DataSize limit) {
    return "<h2>Add a document</h2><p>"
        + "PDF, DOCX, ODT or plain text, no more than "
        + ReceivedFile.inWords(limit)
        + ". Never a picture, a film, sound or an archive, and no document with one inside: if it may"
        + " show a child, do nothing with it and call the police.</p>"
        + "<form method=post enctype=multipart/form-data action='"
        + CaseDocumentsController.ADDRESS
        + reference
        + "'><p><label for=kind>What it is</label><select id=kind name=kind required>"
        + Stream.of(DocumentKind.values())
            .map(
                kind ->
                    "<option value="
                        + kind
                        + (kind.name().equals(typed.kind()) ? " selected>" : ">")
                        + StringUtils.capitalize(kind.label())
                        + "</option>")
            .collect(joining("", "<option value=''>Please choose</option>", ""))
        + "</select></p><p><label for=title>Title</label>"
        + "<input id=title name=title required maxlength=200 autocomplete=off value=\""
        + htmlEscape(typed.title(), "UTF-8")
        + "\"></p>"
        + "<p><label for=file>File</label><input id=file name=file type=file required"
        + " accept='.pdf,.docx,.odt,.txt'></p><p><button>Add to the case</button></p></form>";
  }

  private DocumentsPage() {}
}
