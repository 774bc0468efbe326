package org.hsbpathway.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Gives the engine a part of its own anew for each command.
 *
 * @param type under which the engine asks for it
 */
record OpensSession(Class<?> type, Supplier<? extends Session> anew) implements SessionFactory {

  @Override
  public Class<?> getSessionType() {
    return type;
  }

  @Override
  public Session openSession() {
    return anew.get();
  }
}
