package org.hsbpathway.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people linked to a case by its incidents, each under a pseudonym. */
@Component
@Transactional
public class LinkedPeople {

  private final StoredLinkedPeople people;
  private final Numbers numbers;
  private final Clock clock;

  LinkedPeople(StoredLinkedPeople people, Numbers numbers, Clock clock) {
    this.people = people;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Links a person; date of birth or age are given if somebody knows them. */
  public LinkedPerson link(
      CaseReference caseReference, Relation relation, LocalDate dateOfBirth, Integer ageYears) {
    var today = WorkingDays.dateOf(clock.instant());
    return people.save(
        LinkedPerson.link(
            caseReference, numbers.nextLinkedPerson(), relation, dateOfBirth, ageYears, today));
  }

  /** Links the same person to another case, under a pseudonym of that case. */
  LinkedPerson carryOver(LinkedPerson person, CaseReference to) {
    return carryOver(person, to, person.relation());
  }

  /** Links the same person to the case of another child, to whom they may be something else. */
  LinkedPerson carryOver(LinkedPerson person, CaseReference to, Relation relation) {
    return people.save(person.linkedTo(to, numbers.nextLinkedPerson(), relation));
  }

  public List<LinkedPerson> of(CaseReference caseReference) {
    return people.findByCaseReferenceOrderByPseudonym(caseReference);
  }

  /** Under which pseudonyms the child of this case is linked to cases of other children. */
  public List<LinkedPerson> whoAre(CaseReference ownCase) {
    return people.findByOwnCaseOrderByPseudonym(ownCase);
  }

  /** The children who were harmed: each has a record, a discussion and a worker of their own. */
  public List<LinkedPerson> harmedIn(CaseReference caseReference) {
    return of(caseReference).stream().filter(person -> person.relation().mayBeAChild()).toList();
  }

  /** The child of the case as one who was harmed too, under one pseudonym for that. */
  public LinkedPerson linkThisChild(CaseReference caseReference, LocalDate dateOfBirth) {
    return thisChildIn(caseReference)
        .orElseGet(() -> link(caseReference, Relation.THIS_CHILD, dateOfBirth, null));
  }

  public Optional<LinkedPerson> thisChildIn(CaseReference caseReference) {
    return of(caseReference).stream()
        .filter(person -> person.relation() == Relation.THIS_CHILD)
        .findFirst();
  }

  public LinkedPerson of(String pseudonym) {
    return people
        .findByPseudonym(pseudonym)
        .orElseThrow(() -> new NoSuchElementException("No linked person " + pseudonym));
  }

  public LinkedPerson save(LinkedPerson person) {
    return people.save(person);
  }
}
