package org.hsbpathway.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hsbpathway.workflow.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the audit who came in, who went and who was not let in: once a session, and once a quarter
 * of an hour for programs, which show who they are with every request.
 */
@Component
class SignIns {

  /** A name that nobody here has: it is not repeated, for people type passwords in its place. */
  static final String UNKNOWN = "unknown";

  private static final Duration ONE_VISIT = Duration.ofMinutes(15);

  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Map<Act, Instant> lately = new ConcurrentHashMap<>();

  SignIns(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * Somebody begins a session.
   *
   * @param door the page on which they signed in
   */
  void cameIn(String person, String door) {
    events.publishEvent(new Act(Act.Kind.SIGNED_IN, person, null, door));
  }

  void wentOut(String person) {
    events.publishEvent(new Act(Act.Kind.SIGNED_OUT, person, null, "session"));
  }

  /** Nobody signed out, and the session is over. */
  void sessionEnded(String person) {
    events.publishEvent(new Act(Act.Kind.SIGNED_OUT, person, null, "endOfSession"));
  }

  void cameAsProgram(String person) {
    onceInAWhile(new Act(Act.Kind.SIGNED_IN, person, null, "rest"));
  }

  /**
   * A name and a password did not fit.
   *
   * @param inARow how often by now; what lies between the first time and the last has no line
   */
  void failed(String person, int inARow) {
    if (inARow == 1 || inARow == FailedSignIns.ALLOWED) {
      var kind = inARow == 1 ? Act.Kind.SIGN_IN_FAILED : Act.Kind.LOCKED_OUT;
      events.publishEvent(new Act(kind, person, null, "password"));
    }
  }

  /** Somebody showed what opens no door, and nobody knows who. */
  void strangerFailed(String what) {
    onceInAWhile(new Act(Act.Kind.SIGN_IN_FAILED, UNKNOWN, null, what));
  }

  /** Somebody's groups are not those of the last time. */
  void groupsChanged(String person, String what) {
    events.publishEvent(new Act(Act.Kind.CONFIGURED, person, null, what));
  }

  private void onceInAWhile(Act act) {
    var now = clock.instant();
    var last = lately.put(act, now);
    if (last != null && Duration.between(last, now).abs().compareTo(ONE_VISIT) < 0) {
      lately.put(act, last);
    } else {
      events.publishEvent(act);
    }
  }
}
