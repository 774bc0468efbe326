package org.hsbpathway.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All statements, oldest first. */
interface StoredStatements extends JpaRepository<Statement, Long> {

  List<Statement> findByCaseReferenceOrderByNumber(CaseReference caseReference);

  List<Statement> findByCaseReferenceAndFactOrderByNumber(CaseReference caseReference, Fact fact);

  List<Statement> findByFactInAndValueOrderByNumber(Collection<Fact> facts, String value);
}
