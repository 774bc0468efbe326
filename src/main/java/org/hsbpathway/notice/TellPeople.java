package org.hsbpathway.notice;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.hsbpathway.casefile.ManagersAlerted;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.deadline.DateReached;
import org.hsbpathway.deadline.DateReached.Mark;
import org.hsbpathway.workflow.Staff;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds who is told when a date comes near or has passed: whoever has the task, else everybody it
 * is offered to, and the next in the chain. What is urgent leaves at once, the rest with the
 * morning's mail.
 */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
class TellPeople {

  private final Notices notices;
  private final Mail mail;
  private final Clock clock;
  private final Sight sight;

  TellPeople(Notices notices, Mail mail, Clock clock, Sight sight) {
    this.notices = notices;
    this.mail = mail;
    this.clock = clock;
    this.sight = sight;
  }

  @EventListener
  void on(DateReached reached) {
    if (mail.isSilent(reached.caseReference())) {
      return;
    }
    for (var recipient : recipients(reached)) {
      var notice = notices.save(Notice.of(reached, recipient, clock.instant()));
      if (reached.mark() == Mark.RED || reached.mark() == Mark.ESCALATED || reached.sameDay()) {
        notice.sentBy(leaves(reached));
      }
    }
  }

  @EventListener
  void on(ManagersAlerted alert) {
    on(
        new DateReached(
            alert.caseReference(),
            alert.step(),
            null,
            alert.dueAt(),
            Mark.RED,
            true,
            List.of("hsb-team-manager"),
            alert.person()));
  }

  private static String leaves(DateReached reached) {
    return runtime().startProcessInstanceByKey("notice", reached.caseReference().value()).getId();
  }

  private Set<String> recipients(DateReached reached) {
    var users = new LinkedHashSet<User>();
    if (reached.task() != null) {
      var task = tasks().createTaskQuery().taskId(reached.task()).singleResult();
      if (task != null && task.getAssignee() != null) {
        users.addAll(identity().createUserQuery().userId(task.getAssignee()).list());
      } else if (task != null) {
        for (var link : tasks().getIdentityLinksForTask(task.getId())) {
          users.addAll(
              link.getGroupId() != null
                  ? Staff.membersOf(link.getGroupId())
                  : identity().createUserQuery().userId(link.getUserId()).list());
        }
      }
    }
    users.addAll(next(reached));
    if (users.size() > 1) {
      users.removeIf(user -> user.getId().equals(reached.asked()));
    }
    users.removeIf(user -> !sight.isFull(user.getId(), reached.caseReference()));
    var addresses = new LinkedHashSet<String>();
    users.stream()
        .map(User::getEmail)
        .filter(address -> address != null && address.contains("@"))
        .forEach(addresses::add);
    return addresses;
  }

  /** Where nobody is in the next group, a team manager hears it who was not asked before. */
  private static List<User> next(DateReached reached) {
    var next = reached.groups().stream().flatMap(group -> Staff.membersOf(group).stream()).toList();
    return next.isEmpty() && reached.mark() == Mark.ESCALATED
        ? Staff.membersOf("hsb-team-manager")
        : next;
  }

  private static RuntimeService runtime() {
    return Context.getProcessEngineConfiguration().getRuntimeService();
  }

  private static TaskService tasks() {
    return Context.getProcessEngineConfiguration().getTaskService();
  }

  private static IdentityService identity() {
    return Context.getProcessEngineConfiguration().getIdentityService();
  }
}
