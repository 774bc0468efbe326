package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hsbpathway.casefile.KernelTest.NOW;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The case file as it is kept: opened, named, decided, closed, and read back as it was written. */
@Transactional
abstract class CaseFileTest {

  static final Referrer SCHOOL =
      new Referrer("A. B.", ReferrerRole.SCHOOL_DSL, "A primary school", "office", false);

  @Autowired CaseFiles files;
  @Autowired Children children;
  @Autowired Incidents incidents;
  @Autowired LinkedPeople people;
  @Autowired CaseNotes notes;
  @Autowired EntityManager entities;

  @Test
  void aConcernGetsAReferenceOfTheYearAndWaitsForADecision() {
    var file = files.open(concern(NOW));

    assertThat(file.caseReference().value()).matches("HSB-2026-\\d{6}");
    assertThat(file.status()).isEqualTo(CaseStatus.CONCERN);
    assertThat(files.open(concern(NOW)).caseReference()).isNotEqualTo(file.caseReference());
  }

  @Test
  void whatWasRecordedIsReadBackAsItWasWritten() {
    var child = child("C. D.", LocalDate.of(2014, 5, 6));
    child
        .describeNeeds(
            new Child.Needs(
                Ethnicity.NOT_KNOWN,
                Language.POLISH,
                YesNoNotKnown.YES,
                List.of(Disability.AUTISM),
                List.of(CommunicationNeed.EASY_READ)))
        .belongTo(
            List.of(
                new Parent("E. D.", "mother", YesNoNotKnown.YES, null, YesNoNotKnown.YES, "phone")))
        .liveWith(List.of(new HouseholdChild("F. D.", 6, YesNoNotKnown.NOT_KNOWN)))
        .standUnder(LegalStatus.CIN, "B&NES");
    children.save(child);
    var reference = files.open(concern(NOW), child).caseReference();
    var madeAt = Instant.parse("2026-11-20T08:30:00Z");
    files.save(
        files
            .of(reference)
            .recordConversations(
                new AlreadySpokenTo(
                    YesNoNotKnown.YES, YesNoNotKnown.NO, YesNoNotKnown.NO, "that we would ring"))
            .recordMandatoryReport(new MandatoryReport(true, madeAt, MandatoryReportTo.POLICE))
            .recordPoliceReport(new PoliceReport(ReportedToPoliceBy.REFERRER, "log 12", null)));
    var person = people.link(reference, Relation.SIBLING, null, 6);
    var incident = incidents.record(reference, account(LocalDate.of(2026, 11, 2)));
    incidents.save(incident.harmed(person));
    notes.write(
        reference, "askSchool", "Ask the school", Map.of("answers", List.of("a", 1)), "frontdoor");
    readAgain();

    var file = files.of(reference);
    assertThat(file.alreadySpokenTo())
        .get()
        .extracting(AlreadySpokenTo::whatWasSaid)
        .isEqualTo("that we would ring");
    assertThat(file.mandatoryReport())
        .contains(new MandatoryReport(true, madeAt, MandatoryReportTo.POLICE));
    assertThat(file.policeReport()).get().extracting(PoliceReport::reference).isEqualTo("log 12");
    assertThat(file.receivedAt()).isEqualTo(NOW);
    assertThat(file.partOf()).isEmpty();
    assertThat(file.consultee()).isEmpty();
    var read = file.child().orElseThrow();
    assertThat(read.disabilities()).containsExactly(Disability.AUTISM);
    assertThat(read.parents()).extracting(Parent::name).containsExactly("E. D.");
    assertThat(read.household())
        .contains(List.of(new HouseholdChild("F. D.", 6, YesNoNotKnown.NOT_KNOWN)));
    var readIncident = incidents.of(reference, 1);
    assertThat(readIncident.account()).isEqualTo(account(LocalDate.of(2026, 11, 2)));
    assertThat(readIncident.childrenHarmed()).containsExactly(person.pseudonym());
    assertThat(notes.of(reference).get(0).answers()).isEqualTo(Map.of("answers", List.of("a", 1)));
  }

  @Test
  void notesOfOneMomentStayInTheOrderInWhichTheyWereWritten() {
    var reference = files.open(concern(NOW)).caseReference();
    var elsewhere = files.open(concern(NOW)).caseReference();
    var first = notes.write(reference, "first", "A step", Map.of(), "socialworker");
    notes.write(reference, "second", "A step", Map.of(), "socialworker");
    notes.move(first.id(), reference, elsewhere, "manager");
    entities.flush();
    notes.move(first.id(), elsewhere, reference, "manager");
    entities.flush();
    entities.clear();

    assertThat(notes.of(reference))
        .extracting(CaseNote::step)
        .containsExactly("first", "second", "first");
  }

  @Test
  void aListNobodyAskedForIsNotTheSameAsAnEmptyList() {
    var child = child("C. D.", null);
    readAgain();
    assertThat(children.of(child.pseudonym()).household()).isEmpty();

    children.save(children.of(child.pseudonym()).liveWith(List.of()));
    readAgain();
    assertThat(children.of(child.pseudonym()).household()).contains(List.of());
  }

  @Test
  void aReferralWithinTwelveMonthsOfAnotherIsAReReferral() {
    var child = child("C. D.", null);
    var first = files.open(concern(NOW.minus(Duration.ofDays(500))), child);
    var second = files.open(concern(NOW.minus(Duration.ofDays(100))), child);
    var third = files.open(concern(NOW), child);

    assertThat(first.isReReferral()).isFalse();
    assertThat(second.isReReferral()).isFalse();
    assertThat(third.isReReferral()).isTrue();
    assertThat(files.of(child))
        .extracting(CaseFile::caseReference)
        .containsExactly(first.caseReference(), second.caseReference(), third.caseReference());
  }

  @Test
  void anAnonymousRequestForAdviceCanBecomeAReferralAndKeepsWhatIsKnown() {
    var consultee = new Consultee(ConsulteeType.SCHOOL, "A. B.", "A school", "phone");
    var file =
        files.open(Concern.advice(NOW, ReceivedVia.PHONE, consultee, AgeBand.AGE_8_9, "a worry"));
    assertThat(file.status()).isEqualTo(CaseStatus.ADVICE);
    assertThat(file.child()).isEmpty();

    files.nameChild(file, child("C. D.", null));
    files.save(file.becomeReferral(SCHOOL));
    readAgain();

    var read = files.of(file.caseReference());
    assertThat(read.status()).isEqualTo(CaseStatus.CONCERN);
    assertThat(read.concern()).isEqualTo("a worry");
    assertThat(read.consultee()).contains(consultee);
    assertThat(read.referrer()).contains(SCHOOL);
  }

  @Test
  void aCaseWithoutANamedChildIsNotAccepted() {
    var file = files.open(concern(NOW));
    assertThatThrownBy(file::accept)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Name the child");
  }

  @Test
  void aConcernIsDecidedOnce() {
    var file = files.open(concern(NOW), child("C. D.", null)).accept();
    assertThatThrownBy(file::doNotAccept).isInstanceOf(Refusal.class);
    assertThatThrownBy(file::accept).isInstanceOf(Refusal.class);
    assertThat(file.close(ClosureReason.COMPLETED, NOW).closureReason())
        .contains(ClosureReason.COMPLETED);
    assertThat(file.reopen().status()).isEqualTo(CaseStatus.OPEN);
    assertThat(file.closureReason()).isEmpty();
  }

  @Test
  void aReferralAnsweredWithAdviceCanStillBecomeACase() {
    var file = files.open(concern(NOW), child("C. D.", null)).answerWithAdvice();
    assertThat(file.status()).isEqualTo(CaseStatus.ADVICE);
    assertThat(file.becomeReferral(SCHOOL).accept().status()).isEqualTo(CaseStatus.OPEN);
    assertThatThrownBy(() -> file.becomeReferral(SCHOOL)).isInstanceOf(Refusal.class);
  }

  @Test
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void theSlowerOfTwoWorkersIsToldInsteadOfOverwritingTheOther() {
    var reference = files.open(concern(NOW)).caseReference();
    var mine = files.of(reference);
    files.save(files.of(reference).restrict(Restriction.HIGH_PROFILE));

    assertThatThrownBy(() -> files.save(mine.recordPreviousInvolvement("none")))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(files.of(reference).restriction()).isEqualTo(Restriction.HIGH_PROFILE);
  }

  @Test
  void notTellingThePoliceNeedsAReason() {
    var file = files.open(concern(NOW));
    assertThatThrownBy(
            () ->
                file.recordPoliceReport(
                    new PoliceReport(ReportedToPoliceBy.NOT_REQUIRED_REASON, null, "too short")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.field()).contains("policeNotRequiredReason"));
  }

  @Test
  void aConcernFromTheFutureIsRefused() {
    assertThatThrownBy(() -> files.open(concern(NOW.plusSeconds(1))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).contains("receivedAt"));
  }

  @Test
  void aConcernThatBelongsToAnotherCaseHandsOverItsIncidentsAndThePeopleInThem() {
    var open = files.open(concern(NOW), child("C. D.", null)).accept();
    incidents.record(open.caseReference(), account(LocalDate.of(2026, 11, 1)));
    var again = files.open(concern(NOW));
    var harmed = people.link(again.caseReference(), Relation.PEER, null, 7);
    var incident = incidents.record(again.caseReference(), account(LocalDate.of(2026, 11, 20)));
    incidents.save(incident.harmed(harmed.allocate("linkedworker", "socialworker")));

    incidents.carryOver(again.caseReference(), open.caseReference());
    files.save(again.becomePartOf(open.caseReference()));
    readAgain();

    assertThat(incidents.of(open.caseReference()))
        .extracting(Incident::number)
        .containsExactly(1, 2);
    var person = people.harmedIn(open.caseReference()).get(0);
    assertThat(incidents.of(open.caseReference(), 2).childrenHarmed())
        .containsExactly(person.pseudonym());
    assertThat(person.pseudonym()).isNotEqualTo(harmed.pseudonym());
    assertThat(person.worker()).contains("linkedworker");
    assertThat(person.ageYears()).contains(7);
    assertThat(incidents.of(again.caseReference())).hasSize(1);
    assertThat(people.of(again.caseReference())).hasSize(1);
    assertThat(files.of(again.caseReference()).partOf()).contains(open.caseReference());
  }

  @Test
  void probableDuplicatesAreFoundByNumberOrByBirthAndName() {
    var born = LocalDate.of(2013, 1, 2);
    var known = child("Élodie D.", born);
    var numbered =
        children.register(
            new Child.Identity("G. H.", null, false, null, null, null, "999 123 4578", null, null));
    child("I. J.", born);
    readAgain();

    assertThat(children.probablyTheSameAs(Child.Identity.of("elodie", born)))
        .containsExactly(known);
    assertThat(children.probablyTheSameAs(Child.Identity.of("elodie", null))).isEmpty();
    assertThat(
            children.probablyTheSameAs(
                new Child.Identity(
                    "K. L.", null, false, null, null, null, "9991234578", null, null)))
        .containsExactly(numbered);
  }

  @Test
  void anAddressTellsOnlyTogetherWithABirthdayOrTheWholeName() {
    var born = LocalDate.of(2013, 5, 6);
    var known = children.register(living("M. N. Oakes", born, "1 Larch Road, Bath"));
    readAgain();

    assertThat(children.probablyTheSameAs(living("P. Q.", born, "1, Larch Road Bath")))
        .as("a nickname at the same address")
        .containsExactly(known);
    assertThat(children.probablyTheSameAs(living("m. n. oakes", null, "1 larch road, bath")))
        .containsExactly(known);
    assertThat(children.probablyTheSameAs(living("R. Oakes", null, "1 Larch Road, Bath")))
        .as("a brother or sister")
        .isEmpty();
    assertThat(children.probablyTheSameAs(living("P. Q.", born, null))).isEmpty();
  }

  private static Child.Identity living(String name, LocalDate born, String address) {
    return new Child.Identity(name, born, false, null, null, address, null, null, null);
  }

  @Test
  void aChildWhoWasKnownAlreadyIsRecognisedAndNothingKnownOfThemIsLost() {
    var born = LocalDate.of(2013, 1, 2);
    var known = child("C. D.", born);
    files.open(concern(NOW.minus(Duration.ofDays(30))), known);
    var entered =
        children.register(
            new Child.Identity(
                "C. D.", born, false, Sex.MALE, null, null, null, null, "A primary school"));
    var file = files.open(concern(NOW), entered);
    assertThat(file.isReReferral()).isFalse();

    var recognised = files.recognise(file, known);

    assertThat(recognised.child()).contains(known);
    assertThat(recognised.isReReferral()).isTrue();
    assertThat(children.of(known.pseudonym()).school()).contains("A primary school");
    assertThat(children.find(entered.pseudonym())).isEmpty();
  }

  @Test
  void theChildWhoWasHarmedHasAWorkerOfTheirOwn() {
    var reference = files.open(concern(NOW)).caseReference();
    var person = people.link(reference, Relation.PEER, LocalDate.of(2015, 1, 1), null);
    people.link(reference, Relation.NONE_DIRECTED_AT_SELF, null, null);

    assertThat(people.harmedIn(reference))
        .extracting(LinkedPerson::pseudonym)
        .containsExactly(person.pseudonym());
    assertThatThrownBy(() -> person.allocate("socialworker", "socialworker"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Two children, two workers");
    assertThat(person.allocate("linkedworker", "socialworker").worker()).contains("linkedworker");
  }

  private Child child(String name, LocalDate born) {
    return children.register(Child.Identity.of(name, born));
  }

  private void readAgain() {
    entities.flush();
    entities.clear();
  }

  @Test
  void aRecordIsLockedAfterADeathWhateverStateItWasIn() {
    var file = files.open(concern(NOW), child("G. H.", LocalDate.of(2015, 1, 2)));
    files.save(file.accept().close(ClosureReason.COMPLETED, NOW));
    files.save(file.lockAfterDeath(NOW));

    assertThat(file.status()).isEqualTo(CaseStatus.DIED);
    assertThat(file.closureReason()).contains(ClosureReason.DIED);
    assertThat(file.isLocked()).isTrue();
    assertLocked(() -> file.lockAfterDeath(NOW));
    assertLocked(() -> file.close(ClosureReason.COMPLETED, NOW));
    assertLocked(file::reopen);
    assertLocked(() -> file.correctReferrer(SCHOOL));
    assertLocked(() -> file.recordPreviousInvolvement("None"));
    assertLocked(() -> file.raiseImmediateSafety("Something"));
    assertLocked(() -> file.recordPoliceReport(null));
    assertLocked(() -> file.recordMandatoryReport(null));
    assertLocked(() -> file.recordConversations(null));
    assertThatThrownBy(file::accept).isInstanceOf(Refusal.class);
  }

  private static void assertLocked(org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
    assertThatThrownBy(verb).isInstanceOf(Refusal.class).hasMessage(CaseFile.LOCKED);
  }

  static Concern concern(Instant receivedAt) {
    return Concern.referral(receivedAt, ReceivedVia.PHONE, SCHOOL, "a concern", false, null);
  }

  static Incident.Account account(LocalDate day) {
    return new Incident.Account(
        Incident.Period.on(day),
        List.of(Setting.SCHOOL, Setting.ONLINE),
        List.of(ContactType.VERBAL),
        new Incident.ReportedWords("he said something", "teacher", day),
        new Incident.Indicators(
            24, YesNoNotKnown.YES, YesNoNotKnown.NO, YesNoNotKnown.NOT_KNOWN, YesNoNotKnown.NO),
        ImagesInvolved.NO,
        IncidentStatus.ALLEGED);
  }
}
