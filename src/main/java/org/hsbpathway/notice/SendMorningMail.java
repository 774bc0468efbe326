package org.hsbpathway.notice;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * One notice for each person with everything that was kept for the morning of a working day: each
 * is sent by itself, so that one address that does not work keeps nobody else waiting.
 */
@Component
class SendMorningMail implements JavaDelegate {

  private final Notices notices;
  private final WorkingDays workingDays;
  private final Clocks clocks;

  SendMorningMail(Notices notices, WorkingDays workingDays, Clocks clocks) {
    this.notices = notices;
    this.workingDays = workingDays;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (workingDays.isWorkingDay(clocks.today())) {
      notices.forTheMorning().stream()
          .collect(groupingBy(Notice::recipient, LinkedHashMap::new, Collectors.toList()))
          .values()
          .forEach(ofOnePerson -> leave(ofOnePerson, execution));
    }
  }

  private static void leave(List<Notice> ofOnePerson, DelegateExecution execution) {
    var run =
        execution
            .getProcessEngineServices()
            .getRuntimeService()
            .startProcessInstanceByKey("notice")
            .getId();
    ofOnePerson.forEach(notice -> notice.sentBy(run));
  }
}
