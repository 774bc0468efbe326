package org.hsbpathway.deadline;

import org.hsbpathway.clock.WorkingDays;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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

  FollowCalendar(WorkingDays workingDays, Deadlines deadlines) {
    this.workingDays = workingDays;
    this.deadlines = deadlines;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 30 5 * * *", zone = "Europe/London")
  void follow() {
    workingDays.reload();
    deadlines.followCalendar();
  }
}
