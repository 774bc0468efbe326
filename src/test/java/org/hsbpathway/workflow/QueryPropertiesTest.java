package org.hsbpathway.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.apache.ibatis.ognl.PropertyAccessor;
import org.apache.ibatis.scripting.xmltags.OgnlCache;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever remembers finds what the library finds by looking. */
class QueryPropertiesTest {

  private static final QueryProperties REMEMBERED = new QueryProperties();

  private final List<Object> queries =
      List.of(
          new TaskQueryImpl().taskName("Agree plan").or().taskDescription("Tonight"),
          new ProcessInstanceQueryImpl().processInstanceBusinessKey("HSB-2026-000123"),
          new JobQueryImpl().executable(),
          new HistoricProcessInstanceQueryImpl().finished(),
          new ProcessDefinitionQueryImpl().latestVersion());

  @AfterEach
  void remembersAgain() {
    queries.forEach(query -> OgnlRuntime.setPropertyAccessor(query.getClass(), REMEMBERED));
  }

  @Test
  void eachPropertyIsWhatTheLibraryFinds() {
    for (var query : queries) {
      var looked = valuesOf(query, new ObjectPropertyAccessor());
      var first = valuesOf(query, REMEMBERED);
      var again = valuesOf(query, REMEMBERED);
      assertThat(looked).as(query.getClass().getSimpleName()).hasSizeGreaterThan(20);
      assertThat(first).isEqualTo(looked);
      assertThat(again).isEqualTo(looked);
    }
  }

  @Test
  void whatIsNoPropertyIsStillNone() {
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> valueOf("childName", queries.get(0), REMEMBERED))
          .isInstanceOf(BuilderException.class);
    }
  }

  private static Map<String, Object> valuesOf(Object query, PropertyAccessor accessor) {
    var values = new LinkedHashMap<String, Object>();
    Stream.<Class<?>>iterate(query.getClass(), type -> type != Object.class, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .map(Field::getName)
        .forEach(name -> values.put(name, valueOf(name, query, accessor)));
    return values;
  }

  private static Object valueOf(String name, Object query, PropertyAccessor accessor) {
    OgnlRuntime.setPropertyAccessor(query.getClass(), accessor);
    return OgnlCache.getValue(name, query);
  }
}
