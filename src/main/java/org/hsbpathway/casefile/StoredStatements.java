package org.hsbpathway.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All statements, oldest first. */
interface StoredStatements extends JpaRepository<Statement, Long> {

  @Query("select s from Statement s where s.caseReference = ?1 order by s.number")
  List<Statement> findByCaseReferenceOrderByNumber(CaseReference caseReference);

  @Query("select s from Statement s where s.caseReference = ?1 and s.fact = ?2 order by s.number")
  List<Statement> findByCaseReferenceAndFactOrderByNumber(CaseReference caseReference, Fact fact);

  List<Statement> findByFactInAndValueOrderByNumber(Collection<Fact> facts, String value);

  /** The cases in which the day that holds for this fact is this one or an earlier one. */
  @Query(
      """
      select s.caseReference from Statement s
      where s.fact = :fact and s.value <= :day
        and s.number = (select max(l.number) from Statement l
          where l.caseReference = s.caseReference and l.fact = s.fact)
      order by s.number""")
  List<CaseReference> findCasesInWhichDayHasCome(Fact fact, String day);
}
