package org.hsbpathway.casefile;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hibernate.Session;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The case files: opened with a new reference, found by it, kept for good. */
@Component
@Transactional
public class CaseFiles {

  private final StoredCaseFiles files;
  private final StoredEndings endings;
  private final StoredChildren children;
  private final Numbers numbers;
  private final Standing standing;
  private final EntityManager entities;
  private final Clock clock;

  CaseFiles(
      StoredCaseFiles files,
      StoredEndings endings,
      StoredChildren children,
      Numbers numbers,
      Standing standing,
      EntityManager entities,
      Clock clock) {
    this.files = files;
    this.endings = endings;
    this.children = children;
    this.numbers = numbers;
    this.standing = standing;
    this.entities = entities;
    this.clock = clock;
  }

  /** Opens a case whose child nobody has named yet. */
  public CaseFile open(Concern concern) {
    var year = WorkingDays.dateOf(clock.instant()).getYear();
    return files.save(CaseFile.open(numbers.nextCase(year), concern, clock.instant()));
  }

  /** Opens a case about a child whose record is there. */
  public CaseFile open(Concern concern, Child child) {
    return nameChild(open(concern), child);
  }

  /**
   * Says whom a case is about; a referral within twelve months before it makes it a re-referral.
   */
  public CaseFile nameChild(CaseFile file, Child child) {
    return files.save(file.name(child, isReReferral(file, child)));
  }

  /**
   * Joins a case to the record its child already had; what only the new record knew is added there,
   * and the new record goes if no other case needs it and nothing is on hold.
   */
  public CaseFile recognise(CaseFile file, Child known) {
    var entered = file.child().orElseThrow();
    if (entered.equals(known)) {
      return file;
    }
    known.identify(
        known.identity().completedBy(entered.identity()), WorkingDays.dateOf(clock.instant()));
    children.save(known);
    var recognised = files.saveAndFlush(file.recognise(known, isReReferral(file, known)));
    if (of(entered).isEmpty() && !standing.is(file.caseReference(), Fact.LEGAL_HOLD, "YES")) {
      children.delete(entered);
    }
    return recognised;
  }

  private boolean isReReferral(CaseFile file, Child child) {
    var received = WorkingDays.dateOf(file.receivedAt());
    return of(child).stream()
        .filter(other -> !other.caseReference().equals(file.caseReference()))
        .filter(other -> other.contactKind() == ContactKind.REFERRAL && other.partOf().isEmpty())
        .map(other -> WorkingDays.dateOf(other.receivedAt()))
        .anyMatch(day -> !day.isAfter(received) && day.isAfter(received.minusMonths(12)));
  }

  public CaseFile of(CaseReference caseReference) {
    return find(caseReference)
        .orElseThrow(() -> new NoSuchElementException("No case file " + caseReference));
  }

  public Optional<CaseFile> find(CaseReference caseReference) {
    return entities
        .unwrap(Session.class)
        .bySimpleNaturalId(CaseFile.class)
        .loadOptional(caseReference);
  }

  /** All cases of a child, the earliest first. */
  public List<CaseFile> of(Child child) {
    return files.findByChildOrderByReceivedAt(child);
  }

  /** The open cases of children of this age and over, as far as their birthdays are known. */
  public List<CaseFile> openFromAge(int years) {
    var bornBy = WorkingDays.dateOf(clock.instant()).minusYears(years);
    return files.findByStatusAndChildDateOfBirthLessThanEqualOrderByCaseReferenceValue(
        CaseStatus.OPEN, bornBy);
  }

  /**
   * The referrals that were received on these days, both included; each knows whether it came
   * within twelve months of an earlier one.
   */
  public List<CaseFile> referredBetween(LocalDate from, LocalDate until) {
    return files.findByContactKindAndPartOfValueIsNullAndReceivedAtBetween(
        ContactKind.REFERRAL, firstOf(from), lastOf(until));
  }

  /** That a case ended, and the case. */
  public record Ended(CaseFile file, Ending ending) {}

  /**
   * The endings on these days, both included, by case reference; a case that was opened again and
   * ended again is there once for each.
   */
  public List<Ended> endedBetween(LocalDate from, LocalDate until) {
    var ended =
        files.findEndedBetween(firstOf(from), lastOf(until)).stream()
            .collect(toMap(CaseFile::caseReference, file -> file));
    return endings
        .findByEndedAtBetweenOrderByCaseReferenceValueAscEndedAtAsc(firstOf(from), lastOf(until))
        .stream()
        .map(ending -> new Ended(ended.get(ending.caseReference()), ending))
        .toList();
  }

  private static Instant firstOf(LocalDate day) {
    return day.atStartOfDay(WorkingDays.LONDON).toInstant();
  }

  private static Instant lastOf(LocalDate day) {
    return firstOf(day.plusDays(1)).minusNanos(1000);
  }

  /** The concerns that were made part of this case, the earliest first. */
  public List<CaseFile> partsOf(CaseReference whole) {
    return files.findByPartOfOrderByReceivedAt(whole);
  }

  /** Cases that are over for which nobody ever stated this fact; advice may still be given. */
  public List<CaseFile> endedWithout(Fact fact) {
    return files.findInStateWithout(CaseStatus.OVER, fact);
  }

  public CaseFile save(CaseFile file) {
    return files.save(file);
  }
}
