package org.hsbpathway.workflow;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseSummary;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.GenericTypeResolver;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Finds the step behind a form, opens it with what is known and hands it what was submitted,
 * checked and typed.
 */
@Component
class FormSteps {

  private static final Logger log = LoggerFactory.getLogger(FormSteps.class);

  private final ListableBeanFactory beans;
  private final Forms forms;
  private final Answers answers;
  private final CaseFiles files;
  private final CaseSummary summaries;
  private final ObjectMapper json;
  private final Validator validator;
  private final EntityManager entities;
  private final List<CaseLine> lines;
  private final List<TaskNote> notes;
  private final Sight sight;
  private final ReasonFirst reasons;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;

  FormSteps(
      ListableBeanFactory beans,
      Forms forms,
      Answers answers,
      CaseFiles files,
      CaseSummary summaries,
      ObjectMapper json,
      Validator validator,
      EntityManager entities,
      List<CaseLine> lines,
      List<TaskNote> notes,
      Sight sight,
      ReasonFirst reasons,
      CurrentUser user,
      ApplicationEventPublisher events) {
    this.beans = beans;
    this.forms = forms;
    this.answers = answers;
    this.files = files;
    this.summaries = summaries;
    this.json = json;
    this.validator = validator;
    this.entities = entities;
    this.lines = lines;
    this.notes = notes;
    this.sight = sight;
    this.reasons = reasons;
    this.user = user;
    this.events = events;
  }

  /** Values for the form of this step, by key; none but the head where a reason is owed. */
  Map<String, Object> open(TokenStep step) {
    var owesReason = owesReason(step);
    var values = head(step, owesReason);
    if (!owesReason) {
      values.putAll(stepOf(step).open(step));
      tell(Act.Kind.VIEWED, step);
    }
    return values;
  }

  /** The head of the form alone. */
  Map<String, Object> head(TokenStep step) {
    return head(step, owesReason(step));
  }

  private Map<String, Object> head(TokenStep step, boolean owesReason) {
    var values = new LinkedHashMap<String, Object>();
    step.caseIfBegun()
        .ifPresent(
            reference -> {
              var degree = refuseUnseen(step.user(), reference);
              values.put(
                  HeadOnly.HEAD,
                  owesReason
                      ? askedWhy(reference)
                      : stepOf(step).head(step).orElseGet(() -> head(reference, degree, step)));
            });
    return values;
  }

  private boolean owesReason(TokenStep step) {
    return step.caseIfBegun().filter(reference -> step.owesReason(reference, reasons)).isPresent();
  }

  /** The first line stands in the list of tasks too. */
  private static String askedWhy(CaseReference reference) {
    return "**"
        + reference
        + "**  \nYou check the work of others here. [Write down why you read this record]("
        + ReasonFirst.address(reference)
        + "), then open this step again.";
  }

  private void tell(Act.Kind kind, TokenStep step) {
    step.caseIfBegun()
        .ifPresent(
            reference ->
                events.publishEvent(new Act(kind, step.user(), reference.value(), step.id())));
  }

  private void tell(Marked.Left left, TokenStep step) {
    step.caseIfBegun()
        .ifPresent(
            reference ->
                events.publishEvent(
                    new Leaving(
                        reference,
                        left.question(),
                        left.item(),
                        left.recipient(),
                        left.name(),
                        step.user())));
  }

  /** Where the case stands, and what is to be said about this task. */
  private String head(CaseReference reference, Sight.Degree degree, TokenStep step) {
    if (degree != Sight.Degree.FULL) {
      return "**" + reference + "**: a restricted record.";
    }
    return Stream.concat(
            Stream.concat(
                Stream.of(summaries.of(reference)),
                lines.stream().map(line -> line.of(reference)).filter(line -> !line.isEmpty())),
            step.task().stream()
                .flatMap(task -> notes.stream().flatMap(note -> note.of(task).stream())))
        .collect(Collectors.joining("  \n"));
  }

  void submit(TokenStep step, VariableMap submitted) {
    var form = forms.latest(step.form());
    try {
      FormStep<?> behind = stepOf(step);
      step.caseIfBegun().ifPresent(reference -> refuseUnseen(step.user(), reference));
      // Only then: that there is such a task is not said to whoever must not know of the case.
      step.refuseStrangers();
      refuseOnLockedRecord(step, behind);
      var known = forms.asNodes(behind.open(step));
      var checked = form.check(answers.of(submitted), known);
      write(behind, step, form, checked);
      form.left(checked).forEach(left -> tell(left, step));
      entities.flush();
      tell(Act.Kind.EDITED, step);
      if (form.setsAside(checked)) {
        tell(Act.Kind.OVERRODE, step);
      }
    } catch (Refusal refusal) {
      throw form.named(refusal);
    } catch (ConcurrencyFailureException | OptimisticLockException told) {
      throw told;
    } catch (RuntimeException unexpected) {
      throw wroteTheSameAtOnce(unexpected) || isRecordedAlready(unexpected)
          ? new OptimisticLockingFailureException("Two people wrote the same record at once")
          : concealed(step, unexpected);
    }
  }

  /** Whoever sees nothing of the case reads what is said of a task that is gone. */
  private Sight.Degree refuseUnseen(String user, CaseReference reference) {
    var degree = sight.of(user, reference);
    if (degree == Sight.Degree.NOTHING) {
      tellRefused(user, reference);
      throw new Refusal("form", Refusals.GONE);
    }
    return degree;
  }

  private void tellRefused(String user, CaseReference reference) {
    events.publishEvent(new Act(Act.Kind.REFUSED, user, reference.value(), "conflictOfInterest"));
  }

  /**
   * @throws Refusal when a task of the case is given to somebody who sees nothing of it
   */
  void refuseWorker(String worker, String by, CaseReference reference) {
    if (sight.of(worker, reference) == Sight.Degree.NOTHING) {
      tellRefused(worker, reference);
      throw new Refusal(
          "form",
          worker.equals(by)
              ? Refusals.GONE
              : "This person does not work on this case; give the task to somebody else.");
    }
  }

  /** A task of the case is with somebody else than before, or with nobody. */
  void tellHands(TaskEntity task, CaseReference reference) {
    var by = user.id();
    var from = task.getPropertyChanges().get(TaskEntity.ASSIGNEE).getOrgValueString();
    var to = task.getAssignee();
    var kind = to == null ? Act.Kind.RETURNED : to.equals(by) ? Act.Kind.TOOK : Act.Kind.GAVE;
    var other = to == null ? from : to;
    var step = task.getTaskDefinitionKey();
    events.publishEvent(
        new Act(
            kind,
            by,
            reference.value(),
            by.equals(other) ? step : Act.id(step, List.of(String.valueOf(other)))));
  }

  private void refuseOnLockedRecord(TokenStep step, FormStep<?> behind) {
    if (!behind.addsToLockedRecord()
        && step.caseIfBegun().flatMap(files::find).filter(CaseFile::isLocked).isPresent()) {
      throw new Refusal("form", CaseFile.LOCKED);
    }
  }

  /** Two who open the same record at the same moment meet at a unique key. */
  private static boolean wroteTheSameAtOnce(Throwable failure) {
    for (var t = failure; t != null; t = t.getCause()) {
      if (t instanceof ConstraintViolationException violated
          && violated.getKind() == ConstraintKind.UNIQUE) {
        return true;
      }
    }
    return false;
  }

  /** A record that refuses to be written a second time: somebody else was a moment earlier. */
  private static boolean isRecordedAlready(RuntimeException failure) {
    var frames = failure.getStackTrace();
    return failure instanceof IllegalStateException
        && frames.length > 0
        && frames[0].getClassName().startsWith("org.hsbpathway.")
        && !frames[0].getClassName().startsWith("org.hsbpathway.workflow.");
  }

  private FormStep<?> stepOf(TokenStep step) {
    if (!beans.containsBean(step.id())) {
      return beans.getBean(NotedStep.class);
    }
    return beans.getBean(step.id(), FormStep.class);
  }

  @SuppressWarnings("unchecked")
  private <F> void write(FormStep<F> behind, TokenStep step, FormSchema shown, ObjectNode checked) {
    var type = (Class<F>) recordOf(behind);
    if (type == ObjectNode.class) {
      behind.submit((F) checked, step);
      return;
    }
    F form = read(checked, type);
    validator.validate(form).stream()
        .min((a, b) -> a.getPropertyPath().toString().compareTo(b.getPropertyPath().toString()))
        .ifPresent(
            violation -> {
              throw Violations.refusal(shown, violation);
            });
    behind.submit(form, step);
  }

  static Class<?> recordOf(FormStep<?> step) {
    return GenericTypeResolver.resolveTypeArgument(
        org.springframework.aop.support.AopUtils.getTargetClass(step), FormStep.class);
  }

  private <F> F read(JsonNode checked, Class<F> type) {
    try {
      return json.treeToValue(checked, type);
    } catch (JsonMappingException e) {
      var path =
          e.getPath().stream()
              .map(part -> part.getFieldName() == null ? "" : part.getFieldName())
              .filter(name -> !name.isEmpty())
              .collect(Collectors.joining(", "));
      throw new Refusal(path, "The answer to \"" + path + "\" is not of the expected kind.");
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new Refusal("form", "This form could not be read.");
    }
  }

  /**
   * Messages of libraries may quote what was typed: only the kind of failure and where it happened
   * is logged.
   */
  private static RuntimeException concealed(TokenStep step, RuntimeException unexpected) {
    var place = new StringBuilder();
    for (Throwable t = unexpected; t != null; t = t.getCause()) {
      place.append(t.getClass().getName());
      for (var frame : t.getStackTrace()) {
        if (frame.getClassName().startsWith("org.hsbpathway")) {
          place.append(" at ").append(frame);
        }
      }
      place.append("; ");
    }
    log.error(
        "{} of {} failed: {}",
        step.id(),
        step.caseIfBegun().map(Object::toString).orElse("a new case"),
        place);
    return new IllegalStateException(
        "Your answers could not be saved because of a fault on our side. Nothing was changed; please try again or tell support the time and the task.");
  }

  Optional<FormStep<?>> find(String id) {
    return beans.containsBean(id) && beans.getBean(id) instanceof FormStep<?> step
        ? Optional.of(step)
        : Optional.empty();
  }
}
