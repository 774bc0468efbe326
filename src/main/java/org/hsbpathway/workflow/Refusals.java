package org.hsbpathway.workflow;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.hsbpathway.casefile.Refusal;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Gives refusals to the person as they were written: the engine wraps exceptions in its own words,
 * this takes them out again, as the one kind of exception that Tasklist and REST answer with "bad
 * request".
 */
final class Refusals extends CommandInterceptor {

  /** Said of a task that is not there, or not there for this person. */
  static final String GONE =
      "This task is no longer open: it was completed or withdrawn. Nothing was changed.";

  /** The engine's words, which would say that there is something. */
  private static final String OF_ANOTHER_TENANT = "belongs to no authenticated tenant";

  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      FormSeam.forget();
      if (command instanceof GetActivityInstanceCmd && isOfAClosedCase(e)) {
        return null;
      }
      throw explained(command, e).orElse(e);
    }
  }

  private static Optional<RuntimeException> explained(
      Command<?> command, RuntimeException failure) {
    var refusal = cause(failure, Refusal.class);
    if (refusal.isPresent()) {
      return Optional.of(told(refusal.get().field().orElse("form"), refusal.get().sentence()));
    }
    var notAllowed = cause(failure, AuthorizationException.class);
    if (notAllowed.isPresent()) {
      return notAllowed.map(NotAllowed::of);
    }
    if (!(command instanceof SubmitTaskFormCmd
        || command instanceof CompleteTaskCmd
        || command instanceof SubmitStartFormCmd)) {
      return isOfAClosedCase(failure) ? Optional.of(notThere(failure)) : Optional.empty();
    }
    if (cause(failure, OptimisticLockingException.class).isPresent()
        || cause(failure, ConcurrencyFailureException.class).isPresent()
        || cause(failure, jakarta.persistence.OptimisticLockException.class).isPresent()) {
      return Optional.of(
          told(
              "form",
              "Somebody else changed this task or its record at the same moment. Your answers were not saved; open the task again."));
    }
    if (cause(failure, NullValueException.class).isPresent() || isOfAClosedCase(failure)) {
      return Optional.of(told("form", GONE));
    }
    return Optional.empty();
  }

  /** As the engine says it of a run that does not exist. */
  private static NullValueException notThere(RuntimeException failure) {
    var run = QUOTED.matcher(failure.getMessage());
    return new NullValueException(
        "execution " + (run.find() ? run.group(1) : "") + " doesn't exist: execution is null");
  }

  private static boolean isOfAClosedCase(RuntimeException failure) {
    return failure.getMessage() != null && failure.getMessage().contains(OF_ANOTHER_TENANT);
  }

  private static FormFieldValidationException told(String field, String sentence) {
    return new FormFieldValidationException(field, sentence);
  }

  private static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> type) {
    for (var t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }
}
