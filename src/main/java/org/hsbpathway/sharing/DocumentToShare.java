package org.hsbpathway.sharing;

import java.util.Set;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.upload.Paper;
import org.hsbpathway.upload.Papers;
import org.springframework.stereotype.Component;

/**
 * A document from elsewhere that leaves. One that names another child leaves in a version made for
 * that recipient, in which no other child can be recognised: one version for each family, made by
 * one person and checked by whoever sends it (domain X2; roles, table C1).
 */
@Component
class DocumentToShare {

  private static final Set<Recipient> OTHER_FAMILY =
      Set.of(Recipient.HARMED_CHILDS_WORKER, Recipient.HARMED_CHILD_AND_FAMILY);

  private final Papers papers;
  private final Shares shares;

  DocumentToShare(Papers papers, Shares shares) {
    this.papers = papers;
    this.shares = shares;
  }

  /**
   * @throws Refusal when it is not there, or names another child and no version without is given
   */
  void check(CaseReference reference, Question question, YesNoNotKnown namesAnotherChild) {
    if (question.document() == null) {
      throw new Refusal("document", "Say which document, by its number in the list.");
    }
    find(reference, "document", question.document());
    if (namesAnotherChild == null || namesAnotherChild == YesNoNotKnown.NOT_KNOWN) {
      throw new Refusal(
          "namesAnotherChild",
          "Read it first: does it name another child, or could one be recognised in it?");
    }
    if (namesAnotherChild == YesNoNotKnown.YES) {
      checkVersion(reference, question);
    } else if (question.redactedVersion() != null) {
      throw new Refusal(
          "redactedVersion",
          "A redacted version goes only where the document names another child.");
    }
  }

  private void checkVersion(CaseReference reference, Question question) {
    var version = question.redactedVersion();
    if (version == null || version.equals(question.document())) {
      throw new Refusal(
          "redactedVersion",
          "It names another child: add a version for this recipient in which no other child can be recognised to the documents, and give its number.");
    }
    find(reference, "redactedVersion", version);
    if (shares.findByCaseReferenceOrderByAskedOn(reference).stream()
        .filter(share -> share.state() != Share.State.NOT_SHARED)
        .anyMatch(
            share ->
                version.equals(share.question().redactedVersion())
                    && isForOtherFamily(share.recipient())
                        != isForOtherFamily(question.recipient()))) {
      throw new Refusal(
          "redactedVersion",
          "This version was made for the other family: each has a version of its own.");
    }
  }

  /** Whoever reads the original sees both children: from now on only a few open it. */
  void closeOriginal(CaseReference reference, Question question, String by) {
    if (question.redactedVersion() != null) {
      var original = find(reference, "document", question.document());
      papers.closeOriginal(reference, original.id(), by);
    }
  }

  private static boolean isForOtherFamily(Recipient recipient) {
    return OTHER_FAMILY.contains(recipient);
  }

  /**
   * What goes out now.
   *
   * @throws Refusal when it is no longer there, or whoever sends it made the version themselves
   */
  Paper checkedBy(String sender, Share share) {
    var question = share.question();
    find(share.caseReference(), "result", question.document());
    var goes = find(share.caseReference(), "result", given(question));
    if (question.redactedVersion() != null && sender.equals(goes.addedBy())) {
      throw new Refusal(
          "noOtherChild", "You made this version yourself: somebody else checks and sends it.");
    }
    return goes;
  }

  /** Where whoever sends it finds it. */
  String inWords(Share share) {
    var question = share.question();
    return papers.of(share.caseReference()).stream()
        .filter(paper -> paper.number() == given(question))
        .findFirst()
        .map(
            paper ->
                "**["
                    + paper.name()
                    + " goes out]("
                    + paper.address()
                    + ")**: "
                    + paper.words()
                    + (question.redactedVersion() == null
                        ? "."
                        : ", the redacted version of D"
                            + question.document()
                            + ". "
                            + Markdown.plain(paper.addedBy())
                            + " made it; somebody else checks and sends it."))
        .orElse("The document is no longer there.");
  }

  /** Which document it is, in the ledger. */
  static String part(Question question) {
    return question.redactedVersion() == null
        ? "D" + question.document()
        : "D" + question.redactedVersion() + ", the redacted version of D" + question.document();
  }

  private static int given(Question question) {
    return question.redactedVersion() == null ? question.document() : question.redactedVersion();
  }

  private Paper find(CaseReference reference, String field, int number) {
    var found =
        papers.of(reference).stream()
            .filter(paper -> paper.number() == number)
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        field, "There is no document of that number among those of this case."));
    if (found.mayNotBelong()) {
      throw new Refusal(
          field,
          "It may not belong in this record: it is shared only after somebody said among the documents that it stays.");
    }
    return found;
  }
}
