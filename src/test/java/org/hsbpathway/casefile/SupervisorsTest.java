package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Adults are known by the name that stands in the plan, however it is spaced or dotted. */
@KernelTest
class SupervisorsTest {

  private static final CaseReference REFERENCE = new CaseReference("HSB-2026-000001");

  @Autowired Supervisors supervisors;
  @Autowired Standing standing;

  @Test
  void whoMayNotSuperviseIsRememberedOnceAndUntilSomebodyAllowsIt() {
    supervisors.state(REFERENCE, List.of("M. T.", "Uncle P. K.", " "), "socialworker");
    supervisors.bar(REFERENCE, "Uncle P.K.", "edt");
    supervisors.bar(REFERENCE, "uncle p k", "edt");
    supervisors.bar(REFERENCE, "A. B.", "edt");

    assertThat(supervisors.of(REFERENCE)).containsExactly("M. T.", "Uncle P. K.");
    assertThat(supervisors.barredIn(REFERENCE)).containsExactly("Uncle P.K.", "A. B.");
    supervisors.allow(REFERENCE, "Uncle P. K.", "manager");
    supervisors.allow(REFERENCE, "A.B.", "manager");
    assertThat(supervisors.barredIn(REFERENCE)).isEmpty();
  }

  @Test
  void aNameIsFoundWordByWordNotLetterByLetter() {
    assertThat(Supervisors.isNamed("P.K.", "Uncle P. K., evenings")).isTrue();
    assertThat(Supervisors.isNamed("Tom", "Tommy")).isFalse();
    assertThat(Supervisors.isNamed("", "Tom")).isFalse();
    assertThat(Supervisors.isNamed("Tom", null)).isFalse();
  }

  @Test
  void whoeverIsMeantIsTakenOutInEverySpelling() {
    supervisors.state(REFERENCE, List.of("Uncle P. K.", "A.B."), "socialworker");
    standing.state(REFERENCE, Fact.PLAN_HOLDER, "M.T.", "socialworker");

    assertThat(supervisors.takeOut(REFERENCE, "P.K.", "edt")).isTrue();
    assertThat(supervisors.takeOut(REFERENCE, "A.B., who lives next door", "edt")).isTrue();
    assertThat(supervisors.takeOut(REFERENCE, "m. t.", "edt")).isTrue();
    assertThat(supervisors.takeOut(REFERENCE, "Z.Z.", "edt")).isFalse();
    assertThat(supervisors.barredIn(REFERENCE)).containsExactly("P.K.", "A.B.", "m. t.");
  }

  @Test
  void onlyWhoWasTakenOutUnderExactlyThisNameMaySuperviseAgain() {
    supervisors.bar(REFERENCE, "Uncle P.K.", "edt");
    assertThat(supervisors.allow(REFERENCE, "P.K.", "manager")).isFalse();
    assertThat(supervisors.allow(REFERENCE, "uncle P. K.", "manager")).isTrue();
  }
}
