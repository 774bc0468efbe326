package org.hsbpathway.notice;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.sharing.Outgoing;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Writes and sends the mails. Asked again just before it leaves: a case may be silent by now, a
 * step done.
 */
@Component
class Mail {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

  private final ObjectProvider<JavaMailSender> sender;
  private final Standing standing;
  private final SharingLedger ledger;
  private final Deadlines deadlines;
  private final Sight sight;
  private final IdentityService identity;
  private final NoticeSettings settings;
  private final Clock clock;

  Mail(
      ObjectProvider<JavaMailSender> sender,
      Standing standing,
      SharingLedger ledger,
      Deadlines deadlines,
      Sight sight,
      IdentityService identity,
      NoticeSettings settings,
      Clock clock) {
    this.sender = sender;
    this.standing = standing;
    this.ledger = ledger;
    this.deadlines = deadlines;
    this.sight = sight;
    this.identity = identity;
    this.settings = settings;
    this.clock = clock;
  }

  /** Sends one mail with these notices, all for one person. */
  void send(List<Notice> notices) {
    var now = clock.instant();
    notices.stream()
        .filter(Notice::waits)
        .filter(
            notice ->
                isSilent(notice.caseReference())
                    || isOver(notice)
                    || !isSeenBy(notice.recipient(), notice))
        .forEach(notice -> notice.stop(now));
    var waiting = notices.stream().filter(Notice::waits).toList();
    if (!waiting.isEmpty()) {
      waiting.forEach(this::keep);
      sender.getObject().send(letter(waiting));
      waiting.forEach(notice -> notice.sent(now));
    }
  }

  /** What was kept for the morning may be done by then, or may have another date. */
  private boolean isOver(Notice notice) {
    return notice.isKept()
        && !deadlines.runsTo(notice.caseReference(), notice.dueAt(), notice.task());
  }

  /** Somebody may have been taken off a restricted record since. */
  private boolean isSeenBy(String address, Notice notice) {
    return identity.createUserQuery().userEmail(address).list().stream()
        .allMatch(user -> sight.isFull(user.getId(), notice.caseReference()));
  }

  /** Whether nothing leaves: no mail server, everything stopped, or this case is silent. */
  boolean isSilent(CaseReference caseReference) {
    return sender.getIfAvailable() == null
        || settings.stopped()
        || standing.is(caseReference, Fact.SILENCED, "YES");
  }

  /** A reminder goes to a colleague and says no more than the case reference and the step. */
  private void keep(Notice notice) {
    ledger.write(
        new Outgoing(
            notice.caseReference(),
            SharedItem.REMINDER,
            "case reference and step",
            Recipient.COLLEAGUE,
            notice.recipient(),
            "REMINDER",
            "A reminder of a date goes to whoever works on the case.",
            null,
            null,
            "system",
            "EMAIL",
            null));
  }

  private SimpleMailMessage letter(List<Notice> notices) {
    var message = new SimpleMailMessage();
    message.setFrom(settings.from());
    message.setTo(notices.get(0).recipient());
    message.setSubject(
        notices.size() == 1
            ? notices.get(0).caseReference() + ": " + notices.get(0).step()
            : notices.size() + " dates to look at");
    message.setText(
        notices.stream().map(this::line).collect(joining("\n\n"))
            + "\n\nTasklist: "
            + settings.address()
            + "/camunda/app/tasklist/\n");
    return message;
  }

  private String line(Notice notice) {
    var due = DAY.format(WorkingDays.dateOf(notice.dueAt()));
    return notice.caseReference()
        + ": "
        + notice.step()
        + ", "
        + (notice.dueAt().isBefore(clock.instant()) ? "was due " : "due ")
        + due
        + notice
            .task()
            .map(
                task -> "\n" + settings.address() + "/camunda/app/tasklist/default/#/?task=" + task)
            .orElse("");
  }
}
