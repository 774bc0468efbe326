package org.hsbpathway.deadline;

import java.util.List;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.OncePeopleAreLetIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the open clocks again when a bank holiday was proclaimed or moved: at the start, and
 * before anybody is at work.
 */
@Component
@EnableScheduling
class FollowCalendar {

  private final WorkingDays workingDays;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  FollowCalendar(WorkingDays workingDays, Deadlines deadlines, ApplicationEventPublisher events) {
    this.workingDays = workingDays;
    this.deadlines = deadlines;
    this.events = events;
  }

  @OncePeopleAreLetIn
  @Scheduled(cron = "0 30 5 * * *", zone = "Europe/London")
  void follow() {
    var before = workingDays.version();
    workingDays.reload();
    if (!workingDays.version().equals(before)) {
      events.publishEvent(
          new Act(
              Act.Kind.CONFIGURED,
              "system",
              null,
              Act.id("calendar", List.of(workingDays.version()))));
    }
    deadlines.followCalendar();
  }
}
