package org.hsbpathway.access;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * The answer to whoever goes on guessing; the same for a name that exists and one that does not.
 */
final class TooManyAttempts extends RestException {

  TooManyAttempts() {
    super(
        Status.UNAUTHORIZED,
        "There were too many failed attempts to sign in with this name. Please wait "
            + FailedSignIns.PAUSE.toMinutes()
            + " minutes and try again, or ask a system administrator.");
  }
}
