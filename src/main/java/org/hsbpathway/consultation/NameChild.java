package org.hsbpathway.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Sex;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Ends the anonymity of a consultation that is a referral after all; everything else is carried
 * over.
 */
@Component
class NameChild implements FormStep<NameChild.Form> {

  record Form(
      @NotNull YesNoNotKnown childNamed,
      boolean consulteeTold,
      String childName,
      Sex sex,
      LocalDate dateOfBirth,
      boolean dobEstimated,
      boolean dobNotKnown,
      Integer estimatedAge,
      String address,
      String school,
      String consulteeName,
      String consulteeContact,
      String notNamedAction) {

    Child.Identity child(LocalDate today) {
      var guessed = dobNotKnown && estimatedAge != null;
      var born = guessed ? Child.bornAbout(estimatedAge, today) : dateOfBirth;
      return new Child.Identity(
          childName, born, guessed || dobEstimated, sex, null, address, null, null, school);
    }
  }

  private final CaseFiles files;
  private final Children children;
  private final Consultations consultations;
  private final Deadlines deadlines;
  private final Clock clock;

  NameChild(
      CaseFiles files,
      Children children,
      Consultations consultations,
      Deadlines deadlines,
      Clock clock) {
    this.deadlines = deadlines;
    this.files = files;
    this.children = children;
    this.consultations = consultations;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var question = new Question(files.of(step.caseReference()));
    return Map.of(
        "asked", question.asked(), "consulteeKnown", YesNoNotKnown.of(question.askerIsKnown()));
  }

  @Override
  public void submit(Form form, Step step) {
    var consultation = consultations.latest(step.caseReference());
    if (form.childNamed() == YesNoNotKnown.YES) {
      name(form, consultation, step.user());
    } else {
      consultation.remainAnonymous(form.notNamedAction());
    }
    consultations.save(consultation);
    step.set(Naming.VARIABLE, consultation.naming());
    step.set(ConsultationRoute.VARIABLE, consultation.route());
  }

  private void name(Form form, Consultation consultation, String by) {
    var now = clock.instant();
    consultation.stopBeingAnonymous(form.consulteeTold(), now);
    var child = children.register(form.child(WorkingDays.dateOf(now)));
    var file = files.nameChild(files.of(consultation.caseReference()), child);
    deadlines.start(file.caseReference(), "referralDecision", file.receivedAt(), by);
    files.save(
        consultation.refer(new Question(file), form.consulteeName(), form.consulteeContact()));
  }
}
