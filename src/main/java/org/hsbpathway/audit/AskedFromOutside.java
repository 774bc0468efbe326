package org.hsbpathway.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Cases;
import org.hsbpathway.workflow.HeadOnly;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What programs, Tasklist and Cockpit ask of the engine: the cases in a list of tasks, searches
 * that name a case, a case opened in Cockpit, a task that is offered to others, changes of users,
 * groups, permissions and models, and what was refused. What a page asks again and again is one act
 * for five minutes.
 */
final class AskedFromOutside extends CommandInterceptor {

  private static final List<String> DOORS = List.of("/engine-rest/", "/camunda/api/");
  private static final Duration ONE_LOOK = Duration.ofMinutes(5);
  private static final int HELD = 10_000;

  private final ProcessEngineConfigurationImpl engine;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Map<Act, Instant> lately = new ConcurrentHashMap<>();

  AskedFromOutside(
      ProcessEngineConfigurationImpl engine, ApplicationEventPublisher events, Clock clock) {
    this.engine = engine;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var person = Context.getCommandContext() == null ? personOutside() : null;
    if (person == null) {
      return next.execute(command);
    }
    try {
      T answer = next.execute(command);
      if (answer instanceof ActivityInstance instance) {
        caseOf(Resources.PROCESS_INSTANCE.resourceName(), instance.getProcessInstanceId())
            .ifPresent(
                reference -> tell(new Act(Act.Kind.VIEWED, person, reference, "processInstance")));
      }
      CasesNamed.in(command)
          .forEach(
              reference ->
                  tell(
                      new Act(
                          Act.Kind.SEARCHED, person, reference, CasesNamed.whatIsAsked(command))));
      if (HeadOnly.isWantedBy(command)) {
        caseOf(Resources.TASK.resourceName(), ((GetTaskFormVariablesCmd) command).resourceId)
            .ifPresent(reference -> tell(new Act(Act.Kind.VIEWED, person, reference, "taskList")));
      }
      SetUp.changedBy(command).ifPresent(what -> tellSetUp(person, what));
      OffersChanged.by(command).ifPresent(offer -> tellOffer(person, offer));
      if (answer instanceof DeploymentWithDefinitions deployment) {
        var resources = engine.getRepositoryService().getDeploymentResources(deployment.getId());
        tellSetUp(person, SetUp.deployed(deployment.getId(), resources));
      }
      return answer;
    } catch (AuthorizationException refused) {
      refused.getMissingAuthorizations().forEach(missing -> tellRefused(person, missing));
      throw refused;
    }
  }

  /** Who asks by REST or in the engine's web applications; nobody where a page of ours does. */
  private String personOutside() {
    if (!isAskedFromOutside() || engine.getIdentityService() == null) {
      return null;
    }
    var person = engine.getIdentityService().getCurrentAuthentication();
    return person == null ? null : person.getUserId();
  }

  private static boolean isAskedFromOutside() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && DOORS.stream().anyMatch(door -> request.getRequest().getRequestURI().startsWith(door));
  }

  private void tellRefused(String person, MissingAuthorization missing) {
    var what = StringUtils.uncapitalize(missing.getResourceType().replace(" ", ""));
    var reference = caseOf(missing.getResourceType(), missing.getResourceId());
    tell(new Act(Act.Kind.REFUSED, person, reference.orElse(null), what));
  }

  /** The case of a task or a process instance; none for anything else. */
  private Optional<String> caseOf(String type, String id) {
    var inside = engine.getProcessEngine();
    var found =
        id == null
            ? Optional.<CaseReference>empty()
            : type.equals(Resources.TASK.resourceName())
                ? Cases.caseOfTask(inside, id)
                : type.equals(Resources.PROCESS_INSTANCE.resourceName())
                    ? Cases.caseOfInstance(inside, id)
                    : Optional.<CaseReference>empty();
    return found.map(CaseReference::value);
  }

  private void tellOffer(String person, OffersChanged offer) {
    Cases.stepOfTask(engine.getProcessEngine(), offer.task())
        .ifPresent(
            offered ->
                events.publishEvent(
                    new Act(
                        offer.kind(),
                        person,
                        offered.caseReference().value(),
                        Act.id(offered.step(), List.of(offer.who())))));
  }

  /** Each change has a line, also the same twice in a row. */
  private void tellSetUp(String person, String what) {
    events.publishEvent(new Act(Act.Kind.CONFIGURED, person, null, what));
  }

  private void tell(Act act) {
    var now = clock.instant();
    var last = lately.get(act);
    if (last != null && last.plus(ONE_LOOK).isAfter(now)) {
      return;
    }
    if (lately.size() >= HELD) {
      lately.clear();
    }
    lately.put(act, now);
    events.publishEvent(act);
  }
}
