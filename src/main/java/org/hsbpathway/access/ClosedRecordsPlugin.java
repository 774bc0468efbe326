package org.hsbpathway.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.hsbpathway.casefile.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine keep closed cases from whoever does not see them. */
@Component
class ClosedRecordsPlugin extends AbstractProcessEnginePlugin {

  private final ClosedRecords closed;
  private final ObjectProvider<Sight> sight;

  ClosedRecordsPlugin(ClosedRecords closed, ObjectProvider<Sight> sight) {
    this.closed = closed;
    this.sight = sight;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityService(new WhoAsks(sight));
    engine.setCustomPostBPMNParseListeners(
        with(engine.getCustomPostBPMNParseListeners(), (BpmnParseListener) closed));
    engine.setCustomSessionFactories(
        with(
            engine.getCustomSessionFactories(),
            (SessionFactory) new OpensSession(TenantManager.class, OwnWork::new)));
  }

  /** The engine would show every tenant to its administrators. */
  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.setAdminGroups(new ArrayList<>());
  }

  private static <T> List<T> with(List<T> present, T more) {
    var all = new ArrayList<T>(present == null ? List.of() : present);
    all.add(more);
    return all;
  }
}
