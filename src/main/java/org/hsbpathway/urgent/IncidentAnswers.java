package org.hsbpathway.urgent;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.ContactType;
import org.hsbpathway.casefile.DatePrecision;
import org.hsbpathway.casefile.ImagesInvolved;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.YesNoNotKnown;

/** The questions about an incident, wherever a form asks them. */
interface IncidentAnswers {

  YesNoNotKnown immediateDanger();

  String dangerNow();

  LocalDate occurredFrom();

  DatePrecision precision();

  LocalDate occurredTo();

  List<Setting> settings();

  List<ContactType> contactTypes();

  ImagesInvolved imagesInvolved();

  IncidentStatus status();

  String reportedWords();

  YesNoNotKnown powerDifference();

  YesNoNotKnown coercionReported();

  YesNoNotKnown secrecyReported();

  YesNoNotKnown distressReported();

  Integer ageGapMonths();

  List<Harmed> childrenHarmed();

  ReferrerRole toldByRole();

  String toldBy();

  LocalDate toldOn();

  /** Who told us, by role and perhaps by name. */
  default String who() {
    return toldByRole().label() + (toldBy() == null ? "" : ", " + toldBy());
  }

  /** What is known of the incident; what nobody was asked is not known. */
  default Incident.Account account() {
    return new Incident.Account(
        new Incident.Period(occurredFrom(), occurredTo(), precision()),
        settings(),
        contactTypes(),
        reportedWords() == null
            ? null
            : new Incident.ReportedWords(reportedWords(), who(), toldOn()),
        new Incident.Indicators(
            ageGapMonths(),
            orNotKnown(powerDifference()),
            orNotKnown(coercionReported()),
            orNotKnown(secrecyReported()),
            orNotKnown(distressReported())),
        imagesInvolved(),
        status());
  }

  private static YesNoNotKnown orNotKnown(YesNoNotKnown answer) {
    return answer == null ? YesNoNotKnown.NOT_KNOWN : answer;
  }
}
