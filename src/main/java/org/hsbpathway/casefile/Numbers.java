package org.hsbpathway.casefile;

import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.stereotype.Component;

/**
 * Hands out case references and pseudonyms from the database's sequences, so that none comes twice.
 */
@Component
class Numbers {

  private final EntityManager entities;

  Numbers(EntityManager entities) {
    this.entities = entities;
  }

  CaseReference nextCase(int year) {
    return new CaseReference("HSB-%d-%06d".formatted(year, next("case_numbers")));
  }

  String nextChild() {
    return "CH-%06d".formatted(next("child_numbers"));
  }

  String nextLinkedPerson() {
    return "LP-%06d".formatted(next("linked_person_numbers"));
  }

  private long next(String sequence) {
    var dialect =
        entities.unwrap(SessionImplementor.class).getFactory().getJdbcServices().getDialect();
    var sql = dialect.getSequenceSupport().getSequenceNextValString(sequence);
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
