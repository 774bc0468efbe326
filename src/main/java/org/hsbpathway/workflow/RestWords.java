package org.hsbpathway.workflow;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a request that is not JSON, without showing what the inside is made of.
 */
@Component
@ApplicationPath("/engine-rest")
class RestWords extends CamundaJerseyResourceConfig {

  @Override
  protected void registerAdditionalResources() {
    register(NotParsed.class);
    register(NotMapped.class);
  }

  @Priority(1)
  static final class NotParsed implements ExceptionMapper<JsonParseException> {
    @Override
    public Response toResponse(JsonParseException failure) {
      return answer(failure);
    }
  }

  @Priority(1)
  static final class NotMapped implements ExceptionMapper<JsonMappingException> {
    @Override
    public Response toResponse(JsonMappingException failure) {
      return answer(failure);
    }
  }

  private static Response answer(JacksonException failure) {
    var where =
        failure.getLocation() == null ? "" : " near line " + failure.getLocation().getLineNr();
    return Response.status(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            Map.of(
                "type",
                "InvalidRequestException",
                "message",
                "The request is not the JSON that is expected here" + where + "."))
        .build();
  }
}
