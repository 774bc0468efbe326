package org.hsbpathway.access;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.hsbpathway.chain.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How often in a row a name and password did not fit. A name that belongs to nobody is counted like
 * any other, so that nobody learns from it who works here.
 */
@Component
class FailedSignIns {

  static final int ALLOWED = 10;
  static final Duration PAUSE = Duration.ofMinutes(15);
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcTemplate database;
  private final Clock clock;

  FailedSignIns(JdbcTemplate database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean tooMany(String name) {
    return database
        .queryForList(
            "select failures from failed_sign_ins where name_hash = ? and last_at > ?",
            Integer.class,
            hash(name),
            before(PAUSE))
        .stream()
        .anyMatch(failures -> failures >= ALLOWED);
  }

  /** One more; how many in a row it is now. */
  int count(String name) {
    var counted =
        database.update(
            "update failed_sign_ins set failures = case when last_at > ? then failures + 1 else 1 end,"
                + " last_at = ? where name_hash = ?",
            before(PAUSE),
            Timestamp.from(now()),
            hash(name));
    if (counted == 0) {
      database.update("delete from failed_sign_ins where last_at < ?", before(KEPT));
      database.update(
          "insert into failed_sign_ins (name_hash, failures, last_at) values (?, 1, ?)",
          hash(name),
          Timestamp.from(now()));
      return 1;
    }
    return database.queryForObject(
        "select failures from failed_sign_ins where name_hash = ?", Integer.class, hash(name));
  }

  void forget(String name) {
    database.update("delete from failed_sign_ins where name_hash = ?", hash(name));
  }

  private Timestamp before(Duration ago) {
    return Timestamp.from(now().minus(ago));
  }

  private Instant now() {
    return clock.instant();
  }

  /** Not the name itself: people type their password into the wrong field. */
  private static String hash(String name) {
    return Place.sha256(
        String.valueOf(name).strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}
