package org.hsbpathway.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the audit see what is asked of the engine from outside. */
@Component
class AuditPlugin extends AbstractProcessEnginePlugin {

  private final ApplicationEventPublisher events;
  private final Clock clock;

  AuditPlugin(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var interceptors = new ArrayList<CommandInterceptor>();
    interceptors.add(new AskedFromOutside(engine, events, clock));
    if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
      interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
    }
    engine.setCustomPreCommandInterceptorsTxRequired(List.copyOf(interceptors));
  }
}
