package org.hsbpathway.workflow;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.ParseExceptionDto;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a program reads over REST when it is refused: the sentence alone, as a bad request, without
 * the engine's words around it, what was sent, or a look inside.
 */
@Component
@ApplicationPath("/engine-rest")
class RestWords extends CamundaJerseyResourceConfig {

  private final ObjectProvider<ProcessEngine> engine;

  RestWords(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  @Override
  protected void registerAdditionalResources() {
    register(NotParsed.class);
    register(NotMapped.class);
    register(Refused.class);
    register(RefusedWithin.class);
    register(new OfTheTypeThatIsNamed());
    register(new WithoutALookInside());
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

  @Priority(1)
  static final class Refused implements ExceptionMapper<FormFieldValidationException> {
    @Override
    public Response toResponse(FormFieldValidationException refusal) {
      return answer(refusal.getMessage());
    }
  }

  /** The engine's interface says first which task or process it was. */
  @Priority(1)
  static final class RefusedWithin implements ExceptionMapper<RestException> {
    @Override
    public Response toResponse(RestException failure) {
      if (failure.getCause() instanceof FormFieldValidationException refusal) {
        return answer(refusal.getMessage());
      }
      return ExceptionHandlerHelper.getInstance()
          .getResponse(
              failure.getCause() instanceof AuthorizationException notAllowed
                  ? notAllowed
                  : failure);
    }
  }

  /**
   * What the engine itself says when it refuses names numbers, classes and parts of its inside; it
   * stays in the log. Whoever deploys reads what is wrong with a model as the engine says it.
   */
  static final class WithoutALookInside implements ContainerResponseFilter {

    private static final Pattern INSIDE =
        Pattern.compile(
            "ENGINE-\\d+|[0-9a-f]{8}-[0-9a-f]{4}-|\\b(is|are) (null|empty)\\b|\\bid '"
                + "|\\b(java|jakarta|org|com)\\.\\w+\\.|\\w+Exception\\b|Cannot invoke \"");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
      if (answer.getEntity() instanceof ExceptionDto refused
          && !(refused instanceof ParseExceptionDto)
          && !(refused instanceof AuthorizationExceptionDto)
          && INSIDE.matcher(String.valueOf(refused.getMessage())).find()) {
        refused.setType("Refused");
        refused.setMessage(sentence(answer.getStatus()));
      }
    }

    private static String sentence(int status) {
      return status >= 500
          ? "This did not work, and nothing was changed. If it happens again, tell whoever looks after the system."
          : "What the request names is not here, not yours to see, or not done in this way. Nothing was changed.";
    }
  }

  /** The engine's interface would repeat an answer that is of another type than it says. */
  private final class OfTheTypeThatIsNamed implements ReaderInterceptor {

    private final ObjectMapper json = JacksonConfigurator.configureObjectMapper(new ObjectMapper());

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
      var body = request.proceed();
      if (body instanceof CompleteTaskDto submitted) {
        check(submitted.getVariables());
      } else if (body instanceof StartProcessInstanceDto submitted) {
        check(submitted.getVariables());
      }
      return body;
    }

    private void check(Map<String, VariableValueDto> answers) {
      if (answers != null) {
        answers.forEach(this::check);
      }
    }

    private void check(String key, VariableValueDto answer) {
      try {
        if (answer != null) {
          answer.toTypedValue(engine.getObject(), json);
          return;
        }
      } catch (RestException | IllegalArgumentException ofAnotherType) {
        // What it says repeats the answer.
      }
      throw new FormFieldValidationException(
          key, key + ": the answer is not of the type that was sent with it.");
    }
  }

  private static Response answer(JacksonException failure) {
    var where =
        failure.getLocation() == null ? "" : " near line " + failure.getLocation().getLineNr();
    return answer("The request is not the JSON that is expected here" + where + ".");
  }

  private static Response answer(String sentence) {
    return Response.status(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Map.of("type", "InvalidRequestException", "message", sentence))
        .build();
  }
}
