package org.hsbpathway.workflow;

import java.beans.FeatureDescriptor;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * The words an expression may use, in a model or in a stored filter: outcomes, dates and counts,
 * the case reference, steps and clocks. The engine's own way offers every part of the application
 * and, by reflection, every class of the server.
 */
final class ModelWords extends SpringExpressionManager {

  private static final Set<String> CLOCKS = Set.of("clocks");
  private static final Set<String> OF_THE_TOKEN =
      Set.of("processBusinessKey", "businessKey", "getProcessBusinessKey", "getBusinessKey");
  private static final String OURS = "org.hsbpathway.";

  ModelWords(ApplicationContext application) {
    super(application);
  }

  @Override
  protected ELResolver createElResolver() {
    var words = new CompositeELResolver();
    words.add(new VariableScopeElResolver());
    words.add(new VariableContextElResolver());
    words.add(new StepsAndClocks(applicationContext));
    words.add(new NothingElse());
    words.add(new ArrayELResolver());
    words.add(new ListELResolver());
    words.add(new MapELResolver());
    words.add(new BeanELResolver());
    return words;
  }

  /** The parts of the application that have a name in a model. */
  private static final class StepsAndClocks extends ApplicationContextElResolver {

    StepsAndClocks(ApplicationContext application) {
      super(application);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      return base == null && isNamedInModels(String.valueOf(property))
          ? super.getValue(context, null, property)
          : null;
    }

    private boolean isNamedInModels(String bean) {
      return applicationContext.containsBean(bean)
          && (CLOCKS.contains(bean)
              || applicationContext.isTypeMatch(bean, JavaDelegate.class)
              || applicationContext.isTypeMatch(bean, TaskListener.class)
              || applicationContext.isTypeMatch(bean, ExecutionListener.class));
    }
  }

  /** Answers nothing itself; stands before those who would answer too much. */
  private static final class NothingElse extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      refuseUnlessPlain(base, property);
      return null;
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      refuseUnlessPlain(base, method);
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      throw refused();
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return null;
    }

    private static void refuseUnlessPlain(Object base, Object word) {
      var name = String.valueOf(word);
      var plain =
          base == null
              || (isValue(base) || base.getClass().getName().startsWith(OURS))
                  && !name.equals("class")
                  && !name.equals("getClass")
              || base instanceof VariableScope && OF_THE_TOKEN.contains(name);
      if (!plain) {
        throw refused();
      }
    }

    private static boolean isValue(Object base) {
      return base instanceof String
          || base instanceof Number
          || base instanceof Boolean
          || base instanceof Date
          || base instanceof Temporal
          || base instanceof Enum<?>
          || base instanceof Collection<?>
          || base instanceof Map<?, ?>
          || base instanceof org.joda.time.DateTime;
    }

    private static ProcessEngineException refused() {
      return new ProcessEngineException(
          "An expression names outcomes, dates, steps and clocks, and nothing else.");
    }
  }
}
