package org.hsbpathway.sharing;

import java.util.ArrayList;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Codes;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What is to be shared, what was said and what is proposed, for the head of a form. */
@Component
class ShareInWords {

  private final WhoMayReceive who;
  private final FamilyTelling telling;
  private final Orders orders;
  private final DocumentToShare documents;
  private final LegalDuties duties;
  private final ObjectProvider<CopyMaker> copies;

  ShareInWords(
      WhoMayReceive who,
      FamilyTelling telling,
      Orders orders,
      DocumentToShare documents,
      LegalDuties duties,
      ObjectProvider<CopyMaker> copies) {
    this.who = who;
    this.telling = telling;
    this.documents = documents;
    this.duties = duties;
    this.orders = orders;
    this.copies = copies;
  }

  String proposal(Share share) {
    var lines = new ArrayList<String>();
    lines.add(
        "**"
            + StringUtils.capitalize(share.item().label())
            + "**, "
            + part(share)
            + ", to **"
            + Markdown.plain(share.recipientName())
            + "** ("
            + share.recipient().label()
            + ")");
    lines.add("What for: " + Markdown.plain(share.purpose()));
    obligedBy(share, lines);
    lines.add("Asked by: " + Markdown.plain(share.askedBy()));
    said(share, lines);
    lines.add("Proposal: **" + share.decision().label() + "**. " + share.why());
    share
        .overrideReason()
        .ifPresent(reason -> lines.add("**Asked to share before talking**: " + reason.label()));
    share.reason().ifPresent(reason -> lines.add("Because: " + Markdown.plain(reason)));
    share.advice().forEach(advice -> advised(advice, lines));
    return String.join("  \n", lines);
  }

  private static void advised(Advice advice, ArrayList<String> lines) {
    lines.add(
        "**Advice asked for on "
            + Days.inWords(advice.askedOn())
            + "**: "
            + Markdown.plain(advice.question()));
    if (advice.isAnswered()) {
      lines.add(
          "**"
              + StringUtils.capitalize(advice.adviser().label())
              + "**, on "
              + Days.inWords(advice.on())
              + ": "
              + Markdown.plain(advice.words()));
    }
  }

  /** Who is said to have agreed by phone, and when that was written down. */
  String agreedByPhone(Share share) {
    return "**"
        + Markdown.plain(share.approvedBy().orElseThrow())
        + "** is said to have agreed by phone"
        + share.approvedAt().map(at -> ", on " + Days.inWords(WorkingDays.dateOf(at))).orElse("")
        + ".";
  }

  /** Where the draft of the copy is, or that there is none to be made. */
  String copyToSend(Share share) {
    if (share.item() == SharedItem.CASE_DOCUMENT) {
      return documents.inWords(share);
    }
    return copies
        .getObject()
        .addressOf(orders.of(share))
        .map(
            address ->
                "**[Look at the copy before you send it]("
                    + address
                    + ")**: until then it is a draft. What goes is made of the record as it stands when you send it.")
        .orElse("No copy is made of this here: tell it, or send what you have, that part only.");
  }

  /** Where the copy is that was sent, and to whom it goes. */
  String copyToHandOver(Share share) {
    return "**[The copy that goes out]("
        + copies.getObject().addressOf(orders.of(share)).orElse("")
        + ")**, for **"
        + Markdown.plain(share.recipientName())
        + "** ("
        + share.recipient().label()
        + ")"
        + calendar(share)
        + share.safeContact().map(safe -> "  \nSafely: " + Markdown.plain(safe)).orElse("");
  }

  private String calendar(Share share) {
    return share.item() == SharedItem.STRATEGY_INVITATION
        ? "  \n**[The entry for their calendar](/copies/" + share.id() + "/calendar)**"
        : "";
  }

  /** Which part this recipient gets. */
  String part(Share share) {
    return part(share.caseReference(), share.question());
  }

  private String part(CaseReference reference, Question question) {
    var allowed = who.may(question.recipient(), question.item());
    var part = allowed.isNothing() ? "what the court ordered" : allowed.inWords();
    return question.item() == SharedItem.CASE_DOCUMENT
        ? part + ", " + DocumentToShare.part(question)
        : part;
  }

  private void obligedBy(Share share, ArrayList<String> lines) {
    var question = share.question();
    var asks =
        question.dutyName() == null || question.dutyName().isBlank()
            ? ""
            : Markdown.plain(question.dutyName());
    switch (question.duty()) {
      case NONE -> {}
      case NAMED_DUTY ->
          lines.add(
              "**A duty in law**: " + duty(share).orElse("") + (asks.isEmpty() ? "" : ": " + asks));
      case COURT_ORDER -> lines.add("**A court order**: " + asks);
    }
  }

  private Optional<String> duty(Share share) {
    return Optional.ofNullable(share.question().legalDuty()).map(duties::inWords);
  }

  /** Why it goes, as the ledger keeps it: no word that a person wrote. */
  String basis(Share share) {
    return share.why() + duty(share).map(named -> " The duty: " + named + ".").orElse("");
  }

  private void said(Share share, ArrayList<String> lines) {
    if (telling.isWithheld(share.caseReference())) {
      lines.add("It was agreed that the family is not told yet: nobody talks with them about it.");
    }
    var said = share.said();
    lines.add("The child: " + inWords(said.childView(), said.childWords()));
    lines.add(
        "The parents: "
            + inWords(said.parentView(), said.parentWords())
                .replaceFirst("^(agree|object)s", "$1"));
    if (said.talkedOn() != null) {
      lines.add("Spoken with on " + Days.inWords(said.talkedOn()));
    }
  }

  private static String inWords(Conversation.View view, String words) {
    return Codes.inWords(view)
        + (words == null || words.isBlank() ? "" : ": " + Markdown.plain(words));
  }
}
