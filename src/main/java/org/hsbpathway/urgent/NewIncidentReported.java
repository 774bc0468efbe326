package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.ContactType;
import org.hsbpathway.casefile.DatePrecision;
import org.hsbpathway.casefile.ImagesInvolved;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A new incident in a case that runs: it is added there, and wakes everybody who must know. */
@Component
class NewIncidentReported implements FormStep<NewIncidentReported.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotNull YesNoNotKnown immediateDanger,
      String dangerNow,
      LocalDate occurredFrom,
      DatePrecision precision,
      LocalDate occurredTo,
      List<Setting> settings,
      List<ContactType> contactTypes,
      ImagesInvolved imagesInvolved,
      IncidentStatus status,
      String reportedWords,
      YesNoNotKnown powerDifference,
      YesNoNotKnown coercionReported,
      YesNoNotKnown secrecyReported,
      YesNoNotKnown distressReported,
      Integer ageGapMonths,
      List<Harmed> childrenHarmed,
      @NotNull ReferrerRole toldByRole,
      String toldBy,
      @NotNull LocalDate toldOn) {

    Form {
      childrenHarmed = childrenHarmed == null ? List.of() : childrenHarmed;
    }

    Incident.Account account() {
      return new Incident.Account(
          new Incident.Period(occurredFrom, occurredTo, precision),
          settings,
          contactTypes,
          reportedWords == null ? null : new Incident.ReportedWords(reportedWords, who(), toldOn),
          new Incident.Indicators(
              ageGapMonths,
              orNotKnown(powerDifference),
              orNotKnown(coercionReported),
              orNotKnown(secrecyReported),
              orNotKnown(distressReported)),
          imagesInvolved,
          status);
    }

    String who() {
      return toldByRole.label() + (toldBy == null ? "" : ", " + toldBy);
    }

    private static YesNoNotKnown orNotKnown(YesNoNotKnown answer) {
      return answer == null ? YesNoNotKnown.NOT_KNOWN : answer;
    }
  }

  private final OpenCase cases;
  private final IncidentReport incidents;
  private final Alarm alarm;
  private final Reports reports;
  private final Clocks clocks;

  NewIncidentReported(
      OpenCase cases, IncidentReport incidents, Alarm alarm, Reports reports, Clocks clocks) {
    this.cases = cases;
    this.incidents = incidents;
    this.alarm = alarm;
    this.reports = reports;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = cases.begin(form.caseReference(), step);
    if (form.toldOn().isAfter(clocks.today())) {
      throw new Refusal("toldOn", "You cannot have been told in the future.");
    }
    var reference = file.caseReference();
    var incident = incidents.add(reference, form.account(), form.childrenHarmed());
    var why = IncidentReport.sentence(incident);
    alarm.superviseAtLeastPrecautionary(reference, step.user());
    alarm.planMustChange(reference, why, step.user());
    if (OpenCase.isAccepted(file)) {
      alarm.agenciesMeet(reference, why, step.user());
      alarm.policeHear(reference, why, step.user());
    }
    reports.keep(
        step,
        "newIncidentReported",
        "New incident reported",
        IncidentReport.inWords(incident, file, form.who()),
        Map.of("incident", incident.number(), "toldBy", form.who()));
    step.set(
        NewIncidentOutcome.VARIABLE,
        OpenCase.isAccepted(file)
            ? NewIncidentOutcome.CASE_ACCEPTED
            : NewIncidentOutcome.NOT_DECIDED_YET);
  }
}
