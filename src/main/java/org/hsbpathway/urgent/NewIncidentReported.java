package org.hsbpathway.urgent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
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
      @NotNull LocalDate toldOn)
      implements IncidentAnswers {

    Form {
      childrenHarmed = childrenHarmed == null ? List.of() : childrenHarmed;
    }
  }

  private final OpenCase cases;
  private final IncidentReport incidents;

  NewIncidentReported(OpenCase cases, IncidentReport incidents) {
    this.cases = cases;
    this.incidents = incidents;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = cases.begin(form.caseReference(), step);
    incidents.take(form, file, "newIncidentReported", step);
  }
}
