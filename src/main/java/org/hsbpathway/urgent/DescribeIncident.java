package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.ContactType;
import org.hsbpathway.casefile.DatePrecision;
import org.hsbpathway.casefile.ImagesInvolved;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What a session brought to light is an incident: it opens with what the session's record says. */
@Component
class DescribeIncident implements FormStep<DescribeIncident.Form> {

  record Form(
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
      @NotNull LocalDate toldOn)
      implements IncidentAnswers {

    Form {
      childrenHarmed = childrenHarmed == null ? List.of() : childrenHarmed;
    }
  }

  private final CaseFiles files;
  private final IncidentReport incidents;
  private final Reports reports;

  DescribeIncident(CaseFiles files, IncidentReport incidents, Reports reports) {
    this.files = files;
    this.incidents = incidents;
    this.reports = reports;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var told = reports.of(step);
    var shown = new HashMap<String, Object>();
    shown.put("report", reports.inWords(step));
    shown.put("reportedWords", told.get(InWords.WORDS));
    shown.put("toldByRole", ReferrerRole.INTERNAL);
    shown.put("toldBy", told.get(InWords.BY));
    shown.put("toldOn", told.get(InWords.ON));
    return shown;
  }

  @Override
  public void submit(Form form, Step step) {
    incidents.take(form, files.of(step.caseReference()), "describeIncident", step);
  }
}
