package org.hsbpathway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.chain.Chain;
import org.hsbpathway.chain.Chained;
import org.hsbpathway.chain.Place;
import org.hsbpathway.chain.VerifyChains;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.workflow.Act;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever somebody does with a record has a line that stays, and nothing else has. */
@PathwayTest
class AuditStageTest {

  @Autowired Cast cast;
  @Autowired AuditLines lines;
  @Autowired WhoHasLooked pages;
  @Autowired Chain chain;
  @Autowired List<Chained> chains;
  @Autowired SharingLedger ledger;
  @Autowired EntityManager entities;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate inTransaction;
  @Autowired ApplicationEventPublisher events;
  @Autowired Environment settings;

  /** What was done with a case, the first first, as {@code frontdoor EDITED concernRaised}. */
  List<String> acts(CaseReference reference) {
    return lines.findByCaseReferenceOrderByNumberDesc(reference, PageRequest.of(0, 500)).stream()
        .sorted((a, b) -> Long.compare(a.number(), b.number()))
        .map(line -> line.person() + " " + line.kind() + " " + line.what())
        .toList();
  }

  @Test
  void whoOpensWhoWritesAndWhoIsRefusedHasALine() {
    var child = cast.raises("frontdoor", FrontDoor.referral());
    assertThat(acts(child.reference())).containsExactly("frontdoor EDITED concernRaised");

    child.opens("socialworker", "agreeInterimPlan");
    child.isRefused("frontdoor", "recordReferral", Map.of(), ":");
    child.submits("frontdoor", "recordReferral", FrontDoor.record());
    assertThat(acts(child.reference()))
        .containsSubsequence(
            "frontdoor EDITED concernRaised",
            "socialworker VIEWED agreeInterimPlan",
            "frontdoor EDITED recordReferral");
    // A refused form is not something that was written.
    assertThat(acts(child.reference()))
        .filteredOn(act -> act.equals("frontdoor EDITED recordReferral"))
        .hasSize(1);

    child.happens("manager", "conflictOfInterest", "worker", "socialworker");
    assertThat(acts(child.reference())).contains("manager EDITED conflictReported");
    child.cannotHappen("socialworker", "newIncident", "There is no case with this reference");
    assertThat(acts(child.reference())).endsWith("socialworker REFUSED caseReference");
  }

  @Test
  void whatIsSharedHandedOverAndSetAsideHasALine() {
    var child =
        Practice.isToBeShared(Practice.planIsAgreed(cast), "SUPERVISION_LEVEL", "SCHOOL")
            .does(
                "socialworker",
                "sendShare",
                "result",
                "SENT",
                "sentHow",
                "PHONE",
                "rightPerson",
                true,
                "noOtherChild",
                true);
    assertThat(acts(child.reference())).contains("socialworker SHARED supervisionLevel");
    assertThat(acts(child.reference())).noneMatch(act -> act.contains("OVERRODE"));

    var urgent =
        cast.journey(cast.aCase())
            .happens(
                "socialworker",
                "sharing",
                "item",
                "SUPERVISION_LEVEL",
                "recipient",
                "SCHOOL",
                "harm",
                "NO",
                "duty",
                "NONE",
                "childView",
                "NOT_YET_ASKED",
                "parentView",
                "NOT_YET_ASKED")
            .does(
                "socialworker",
                "confirmSharing",
                "choice",
                "SHARE_NOW",
                "overrideReason",
                "SIGNIFICANT_HARM_RISK",
                "reason",
                "He may be there tonight already, and nobody can be reached.");
    assertThat(acts(urgent.reference())).contains("socialworker OVERRODE confirmSharing");
  }

  @Test
  void whatAFormSaysWasToldHasALineInTheLedgerForEachWhoWasTold() {
    var child =
        cast.starts("safetyPlan", cast.aCase())
            .does(
                "socialworker",
                "agreeInterimPlan",
                "told",
                List.of("CHILD", "SCHOOL", "POLICE"),
                "supervisors",
                List.of(Map.of("name", "M.T.", "role", "Grandmother", "understands", "YES")));
    assertThat(ledger.of(child.reference()))
        .extracting(line -> line.item() + " " + line.recipient() + " " + line.sentBy())
        .containsExactly("SAFETY_PLAN SCHOOL socialworker", "SAFETY_PLAN POLICE socialworker");
    assertThat(acts(child.reference()))
        .filteredOn(act -> act.equals("socialworker SHARED safetyPlan"))
        .hasSize(2);
  }

  @Test
  void whatDidNotHappenHasNoLineButARefusalHas() {
    var reference = cast.aCase();
    inTransaction.executeWithoutResult(
        begun -> {
          events.publishEvent(act(Act.Kind.VIEWED, reference));
          events.publishEvent(act(Act.Kind.REFUSED, reference));
          begun.setRollbackOnly();
        });
    assertThat(acts(reference)).containsExactly("auditor REFUSED page");
    // Without a transaction, and where one only reads, the line has a transaction of its own.
    events.publishEvent(act(Act.Kind.VIEWED, reference));
    var reading = new TransactionTemplate(inTransaction.getTransactionManager());
    reading.setReadOnly(true);
    reading.executeWithoutResult(begun -> events.publishEvent(act(Act.Kind.PRINTED, reference)));
    assertThat(acts(reference))
        .containsExactly("auditor REFUSED page", "auditor VIEWED page", "auditor PRINTED page");
  }

  private static Act act(Act.Kind kind, CaseReference reference) {
    return new Act(kind, "auditor", reference.value(), "page");
  }

  @Test
  void whatWasDoneIsToldByIdsAndNotByWords() {
    assertThatThrownBy(() -> new Act(Act.Kind.VIEWED, "auditor", null, "M.R. was here"))
        .hasMessageNotContaining("M.R.");
    assertThatThrownBy(() -> events.publishEvent(new Act(Act.Kind.VIEWED, "auditor", "M.R.", "a")))
        .hasMessageNotContaining("M.R.");
  }

  @Test
  void aLineOfTheAuditOrTheLedgerThatWasChangedTakenOutOrCutOffIsFoundAndNamed() {
    var reference = cast.aCase();
    Stream.of(Act.Kind.VIEWED, Act.Kind.EDITED, Act.Kind.PRINTED)
        .forEach(kind -> events.publishEvent(act(kind, reference)));
    var last =
        lines.findByCaseReferenceOrderByNumberDesc(reference, PageRequest.of(0, 1)).get(0).number();
    assertThat(broken("audit")).isEmpty();

    tampered("update audit_lines set person = 'nobody' where number = ?", last - 1)
        .contains("audit: Line " + (last - 1) + " was changed after it was written.");
    tampered("update audit_lines set case_reference = null where number = ?", last - 1)
        .contains("audit: Line " + (last - 1) + " was changed after it was written.");
    tampered("delete from audit_lines where number = ?", last - 1)
        .contains("audit: Line " + (last - 1) + " is missing.");
    tampered("delete from audit_lines where number = ?", last)
        .contains("audit: Lines are missing from line " + last + " on.");
    tampered(
            "insert into audit_lines select number - ?, previous, hash, done_at, person, kind,"
                + " case_reference, what from audit_lines where number = 1",
            9)
        .contains("audit: Line -8 does not belong there.");
    events.publishEvent(new Act(Act.Kind.SIGN_IN_FAILED, "yjs", null, "password"));
    events.publishEvent(new Act(Act.Kind.CONFIGURED, "analyst", null, "deployment:1:2"));
    tampered("update audit_lines set kind = 'SIGNED_IN' where number = ?", last + 1)
        .contains("audit: Line " + (last + 1) + " was changed after it was written.");
    tampered("update audit_lines set what = 'deployment:1:3' where number = ?", last + 2)
        .contains("audit: Line " + (last + 2) + " was changed after it was written.");
    assertThat(broken("audit")).isEmpty();
  }

  /** What the command says after this, which is undone. */
  private org.assertj.core.api.AbstractStringAssert<?> tampered(String sql, long line) {
    var said =
        inTransaction.execute(
            change -> {
              if (isPostgres()) {
                database.execute("alter table audit_lines disable trigger user");
              }
              database.update(sql, line);
              var found = "audit: " + broken("audit").orElse("whole");
              change.setRollbackOnly();
              return found;
            });
    return assertThat(said);
  }

  private Optional<String> broken(String name) {
    return chain.firstBroken(
        chains.stream().filter(one -> one.chain().equals(name)).findFirst().orElseThrow());
  }

  private boolean isPostgres() {
    return settings.getRequiredProperty("spring.datasource.url").contains("postgresql");
  }

  @Test
  void thereIsNoWayToChangeOrRemoveALine() {
    assertThat(Arrays.stream(AuditLines.class.getMethods()).map(java.lang.reflect.Method::getName))
        .allMatch(name -> name.matches("(find|count|readersOf).*"));
    assertThat(AuditLines.class.getInterfaces())
        .containsExactly(org.springframework.data.repository.Repository.class);
    assertThat(
            chains.stream()
                .flatMap(one -> Arrays.stream(one.getClass().getMethods()))
                .map(java.lang.reflect.Method::getName))
        .noneMatch(name -> name.matches("(delete|remove|update|save).*"));
  }

  @Test
  void onPostgresTheDatabaseItselfRefusesIt() {
    assumeTrue(isPostgres());
    events.publishEvent(act(Act.Kind.VIEWED, cast.aCase()));
    for (var sql :
        List.of(
            "update audit_lines set person = 'nobody'",
            "delete from audit_lines",
            "truncate audit_lines")) {
      assertThatThrownBy(() -> inTransaction.executeWithoutResult(begun -> database.execute(sql)))
          .hasMessageContaining("The audit is only added to");
    }
  }

  @Test
  void tenThousandLinesAreReadPageByPageAndVerified() {
    var reference = cast.aCase();
    inTransaction.executeWithoutResult(
        begun -> {
          var head =
              database.queryForMap("select number, hash from chain_heads where name = 'audit'");
          var place = new Place((long) head.get("number") + 1, (String) head.get("hash"));
          for (int i = 1; i <= 10_000; i++) {
            var line =
                AuditLine.of(
                    new Act(Act.Kind.VIEWED, "reader" + i % 30, reference.value(), "step" + i),
                    place,
                    Instant.parse("2026-12-01T09:00:00Z").plusSeconds(i));
            entities.persist(line);
            place = new Place(line.number() + 1, line.hash());
            if (i % 1000 == 0) {
              entities.flush();
              entities.clear();
            }
          }
          database.update(
              "update chain_heads set number = ?, hash = ? where name = 'audit'",
              place.number() - 1,
              place.previous());

          assertThat(broken("audit")).isEmpty();
          assertThat(pages.looked(reference, 1))
              .contains("Page 1 of 50", "Step10000", "(10000)", "reader29", "Older")
              .doesNotContain("Newer", "Step9800 ");
          assertThat(pages.looked(reference, 50))
              .contains("Step1 ", "Newer")
              .doesNotContain("Older");
          assertThat(pages.looked(reference, 51)).contains("Page 51 of 50");
          begun.setRollbackOnly();
        });
  }

  @Test
  void theCommandReadsEveryChainAndEndsWithWhatItFound() {
    var line =
        ledger.writeLetter(
            cast.aCase(),
            org.hsbpathway.sharing.SharedItem.CLOSING_LETTER,
            org.hsbpathway.sharing.Recipient.SCHOOL,
            "The school",
            "POST",
            "manager");
    assertThat(command()).isEqualTo("audit: whole\ndestruction: whole\nsharing: whole\n0");

    database.update(
        "update sharing_ledger set recipient_name = 'Another school' where number = ?",
        line.number());
    try {
      assertThat(command())
          .isEqualTo(
              "audit: whole\ndestruction: whole\nsharing: Line "
                  + line.number()
                  + " was changed after it was written.\n1");
    } finally {
      database.update(
          "update sharing_ledger set recipient_name = 'The school' where number = ?",
          line.number());
    }
    assertThat(
            command(
                "--spring.datasource.url=jdbc:h2:mem:nothingThere",
                "--spring.datasource.username=sa",
                "--spring.datasource.password="))
        .contains("The chains could not be read")
        .endsWith("2");
  }

  private String command() {
    return command(
        Stream.of("url", "username", "password")
            .map(name -> "spring.datasource." + name)
            .filter(settings::containsProperty)
            .map(name -> "--" + name + "=" + settings.getProperty(name))
            .toArray(String[]::new));
  }

  private static String command(String... settings) {
    var told = new ByteArrayOutputStream();
    var code = VerifyChains.run(new PrintStream(told), settings);
    return told.toString().replace("\r", "") + code;
  }
}
