package org.hsbpathway.workflow;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.scheduling.support.CronExpression;

/** "Every day at six" in a model is six on the wall in London, wherever the server stands. */
class LondonCycle extends CycleBusinessCalendar {

  @Override
  public Date resolveDuedate(String cycle) {
    return resolveDuedate(cycle, null, 0);
  }

  @Override
  public Date resolveDuedate(String cycle, Date start) {
    return resolveDuedate(cycle, start, 0);
  }

  @Override
  public Date resolveDuedate(String cycle, Date start, long repeatOffset) {
    if (!CronExpression.isValidExpression(cycle)) {
      return super.resolveDuedate(cycle, start, repeatOffset);
    }
    var from = (start == null ? ClockUtil.getCurrentTime() : start).toInstant();
    return Date.from(CronExpression.parse(cycle).next(from.atZone(WorkingDays.LONDON)).toInstant());
  }
}
