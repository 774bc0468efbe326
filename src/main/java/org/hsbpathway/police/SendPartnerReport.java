package org.hsbpathway.police;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Records that a report went to whoever asked for it, or that nobody waits for it any more. */
@Component
class SendPartnerReport implements FormStep<SendPartnerReport.Form> {

  record Form(
      @NotNull PartnerReport.Kind report,
      @NotNull YesNoNotKnown sent,
      LocalDate sentOn,
      String sentTo,
      @Size(max = 1000) String notNeededBecause) {}

  private final PoliceStrands strands;
  private final PoliceFacts facts;
  private final SharingLedger ledger;
  private final Clocks clocks;

  SendPartnerReport(PoliceStrands strands, PoliceFacts facts, SharingLedger ledger, Clocks clocks) {
    this.strands = strands;
    this.facts = facts;
    this.ledger = ledger;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var owed = strand(step).reportsOwed();
    return Map.of(
        "owed", owed.stream().map(report -> "* " + report.inWords()).collect(joining("\n")),
        "reports",
            owed.stream()
                .map(report -> new Step.Option(report.kind().name(), report.inWords()))
                .distinct()
                .toList());
  }

  @Override
  public void submit(Form form, Step step) {
    var strand = strand(step);
    var report =
        strand.reportsOwed().stream()
            .filter(owed -> owed.kind() == form.report())
            .findFirst()
            .orElseThrow(() -> new Refusal("report", "This report is not asked for any more."));
    strand.answer(
        new PartnerReport.Answered(
            report,
            form.sentOn(),
            form.sentTo(),
            form.notNeededBecause(),
            step.user(),
            clocks.today()));
    strands.save(strand);
    if (form.sent() == YesNoNotKnown.YES) {
      ledger.writeLetter(
          step.caseReference(),
          SharedItem.PARTNER_REPORT,
          Recipient.YOUTH_JUSTICE,
          form.sentTo(),
          "SENT",
          step.user());
    }
    facts.state(strand, step.user());
  }

  private PoliceStrand strand(Step step) {
    return strands.findByCaseReference(step.caseReference()).orElseThrow();
  }
}
