package org.hsbpathway.deadline;

import org.hsbpathway.casefile.DirectWork;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While the work with a child is paused, the clock of the specialist assessment stands still; how
 * long the child has waited stays visible.
 */
@Component
class FollowPause {

  private static final String CLOCK = "specialistAssessment";

  private final Deadlines deadlines;

  FollowPause(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @EventListener
  void on(DirectWork.Stated stated) {
    var paused = stated.way() == DirectWork.Way.PAUSED;
    deadlines.of(stated.caseReference()).stream()
        .filter(deadline -> deadline.clock().equals(CLOCK))
        .forEach(
            deadline -> {
              if (paused && deadline.state() == Deadline.State.RUNNING) {
                deadlines.pause(deadline, Because.WORK_PAUSED, null, stated.by());
              } else if (!paused && deadline.state() == Deadline.State.PAUSED) {
                deadlines.resume(deadline, "The work with the child goes on.", stated.by());
              }
            });
  }
}
