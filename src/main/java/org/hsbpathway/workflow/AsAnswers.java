package org.hsbpathway.workflow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A record as the answers of a form: by the same keys, days and codes as texts. */
@Component
public class AsAnswers {

  private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS =
      new TypeReference<>() {};

  private final ObjectMapper json;

  AsAnswers(ObjectMapper json) {
    this.json = json;
  }

  /** In the order of the record; to be added to. */
  public Map<String, Object> of(Object written) {
    return json.convertValue(written, ANSWERS);
  }

  /** The rows of a list. */
  public List<Map<String, Object>> ofEach(List<?> rows) {
    return rows.stream().map(this::of).toList();
  }
}
