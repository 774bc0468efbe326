package org.hsbpathway.deadline;

import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the ledger does in the engine, on nobody's behalf: no permission is asked for. */
@Component
class OwnCommand {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  OwnCommand(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.engine = engine;
  }

  void run(Consumer<CommandContext> work) {
    ask(
        context -> {
          work.accept(context);
          return null;
        });
  }

  <T> T ask(Function<CommandContext, T> question) {
    return engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> question.apply(context)));
  }
}
