package org.hsbpathway.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Act;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The day on which somebody last signed in (E15). One day a person, written over by the next one:
 * no hour, no place and no earlier day is kept.
 */
@Component
class LastSignIns {

  /** A program that shows a name with each request is nobody at work. */
  private static final String PROGRAM = "rest";

  private final JdbcTemplate database;
  private final Clocks clocks;

  LastSignIns(JdbcTemplate database, Clocks clocks) {
    this.database = database;
    this.clocks = clocks;
  }

  @EventListener
  void hear(Act act) {
    if (act.kind() == Act.Kind.SIGNED_IN && !act.what().equals(PROGRAM)) {
      keep(act.person(), clocks.today());
    }
  }

  private void keep(String person, LocalDate today) {
    if (database.update("update last_sign_ins set on_day = ? where person = ?", today, person)
        == 0) {
      try {
        database.update("insert into last_sign_ins (person, on_day) values (?, ?)", person, today);
      } catch (DuplicateKeyException sameMoment) {
        // The other session of this person wrote the same day.
      }
    }
  }

  Optional<LocalDate> of(String person) {
    return database
        .queryForList("select on_day from last_sign_ins where person = ?", LocalDate.class, person)
        .stream()
        .findFirst();
  }

  void forgetUnless(Predicate<String> hasAccount) {
    List<String> people = database.queryForList("select person from last_sign_ins", String.class);
    people.stream()
        .filter(hasAccount.negate())
        .forEach(person -> database.update("delete from last_sign_ins where person = ?", person));
  }
}
