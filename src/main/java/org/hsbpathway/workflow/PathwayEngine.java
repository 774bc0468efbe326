package org.hsbpathway.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the seam into the engine. */
@Component
class PathwayEngine extends AbstractProcessEnginePlugin {

  private final FormSeam forms;
  private final OfferedByName offers;
  private final OfferedToOwner owners;
  private final ModelCheck models;
  private final ApplicationContext application;

  PathwayEngine(
      FormSeam forms,
      OfferedByName offers,
      OfferedToOwner owners,
      ModelCheck models,
      ApplicationContext application) {
    this.owners = owners;
    this.forms = forms;
    this.offers = offers;
    this.models = models;
    this.application = application;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    QueryProperties.areRemembered();
    engine.setCustomHistoryLevels(List.of(new PathwayHistory()));
    engine.setHistory("pathway");
    engine.setExpressionManager(new ModelWords(application));
    engine.setCustomPostBPMNParseListeners(
        with(
            with(engine.getCustomPostBPMNParseListeners(), (BpmnParseListener) forms),
            (BpmnParseListener) offers));
    // Before any clock sees the task: it counts to the day that was agreed.
    engine.setCustomPreBPMNParseListeners(
        with(engine.getCustomPreBPMNParseListeners(), (BpmnParseListener) owners));
    engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), (Deployer) models));
    engine.setCustomPreCommandInterceptorsTxRequired(
        with(
            with(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                (CommandInterceptor) new Refusals()),
            (CommandInterceptor) new HeadOnly()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        with(
            engine.getCustomPreCommandInterceptorsTxRequiresNew(),
            (CommandInterceptor) new Refusals()));
    engine.setCustomPostCommandInterceptorsTxRequired(
        with(
            engine.getCustomPostCommandInterceptorsTxRequired(),
            (CommandInterceptor) new TokenOnly()));
    engine.setCustomPostCommandInterceptorsTxRequiresNew(
        with(
            engine.getCustomPostCommandInterceptorsTxRequiresNew(),
            (CommandInterceptor) new TokenOnly()));
    // An error nobody drew a way for must not end a token in silence.
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    ((MapBusinessCalendarManager) engine.getBusinessCalendarManager())
        .addBusinessCalendar(CycleBusinessCalendar.NAME, new LondonCycle());
  }

  private static <T> List<T> with(List<T> present, T more) {
    var all = new ArrayList<T>(present == null ? List.of() : present);
    all.add(more);
    return all;
  }
}
