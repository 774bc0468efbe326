package org.hsbpathway.referral;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hsbpathway.casefile.AlreadySpokenTo;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.EarlierCases;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Language;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Parent;
import org.hsbpathway.casefile.PoliceReport;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.Restriction;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.springframework.stereotype.Component;

/** What was recorded about a referral, as Markdown for the form of whoever decides. */
@Component
class ReferralOnOnePage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final Incidents incidents;
  private final Standing standing;
  private final EarlierCases earlierCases;

  ReferralOnOnePage(Incidents incidents, Standing standing, EarlierCases earlierCases) {
    this.incidents = incidents;
    this.standing = standing;
    this.earlierCases = earlierCases;
  }

  /** Everything that was recorded, one line for each subject. */
  String of(CaseFile file, Referral referral) {
    var lines = new ArrayList<String>();
    lines.add(line("Reported", Markdown.plain(file.concern())));
    lines.add(line("By", by(file)));
    file.immediateSafety().ifPresent(text -> lines.add(line("Danger now", Markdown.plain(text))));
    adviceBefore(file.caseReference()).ifPresent(lines::add);
    lines.add(incidents(file.caseReference()));
    lines.add(harmed(referral));
    file.child().ifPresent(child -> lines.addAll(about(child)));
    file.alreadySpokenTo().map(ReferralOnOnePage::spoken).ifPresent(lines::add);
    file.policeReport().map(ReferralOnOnePage::police).ifPresent(lines::add);
    earlierContact(file).ifPresent(lines::add);
    file.previousInvolvement()
        .ifPresent(text -> lines.add(line("From earlier", Markdown.plain(text))));
    if (file.restriction() != Restriction.NO) {
      lines.add(line("Restricted", file.restriction().label()));
    }
    referral.anythingElse().ifPresent(text -> lines.add(line("Also", Markdown.plain(text))));
    return String.join("\n\n", lines);
  }

  String incidents(CaseReference reference) {
    return incidents.of(reference).stream()
        .map(ReferralOnOnePage::incident)
        .collect(joining("\n", "**Incidents:**\n\n", ""));
  }

  String harmed(Referral referral) {
    return harmed(referral.harmed());
  }

  static String harmed(List<Referral.Harmed> harmed) {
    return line(
        "May have been harmed",
        harmed.stream()
            .map(
                one ->
                    one.relation().label()
                        + (one.age() == null ? ", age not known" : ", age " + one.age()))
            .collect(joining("; ")));
  }

  /** What the consultation before this referral concluded. */
  Optional<String> adviceBefore(CaseReference reference) {
    return standing
        .now(reference, Fact.CONSULTATION_OUTCOME)
        .map(code -> line("The consultation concluded", Fact.CONSULTATION_OUTCOME.inWords(code)));
  }

  /** The old record beside the new one: to be read, never changed from here. */
  Optional<String> earlierContact(CaseFile file) {
    var earlier = earlierCases.inWords(file.caseReference());
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        (file.isReReferral()
                ? "**Re-referral: an earlier referral lies less than twelve months back.** Let the same people work with the child again if that can be.\n\n"
                : "**Earlier contact about this child:**\n\n")
            + earlier);
  }

  /** Who referred, unless that is kept confidential. */
  private static String by(CaseFile file) {
    return file.referrer()
        .map(
            referrer ->
                Boolean.TRUE.equals(referrer.confidential())
                    ? "kept confidential"
                    : Markdown.plain(who(referrer)))
        .orElse("not known");
  }

  static String who(Referrer referrer) {
    return referrer.role().label()
        + (referrer.name() == null ? "" : ", " + referrer.name())
        + (referrer.organisation() == null ? "" : ", " + referrer.organisation());
  }

  private static List<String> about(Child child) {
    var lines = new ArrayList<String>();
    child
        .legalStatus()
        .ifPresent(
            status ->
                lines.add(
                    line(
                        "Legal status",
                        status.label()
                            + child
                                .responsibleAuthority()
                                .map(name -> "; responsible: " + Markdown.plain(name))
                                .orElse(""))));
    if (!child.disabilities().isEmpty()) {
      lines.add(line("Needs", labels(child.disabilities())));
    }
    if (!child.communicationNeeds().isEmpty()) {
      lines.add(line("To understand and be understood", labels(child.communicationNeeds())));
    }
    child.language().ifPresent(language -> lines.add(line("Language", speaks(child, language))));
    if (!child.parents().isEmpty()) {
      lines.add(
          line(
              "Parents and carers",
              child.parents().stream().map(ReferralOnOnePage::parent).collect(joining("; "))));
    }
    lines.add(
        line(
            "Other children at home",
            child.household().map(ReferralOnOnePage::household).orElse("not known")));
    return lines;
  }

  private static String speaks(Child child, Language language) {
    return language.label()
        + child
            .interpreterNeeded()
            .map(
                needed ->
                    switch (needed) {
                      case YES -> ", **an interpreter is needed**";
                      case NO -> ", no interpreter needed";
                      case NOT_KNOWN -> ", interpreter: not known";
                    })
            .orElse("");
  }

  private static String parent(Parent parent) {
    return Markdown.plain(parent.name())
        + (parent.relation() == null ? "" : ", " + Markdown.plain(parent.relation()))
        + (parent.parentalResponsibility() == null
            ? ""
            : ", parental responsibility: " + answer(parent.parentalResponsibility()))
        + (parent.courtOrder() == null
            ? ""
            : ", court order: " + Markdown.plain(parent.courtOrder()))
        + (parent.mayKnowAddress() == YesNoNotKnown.NO ? ", **must not know the address**" : "");
  }

  private static String household(List<HouseholdChild> household) {
    return household.isEmpty()
        ? "none"
        : household.stream()
            .map(
                one ->
                    Markdown.plain(one.name())
                        + (one.age() == null ? "" : ", age " + one.age())
                        + (one.sharesBedroom() == YesNoNotKnown.YES ? ", shares a bedroom" : ""))
            .collect(joining("; "));
  }

  private static String incident(Incident incident) {
    return incident.number()
        + ". "
        + DAY.format(incident.period().from())
        + (incident.period().to().equals(incident.period().from())
            ? ""
            : " to " + DAY.format(incident.period().to()))
        + ": "
        + labels(incident.contactTypes())
        + "; "
        + labels(incident.settings())
        + "; "
        + incident.status().label()
        + incident.imagesInvolved().map(images -> "; images: " + images.label()).orElse("")
        + incident.indicators().map(ReferralOnOnePage::indicators).orElse("")
        + incident.reportedWords().map(ReferralOnOnePage::words).orElse("");
  }

  private static String words(Incident.ReportedWords said) {
    return "; words"
        + (said.saidBy() == null ? "" : " of " + Markdown.plain(said.saidBy()))
        + (said.saidOn() == null ? "" : " on " + DAY.format(said.saidOn()))
        + ": "
        + Markdown.plain(said.words());
  }

  /** Side by side and never added up: the software does not weigh them. */
  private static String indicators(Incident.Indicators told) {
    return (told.ageGapMonths() == null ? "" : "; age gap: " + told.ageGapMonths() + " months")
        + "; difference in power: "
        + answer(told.powerDifference())
        + ", pressure or force: "
        + answer(told.coercionReported())
        + ", secrecy: "
        + answer(told.secrecyReported())
        + ", distress: "
        + answer(told.distressReported());
  }

  private static String spoken(AlreadySpokenTo spoken) {
    return line(
        "Spoken to",
        "child "
            + answer(spoken.child())
            + ", parents "
            + answer(spoken.parents())
            + (spoken.childQuestionedInDetail() == YesNoNotKnown.YES
                ? "; **the child was asked in detail: the police need to know**"
                : "")
            + (spoken.whatWasSaid() == null
                ? ""
                : "; what was said: " + Markdown.plain(spoken.whatWasSaid())));
  }

  private static String police(PoliceReport report) {
    return line(
        "Police told by",
        report.by().label()
            + (report.reference() == null ? "" : ", " + Markdown.plain(report.reference()))
            + (report.notRequiredReason() == null
                ? ""
                : ": " + Markdown.plain(report.notRequiredReason())));
  }

  private static String answer(YesNoNotKnown given) {
    return (given == null ? YesNoNotKnown.NOT_KNOWN : given).label();
  }

  private static String labels(List<? extends Labelled> codes) {
    return codes.stream().map(Labelled::label).collect(joining(", "));
  }

  private static String line(String subject, String text) {
    return "**" + subject + ":** " + text;
  }
}
