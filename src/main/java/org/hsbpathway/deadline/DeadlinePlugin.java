package org.hsbpathway.deadline;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the clocks into the engine. */
@Component
class DeadlinePlugin extends AbstractProcessEnginePlugin {

  private final ClockSeam clocks;

  DeadlinePlugin(ClockSeam clocks) {
    this.clocks = clocks;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var listeners =
        new ArrayList<>(
            engine.getCustomPostBPMNParseListeners() == null
                ? List.of()
                : engine.getCustomPostBPMNParseListeners());
    listeners.add(clocks);
    engine.setCustomPostBPMNParseListeners(listeners);
  }
}
