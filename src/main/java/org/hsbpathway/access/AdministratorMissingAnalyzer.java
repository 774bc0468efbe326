package org.hsbpathway.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the person who started the application what to set, instead of a stack trace. */
class AdministratorMissingAnalyzer extends AbstractFailureAnalyzer<AdministratorMissing> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, AdministratorMissing cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
