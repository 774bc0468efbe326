package org.hsbpathway.consultation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.Consultee;
import org.hsbpathway.casefile.ConsulteeType;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.clock.WorkingDays;

/**
 * The question as it reached us: who asks, what they saw, and who they become when it turns out to
 * be a referral.
 */
record Question(CaseFile file) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  /** The question as Markdown. */
  String asked() {
    return "**"
        + asker()
        + "**, "
        + DAY.format(WorkingDays.dateOf(file.receivedAt()))
        + (file.receivedVia() == null ? "" : ", " + file.receivedVia().label())
        + ":\n\n"
        + Markdown.plain(file.concern());
  }

  /** Who gets the answer, as Markdown. */
  String addressee() {
    return file.consultee()
        .map(
            one ->
                Markdown.plain(
                    joined(one.type().label(), one.name(), one.organisation(), one.contact())))
        .or(
            () ->
                file.referrer()
                    .map(
                        one ->
                            Markdown.plain(
                                joined(
                                    one.role().label(),
                                    one.name(),
                                    one.organisation(),
                                    one.contact()))))
        .orElse("not known");
  }

  boolean childIsNamed() {
    return file.child().isPresent();
  }

  boolean isAskedByFamily() {
    return file.consultee().filter(one -> one.type() == ConsulteeType.PARENT_CARER).isPresent();
  }

  /** Whether we know how to reach whoever asked. */
  boolean askerIsKnown() {
    return file.consultee()
        .map(one -> one.name() != null && one.contact() != null)
        .orElse(file.referrer().isPresent());
  }

  /** The person who asked, as the referrer of what they asked about. */
  Referrer asReferrer(String name, String contact) {
    return file.consultee()
        .map(
            one ->
                new Referrer(
                    one.name() == null ? name : one.name(),
                    roleOf(one),
                    one.organisation(),
                    one.contact() == null ? contact : one.contact(),
                    false))
        .orElseGet(() -> file.referrer().orElseThrow());
  }

  private static ReferrerRole roleOf(Consultee consultee) {
    return switch (consultee.type()) {
      case PARENT_CARER -> ReferrerRole.PARENT_CARER;
      case SCHOOL -> ReferrerRole.SCHOOL_DSL;
      case HEALTH -> ReferrerRole.HEALTH_OTHER;
      case SOCIAL_WORKER -> ReferrerRole.INTERNAL;
      case YJS -> ReferrerRole.YJS;
      case RESIDENTIAL_FOSTER -> ReferrerRole.RESIDENTIAL;
      case VCS -> ReferrerRole.VCS;
      case OTHER -> ReferrerRole.MEMBER_OF_PUBLIC;
    };
  }

  private String asker() {
    return file.consultee()
        .map(one -> "Asked by: " + one.type().label())
        .or(() -> file.referrer().map(one -> "Referred by: " + one.role().label()))
        .orElse("Asked");
  }

  private static String joined(String first, String... others) {
    var text = new StringBuilder(first);
    for (var other : others) {
      if (other != null) {
        text.append(", ").append(other);
      }
    }
    return text.toString();
  }
}
