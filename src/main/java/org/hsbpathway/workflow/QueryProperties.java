package org.hsbpathway.workflow;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;

/**
 * Remembers where a property of a query stands. The engine writes the SQL of each query anew and
 * asks for some properties a hundred times as it does; the expression library (OGNL, as MyBatis
 * brings it) looks through all methods of the query each time for one that is not called {@code
 * getX}. Most of the time of a task list went there ({@code QueriesBenchmark}).
 */
final class QueryProperties extends ObjectPropertyAccessor {

  private record Property(Class<?> of, String name) {}

  private final Map<Property, Optional<AccessibleObject>> places = new ConcurrentHashMap<>();

  /** Once for all queries of the JVM: the library keeps its accessors in a static place. */
  static void areRemembered() {
    OgnlRuntime.setPropertyAccessor(ListQueryParameterObject.class, new QueryProperties());
  }

  @Override
  public Object getPossibleProperty(OgnlContext context, Object query, String name)
      throws OgnlException {
    var place =
        places.computeIfAbsent(new Property(query.getClass(), name), QueryProperties::placeOf);
    try {
      if (place.orElse(null) instanceof Method method) {
        return method.invoke(query);
      }
      if (place.orElse(null) instanceof Field field) {
        return field.get(query);
      }
      return OgnlRuntime.NotFound;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new OgnlException(name, e);
    }
  }

  private static Optional<AccessibleObject> placeOf(Property property) {
    var place =
        Optional.<AccessibleObject>ofNullable(
                OgnlRuntime.getGetMethod(property.of(), property.name()))
            .or(
                () ->
                    Optional.ofNullable(OgnlRuntime.getReadMethod(property.of(), property.name())))
            .or(() -> field(property));
    place.ifPresent(each -> each.setAccessible(true));
    return place;
  }

  private static Optional<AccessibleObject> field(Property property) {
    return Stream.<Class<?>>iterate(
            property.of(), type -> type != Object.class, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> field.getName().equals(property.name()))
        .map(AccessibleObject.class::cast)
        .findFirst();
  }
}
