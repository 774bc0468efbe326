package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages at an incident, and what an account must say. */
class IncidentTest {

  private static final CaseReference REFERENCE = new CaseReference("HSB-2026-000001");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest(name = "born {0}, {1} to {2} ({3}): {4}")
  @CsvSource({
    // born, from, to, precision, in words, may have been under and over ten
    "2016-03-10, 2026-03-09,           , DAY,   9,        false",
    "2016-03-10, 2026-03-10,           , DAY,   10,       false",
    "2016-03-10, 2026-03-01, 2026-03-09, DAY,   9,        false",
    "2016-03-10, 2026-03-01, 2026-03-10, DAY,   9 or 10,  true",
    "2016-03-10, 2026-03-01,           , MONTH, 9 or 10,  true",
    "2016-03-10, 2026-02-14,           , MONTH, 9,        false",
    "2016-03-10, 2026-04-14,           , MONTH, 10,       false",
    "2016-03-10, 2025-06-01,           , YEAR,  8 or 9,   false",
    "2016-03-10, 2024-06-01, 2026-01-01, YEAR,  7 to 10,  true",
    "2016-01-01, 2026-06-01,           , YEAR,  10,       false",
    "2012-07-01, 2025-06-01,           , YEAR,  12 or 13, false",
    "2016-02-29, 2026-02-28,           , DAY,   9,        false",
    "2016-02-29, 2026-03-01,           , DAY,   10,       false"
  })
  void theAgeIsTheAgeAtTheActAsExactlyAsTheDateAllows(
      LocalDate born,
      LocalDate from,
      LocalDate to,
      DatePrecision precision,
      String age,
      boolean spans) {
    var atIncident = incident(new Incident.Period(from, to, precision)).ageOf(child(born, false));

    assertThat(atIncident.inWords()).isEqualTo(age);
    assertThat(atIncident.spansTenthBirthday()).isEqualTo(spans);
    assertThat(atIncident.unknown()).isFalse();
  }

  @Test
  void underTenAndTenOrOverAreOnlySaidWhenCertain() {
    var born = LocalDate.of(2016, 3, 10);
    var before = incident(Incident.Period.on(LocalDate.of(2026, 3, 9))).ageOf(child(born, false));
    var after = incident(Incident.Period.on(LocalDate.of(2026, 3, 10))).ageOf(child(born, false));
    var either =
        incident(new Incident.Period(LocalDate.of(2026, 3, 1), null, DatePrecision.MONTH))
            .ageOf(child(born, false));

    assertThat(before.underTen()).isTrue();
    assertThat(before.tenOrOver()).isFalse();
    assertThat(after.underTen()).isFalse();
    assertThat(after.tenOrOver()).isTrue();
    assertThat(either.underTen()).isFalse();
    assertThat(either.tenOrOver()).isFalse();
  }

  @Test
  void anEstimatedDateOfBirthLeavesBothSidesOfTheTenthBirthdayPossible() {
    var age = incident(Incident.Period.on(TODAY)).ageOf(child(LocalDate.of(2013, 1, 1), true));

    assertThat(age.inWords()).isEqualTo("13");
    assertThat(age.spansTenthBirthday()).isTrue();
    assertThat(age.underTen()).isFalse();
    assertThat(age.tenOrOver()).isFalse();
  }

  @Test
  void withoutADateOfBirthTheAgeIsNotKnownAndNothingIsInvented() {
    var age = incident(Incident.Period.on(TODAY)).ageOf(child(null, false));

    assertThat(age.unknown()).isTrue();
    assertThat(age.youngest()).isNull();
    assertThat(age.underTen()).isFalse();
    assertThat(age.tenOrOver()).isFalse();
    assertThat(age.inWords()).isEqualTo("not known");
  }

  @Test
  void theChildWhoWasHarmedHasAnAgeToo() {
    var incident = incident(Incident.Period.on(LocalDate.of(2026, 5, 23)));

    assertThat(incident.ageOf(linked(LocalDate.of(2018, 5, 24), null)).inWords()).isEqualTo("7");
    // Ten today: nine or ten half a year ago.
    assertThat(incident.ageOf(linked(null, 10)).inWords()).isEqualTo("9 or 10");
    assertThat(incident.ageOf(linked(null, 10)).spansTenthBirthday()).isTrue();
    assertThat(incident.ageOf(linked(null, null)).unknown()).isTrue();
  }

  @Test
  void aMonthOrAYearMeansTheWholeOfIt() {
    var month = new Incident.Period(LocalDate.of(2026, 2, 14), null, DatePrecision.MONTH);
    assertThat(month.from()).isEqualTo("2026-02-01");
    assertThat(month.to()).isEqualTo("2026-02-28");
    var year =
        new Incident.Period(LocalDate.of(2024, 6, 1), LocalDate.of(2025, 6, 1), DatePrecision.YEAR);
    assertThat(year.from()).isEqualTo("2024-01-01");
    assertThat(year.to()).isEqualTo("2025-12-31");
  }

  @Test
  void anIncidentInTheFutureIsRefused() {
    refusedAt("occurredFrom", () -> incident(Incident.Period.on(TODAY.plusDays(1))));
  }

  @Test
  void anEndBeforeTheBeginningIsRefused() {
    refusedAt(
        "occurredTo", () -> new Incident.Period(TODAY, TODAY.minusDays(1), DatePrecision.DAY));
  }

  @Test
  void whereAndWhatMustBeSaidEvenIfNotKnown() {
    refusedAt(
        "settings",
        () ->
            record(
                new Incident.Account(
                    period(), List.of(), List.of(ContactType.NOT_KNOWN), null, null, null, null)));
    refusedAt(
        "contactTypes",
        () ->
            record(
                new Incident.Account(
                    period(), List.of(Setting.NOT_KNOWN), null, null, null, null, null)));
  }

  @Test
  void anIncidentIsAllegedUntilSomebodySaysOtherwiseAndARetractionKeepsIt() {
    var incident = incident(period());
    assertThat(incident.status()).isEqualTo(IncidentStatus.ALLEGED);

    incident.becomes(IncidentStatus.RETRACTED);
    assertThat(incident.status()).isEqualTo(IncidentStatus.RETRACTED);
    assertThat(incident.contactTypes()).containsExactly(ContactType.VERBAL);
  }

  @Test
  void aPersonOfAnotherCaseIsNotJoined() {
    var stranger =
        LinkedPerson.link(
            new CaseReference("HSB-2026-000002"), "LP-000009", Relation.PEER, null, null, TODAY);
    assertThatThrownBy(() -> incident(period()).harmed(stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("LP-000009");
  }

  private static void refusedAt(String field, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  private static Incident.Period period() {
    return Incident.Period.on(LocalDate.of(2026, 11, 2));
  }

  private static Incident incident(Incident.Period period) {
    return record(
        new Incident.Account(
            period, List.of(Setting.SCHOOL), List.of(ContactType.VERBAL), null, null, null, null));
  }

  private static Incident record(Incident.Account account) {
    return Incident.record(REFERENCE, 1, account, TODAY);
  }

  private static Child child(LocalDate born, boolean estimated) {
    return Child.register(
        "CH-000001",
        new Child.Identity("C. D.", born, estimated, null, null, null, null, null, null),
        TODAY);
  }

  private static LinkedPerson linked(LocalDate born, Integer age) {
    return LinkedPerson.link(REFERENCE, "LP-000001", Relation.PEER, born, age, TODAY);
  }
}
