package org.hsbpathway.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** Sends what one person is told at once. */
@Component
class SendNotice implements JavaDelegate {

  private final Notices notices;
  private final Mail mail;

  SendNotice(Notices notices, Mail mail) {
    this.notices = notices;
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mail.send(notices.findByRun(Cases.runOf(execution)));
  }
}
