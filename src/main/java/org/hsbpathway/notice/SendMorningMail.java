package org.hsbpathway.notice;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/** One mail for each person with everything that was kept for the morning of a working day. */
@Component
class SendMorningMail implements JavaDelegate {

  private final Notices notices;
  private final Mail mail;
  private final WorkingDays workingDays;
  private final Clocks clocks;

  SendMorningMail(Notices notices, Mail mail, WorkingDays workingDays, Clocks clocks) {
    this.notices = notices;
    this.mail = mail;
    this.workingDays = workingDays;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (workingDays.isWorkingDay(clocks.today())) {
      notices.forTheMorning().stream()
          .collect(groupingBy(Notice::recipient, LinkedHashMap::new, Collectors.toList()))
          .values()
          .forEach(mail::send);
    }
  }
}
