package org.hsbpathway.casefile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * How lists and descriptive blocks are written to their columns: dates as people write them, and a
 * record read again after it lost a component.
 */
@Component
class JsonColumns implements HibernatePropertiesCustomizer {

  @Override
  public void customize(Map<String, Object> properties) {
    var mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    properties.put(MappingSettings.JSON_FORMAT_MAPPER, new JacksonJsonFormatMapper(mapper));
  }
}
