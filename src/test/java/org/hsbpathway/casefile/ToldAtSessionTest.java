package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hsbpathway.casefile.ToldAtSession.Kind;
import org.hsbpathway.casefile.ToldAtSession.Told;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a session brought to light is taken up once, the oldest first. */
@KernelTest
class ToldAtSessionTest {

  private static final CaseReference REFERENCE = new CaseReference("HSB-2026-000001");
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @Autowired ToldAtSession sessions;
  @Autowired CaseNotes notes;

  @Test
  void everyDisclosureIsTakenUpOnceInTheOrderInWhichItWasTold() {
    var first = new Told(Kind.DISCLOSED, "It happens at home", "The assessor", DAY, "assessor");
    var second = new Told(Kind.SUSPECTED, "Bruises", null, DAY, "practitioner");
    sessions.disclosure(REFERENCE, first);
    sessions.disclosure(REFERENCE, second);

    assertThat(sessions.takeUpDisclosure(REFERENCE)).contains(first);
    assertThat(sessions.takeUpDisclosure(REFERENCE)).contains(second);
    assertThat(sessions.takeUpDisclosure(REFERENCE)).isEmpty();
  }

  @Test
  void newRiskIsKeptApartAndNoCaseTakesUpAnothers() {
    var told = new Told(null, "A new phone", "The manager", DAY, "practitioner");
    sessions.risk(REFERENCE, told);

    assertThat(sessions.takeUpDisclosure(REFERENCE)).isEmpty();
    assertThat(sessions.takeUpRisk(new CaseReference("HSB-2026-000002"))).isEmpty();
    assertThat(sessions.takeUpRisk(REFERENCE)).contains(told);
    assertThat(notes.of(REFERENCE)).hasSize(2);
  }
}
