package org.hsbpathway.oversight;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What somebody leaves who locked themselves out goes on with others, as after any conflict. */
@Component
class PassOwnWorkOn implements JavaDelegate {

  private final OpenReallocation reallocation;

  PassOwnWorkOn(OpenReallocation reallocation) {
    this.reallocation = reallocation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reallocation.execute(execution);
  }
}
