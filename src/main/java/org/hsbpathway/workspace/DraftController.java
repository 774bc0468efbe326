package org.hsbpathway.workspace;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Cases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Tasklist's script keeps a half-finished form, instead of in the browser. */
@RestController
@RequestMapping("/drafts/{taskId}")
class DraftController {

  /** A page of another site cannot send this header. */
  static final String HEADER = "X-Requested-With";

  static final String HEADER_VALUE = "hsb-pathway";

  /**
   * Whose draft was answered: the script must not show one person what another typed before signing
   * out.
   */
  static final String USER = "Draft-User";

  static final String SAVED_AT = "Draft-Saved-At";

  /** Before the key of what a form starts; there is no task yet. */
  static final String START = "start-";

  private static final int LIMIT = 1024 * 1024;

  private final Drafts drafts;
  private final IdentityService identity;
  private final TaskService tasks;
  private final RepositoryService processes;
  private final ProcessEngine engine;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;

  DraftController(
      Drafts drafts,
      IdentityService identity,
      TaskService tasks,
      RepositoryService processes,
      ProcessEngine engine,
      ObjectMapper json,
      ApplicationEventPublisher events) {
    this.drafts = drafts;
    this.identity = identity;
    this.tasks = tasks;
    this.processes = processes;
    this.engine = engine;
    this.json = json;
    this.events = events;
  }

  @GetMapping
  ResponseEntity<String> read(@PathVariable String taskId, HttpServletRequest request) {
    var user = reader(taskId, request);
    return drafts
        .of(taskId, user)
        .map(
            draft ->
                tellRead(taskId, user)
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(USER, user)
                    .header(SAVED_AT, draft.savedAt().toString())
                    .body(draft.answers()))
        .orElseGet(
            () ->
                ResponseEntity.noContent()
                    .cacheControl(CacheControl.noStore())
                    .header(USER, user)
                    .build());
  }

  /** Whose case it is of; a form that starts one belongs to none. */
  private ResponseEntity.BodyBuilder tellRead(String taskId, String user) {
    Cases.caseOfTask(engine, taskId)
        .ifPresent(
            reference ->
                events.publishEvent(new Act(Act.Kind.VIEWED, user, reference.value(), "draft")));
    return ResponseEntity.ok();
  }

  @PutMapping
  ResponseEntity<Void> keep(@PathVariable String taskId, HttpServletRequest request)
      throws IOException {
    var user = reader(taskId, request);
    var answers = answersIn(request);
    var savedAt = keep(taskId, user, answers);
    return ResponseEntity.noContent()
        .header(USER, user)
        .header(SAVED_AT, savedAt.toString())
        .build();
  }

  /** Needs no task: it may just have been completed. */
  @DeleteMapping
  ResponseEntity<Void> forget(@PathVariable String taskId, HttpServletRequest request) {
    var user = signedIn(request);
    drafts.forget(taskId, user);
    return ResponseEntity.noContent().header(USER, user).build();
  }

  @ExceptionHandler
  ResponseEntity<String> explain(Denied denied) {
    return ResponseEntity.status(denied.status)
        .contentType(MediaType.TEXT_PLAIN)
        .body(denied.getMessage());
  }

  private Instant keep(String taskId, String user, String answers) {
    try {
      return drafts.keep(taskId, user, answers);
    } catch (DataIntegrityViolationException e) {
      // The same person saved the same form for the first time in two windows at once: now it is
      // there to be replaced.
      return drafts.keep(taskId, user, answers);
    }
  }

  private String answersIn(HttpServletRequest request) throws IOException {
    var bytes = request.getInputStream().readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new Denied(
          HttpStatus.PAYLOAD_TOO_LARGE,
          "This form holds more than can be kept as a draft. Please shorten it.");
    }
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (!isObject(text)) {
      throw new Denied(HttpStatus.BAD_REQUEST, "A draft is a JSON object.");
    }
    return text;
  }

  private boolean isObject(String text) {
    try {
      return json.readTree(text).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Who is asking, provided they may read the task. */
  private String reader(String taskId, HttpServletRequest request) {
    var user = signedIn(request);
    if (!isThere(taskId)) {
      throw new Denied(HttpStatus.NOT_FOUND, "This task is closed or is not yours to see.");
    }
    return user;
  }

  private boolean isThere(String form) {
    return form.startsWith(START)
        ? processes
                .createProcessDefinitionQuery()
                .processDefinitionKey(form.substring(START.length()))
                .count()
            > 0
        : tasks.createTaskQuery().taskId(form).count() > 0;
  }

  private String signedIn(HttpServletRequest request) {
    if (!HEADER_VALUE.equals(request.getHeader(HEADER))) {
      throw new Denied(
          HttpStatus.FORBIDDEN, "Drafts are kept by the pages of this application only.");
    }
    var authentication = identity.getCurrentAuthentication();
    if (authentication == null || authentication.getUserId() == null) {
      throw new Denied(HttpStatus.UNAUTHORIZED, "Please sign in again.");
    }
    return authentication.getUserId();
  }

  /** A request that is answered with a sentence. */
  private static final class Denied extends RuntimeException {

    private final HttpStatus status;

    Denied(HttpStatus status, String sentence) {
      super(sentence);
      this.status = status;
    }
  }
}
