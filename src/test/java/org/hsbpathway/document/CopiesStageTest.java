package org.hsbpathway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.spin.json.SpinJsonNode;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.chain.Place;
import org.hsbpathway.restriction.ClosedCases;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.sharing.WhatCameOfIt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy is a draft until it is sent; then it is kept as it was, and the ledger knows its hash. */
@PathwayTest
class CopiesStageTest {

  static final Object[] SENT = {
    "result",
    "SENT",
    "sentHow",
    "SECURE_EMAIL",
    "rightPerson",
    true,
    "noOtherChild",
    true,
    "safeContact",
    "By hand at the visit"
  };

  @Autowired Cast cast;
  @Autowired Copies copies;
  @Autowired SharingLedger ledger;
  @Autowired Children children;
  @Autowired LinkedPeople linked;
  @Autowired Standing standing;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate inTransaction;
  @Autowired WhatCameOfIt whatCame;
  @Autowired ApplicationContext application;

  /** A case with a plan in force; Tuesday 1 December 2026. */
  Journey planned(Object... answers) {
    return cast.starts("safetyPlan", cast.aCase())
        .does("socialworker", "agreeInterimPlan", with(answers));
  }

  static Object[] with(Object... answers) {
    var all =
        new java.util.ArrayList<Object>(
            List.of(
                "sleeping",
                "OWN_ROOM",
                "agreedHow",
                "IN_WRITING",
                "planHolder",
                "The grandmother",
                "deviceRules",
                "The phone stays downstairs",
                "supervisors",
                List.of(Map.of("name", "M.T.", "role", "Grandmother", "understands", "YES"))));
    all.addAll(List.of(answers));
    return all.toArray();
  }

  String text(UUID copy) throws IOException {
    try (var document = Loader.loadPDF(copies.read(copy).orElseThrow())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void aCopyIsADraftUntilItIsSentAndThenStaysAsItWas() throws IOException {
    var child = Practice.isToBeShared(planned(), "SAFETY_PLAN", "OWN_PARENTS");
    var number = Practice.draftOf(child);
    assertThat(text(number))
        .contains("DRAFT, not to be given out", "About: M.R.", "The phone stays downstairs")
        .contains("version 1.1", "Copy for parents and carers");

    child.does("socialworker", "sendShare", SENT).isDue("handOverCopy", "2026-12-02");
    assertThat(
            Practice.copyIn(
                child.opens("socialworker", "handOverCopy").get("copyToHandOver").toString()))
        .isEqualTo(number);
    assertThat(text(number))
        .doesNotContain("DRAFT")
        .contains("Copy " + number.toString().substring(0, 8));
    var line = ledger.of(child.reference()).get(0);
    assertThat(line.copyId()).contains(number);
    assertThat(line.documentHash()).contains(Place.sha256(copies.read(number).orElseThrow()));
    assertThat(line.madeOf()).contains("1.1");

    // Whatever the plan says later, what was sent stays.
    var before = copies.read(number).orElseThrow();
    inTransaction.executeWithoutResult(
        tx ->
            database.update(
                "update safety_plans set plan_holder = 'Somebody else' where case_reference = ?",
                child.reference().value()));
    assertThat(copies.read(number).orElseThrow()).isEqualTo(before);
    child
        .cannot("socialworker", "handOverCopy", "cannot have been", "handedOverOn", "2026-11-30")
        .cannot("socialworker", "handOverCopy", "where the copy is", "arrived", "NOT_RECEIVED")
        .does("socialworker", "handOverCopy", "arrived", "RECEIVED")
        .hasPassed("shared");
  }

  @Test
  void whoeverHandsOutANewVersionReadsWhoHasAnEarlierOne() {
    var child = Practice.isToBeShared(planned(), "SAFETY_PLAN", "SCHOOL");
    child.does("socialworker", "sendShare", SENT);
    assertThat(child.opens("socialworker", "handOverCopy").get("copyToHandOver").toString())
        .doesNotContain("earlier");
    child.does("socialworker", "handOverCopy", "arrived", "RECEIVED");
    Practice.hasPlanWritten(child);

    Practice.isToBeShared(child, "SAFETY_PLAN", "OWN_PARENTS")
        .does("socialworker", "sendShare", SENT);
    assertThat(child.opens("socialworker", "handOverCopy").get("copyToHandOver").toString())
        .contains(
            "**An earlier version is with:** Reader R&#46; (the safeguarding lead of the school),"
                + " version 1.1, since 1 December 2026. Ask for it back");
    child.does("socialworker", "handOverCopy", "arrived", "RECEIVED");

    // The school is asked as it gets the new one; nobody has an earlier one after that.
    Practice.isToBeShared(child, "SAFETY_PLAN", "SCHOOL").does("socialworker", "sendShare", SENT);
    assertThat(child.opens("socialworker", "handOverCopy").get("copyToHandOver").toString())
        .contains("earlier version is with:** Reader R");
    child.does("socialworker", "handOverCopy", "arrived", "RECEIVED");
    Practice.isToBeShared(child, "SAFETY_PLAN", "SCHOOL").does("socialworker", "sendShare", SENT);
    assertThat(child.opens("socialworker", "handOverCopy").get("copyToHandOver").toString())
        .doesNotContain("earlier");
  }

  /** The school and the parents have version 1.1 of the plan. */
  Journey planHandedOut() {
    var child = planned();
    inTransaction.executeWithoutResult(
        tx -> standing.state(child.reference(), Fact.SOCIAL_WORKER, "socialworker", "frontdoor"));
    for (var recipient : List.of("SCHOOL", "OWN_PARENTS")) {
      Practice.isToBeShared(child, "SAFETY_PLAN", recipient)
          .does("socialworker", "sendShare", SENT)
          .does("socialworker", "handOverCopy", "arrived", "RECEIVED");
    }
    return child.doesNotWaitAt("askForEarlierCopies");
  }

  private static Map<String, String> holders(Journey child) {
    var choices = (SpinJsonNode) child.opens("socialworker", "askForEarlierCopies").get("holders");
    return choices.elements().stream()
        .collect(
            Collectors.toMap(
                one -> one.prop("label").stringValue(), one -> one.prop("value").stringValue()));
  }

  @Test
  void aNewVersionAsksForTheCopiesOfTheOneBefore() {
    var child = planHandedOut();
    // The parents get the new one with what is already being shared.
    Practice.isToBeShared(child, "SAFETY_PLAN", "OWN_PARENTS");
    Practice.hasPlanWritten(child);
    // Two working days from Tuesday.
    child.isDue("askForEarlierCopies", "2026-12-03");
    var school =
        "Reader R. (the safeguarding lead of the school), version 1.1, since 1 December 2026";
    assertThat(holders(child)).containsOnlyKeys(school);
    var copy = holders(child).get(school);
    int before = ledger.of(child.reference()).size();
    child
        .cannot("frontdoor", "askForEarlierCopies", "did not reach everybody")
        .cannot(
            "frontdoor",
            "askForEarlierCopies",
            "one thing only",
            "destroyed",
            List.of(copy),
            "asked",
            List.of(copy))
        .cannot(
            "frontdoor",
            "askForEarlierCopies",
            "answers offered",
            "asked",
            List.of(UUID.randomUUID().toString()));
    assertThat(ledger.of(child.reference())).hasSize(before);
    child
        .does("frontdoor", "askForEarlierCopies", "destroyed", List.of(copy))
        .hasPassed("earlierCopiesAskedFor");
    assertThat(ledger.of(child.reference()))
        .hasSize(before + 1)
        .last()
        .satisfies(
            line -> {
              assertThat(line.recipient()).isEqualTo(Recipient.SCHOOL);
              assertThat(line.item()).isEqualTo(SharedItem.STEP_INFORMATION);
              assertThat(line.part()).contains("to be destroyed or given back");
              assertThat(line.sentBy()).isEqualTo("frontdoor");
            });

    // What is destroyed is not asked for again, neither by a task nor at a handover.
    child.does("socialworker", "sendShare", SENT);
    assertThat(child.opens("socialworker", "handOverCopy").get("copyToHandOver").toString())
        .contains("the child's own parents")
        .doesNotContain("the school");
  }

  @Test
  void whoWasAskedOrNotReachedIsAskedAgainWithTheNextVersion() {
    var child = planHandedOut();
    Practice.hasPlanWritten(child);
    assertThat(holders(child)).hasSize(2);
    var asked = holders(child).values().iterator().next();
    child.does(
        "socialworker",
        "askForEarlierCopies",
        "asked",
        List.of(asked),
        "notReached",
        "No answer; rung again on Friday.");
    child.does(
        "socialworker",
        "reviewSafetyPlan",
        "decision",
        "TIGHTEN",
        "levelAfter",
        "HIGH",
        "fromToday",
        "No sleepovers",
        "safeForHarmedChild",
        "YES");
    Practice.hasPlanWritten(child);
    assertThat(holders(child)).hasSize(2);
  }

  @Test
  void aFamilyThatIsNotToldYetIsNotAskedAndNobodyAfterADeath() {
    var child = planHandedOut();
    state(child, Fact.TELLING_WITHHELD);
    Practice.hasPlanWritten(child);
    assertThat(holders(child).keySet()).singleElement().asString().contains("the school");

    var silenced = planHandedOut();
    state(silenced, Fact.SILENCED);
    Practice.hasPlanWritten(silenced);
    silenced.doesNotWaitAt("askForEarlierCopies");
  }

  @Test
  void whoeverWasToGetTheNewVersionAndDoesNotIsAskedAfterAll() {
    var child = planHandedOut();
    Practice.isToBeShared(child, "SAFETY_PLAN", "OWN_PARENTS");
    Practice.hasPlanWritten(child);
    var school = holders(child).values();
    child
        .does("frontdoor", "askForEarlierCopies", "returned", List.copyOf(school))
        .doesNotWaitAt("askForEarlierCopies")
        .does(
            "socialworker",
            "sendShare",
            "result",
            "NOT_SENT",
            "notSentBecause",
            "They fetch it when they come on Friday.")
        .waitsAt("askForEarlierCopies");
    assertThat(holders(child).keySet()).singleElement().asString().contains("own parents");
    var parents = holders(child).values();
    child.does("socialworker", "askForEarlierCopies", "asked", List.copyOf(parents));
    assertThat(whatCame.of(child.reference()))
        .extracting(WhatCameOfIt.Line::whatCame)
        .containsExactlyInAnyOrder(
            "The copy was received. Out of date and given back, as frontdoor said on 1 December 2026.",
            "The copy was received. Out of date and asked for, without an answer yet, as socialworker"
                + " said on 1 December 2026.");
  }

  @Test
  void whereThePlanEndsWhoeverHasACopyIsAskedAndNotWhereSomebodyElseHoldsIt() {
    var ended = planHandedOut();
    isReleased(ended, "ENDED");
    assertThat(ended.opens("frontdoor", "askForEarlierCopies").get("whoHasOne").toString())
        .contains("The safety plan has ended");
    assertThat(holders(ended)).hasSize(2);
    ended.does(
        "frontdoor", "askForEarlierCopies", "destroyed", List.copyOf(holders(ended).values()));
    assertThat(ledger.of(ended.reference()))
        .last()
        .satisfies(line -> assertThat(line.basis()).contains("has ended"));

    var held = planHandedOut();
    isReleased(held, "HANDED_OVER");
    held.doesNotWaitAt("askForEarlierCopies");
  }

  private void isReleased(Journey child, String how) {
    inTransaction.executeWithoutResult(
        tx -> standing.state(child.reference(), Fact.SAFETY_PLAN, how, "manager"));
    child.hears("planHandedOver").hasPassed("safetyPlanReleased");
  }

  @Test
  void inARestrictedRecordOnlyNamedPeopleAskForEarlierCopiesAndNeverTheOtherChildsWorker() {
    var child = planHandedOut();
    new ClosedCases(application)
        .close(child.reference(), List.of("manager", "socialworker", "linkedworker"));
    Practice.hasPlanWritten(child);
    // Business support is not named, the second manager neither.
    assertThat(child.isSeenBy("askForEarlierCopies")).containsExactly("manager", "socialworker");

    inTransaction.executeWithoutResult(
        tx ->
            standing.state(child.reference(), Fact.LINKED_CHILD_WORKER, "linkedworker", "manager"));
    child.isGivenTo("linkedworker", "askForEarlierCopies");
    assertThatThrownBy(() -> child.opens("linkedworker", "askForEarlierCopies"))
        .hasMessageContaining("for the worker of its own child to share");
    child
        .isRefused(
            "linkedworker",
            "askForEarlierCopies",
            Map.of("notReached", "Not theirs."),
            "for the worker of its own child to share")
        .isGivenTo("socialworker", "askForEarlierCopies")
        .does("socialworker", "askForEarlierCopies", "notReached", "Rung twice; again on Friday.");
    assertThat(ledger.of(child.reference()))
        .noneMatch(line -> line.item() == SharedItem.STEP_INFORMATION);
  }

  private void state(Journey child, Fact fact) {
    inTransaction.executeWithoutResult(tx -> standing.state(child.reference(), fact, true, "test"));
  }

  @Test
  void aCopyThatTheLedgerDoesNotKnowIsNotGivenOut() {
    var child = Practice.isToBeShared(planned(), "SAFETY_PLAN", "SCHOOL");
    var number = Practice.draftOf(child);
    child.does("socialworker", "sendShare", SENT);
    inTransaction.executeWithoutResult(
        tx -> {
          database.update("update sharing_ledger set copy_id = null where copy_id = ?", number);
          assertThat(copies.read(number)).isEmpty();
          tx.setRollbackOnly();
        });
    assertThat(copies.read(number)).isPresent();
    assertThat(copies.read(UUID.randomUUID())).isEmpty();
  }

  @Test
  void aCopyThatWouldNameAnotherChildIsNotMade() {
    var harmed = children.register(Child.Identity.of("Q.V.", null));
    var child = planned("deviceRules", "No messages to q.v. or her friends", "childAgrees", "YES");
    var person = linked.link(child.reference(), Relation.PEER, null, 9);
    inTransaction.executeWithoutResult(
        tx ->
            linked.save(
                linked.of(person.pseudonym()).hasOwnRecord(harmed, cast.unusedReference())));
    Practice.isToBeShared(child, "SAFETY_PLAN", "OWN_PARENTS")
        .cannot("socialworker", "sendShare", "Another child is named under \"Devices\"", SENT);
    assertThat(ledger.of(child.reference())).isEmpty();
    // The school does not get that field at all.
    var other =
        Practice.isToBeShared(planned(), "SAFETY_PLAN", "SCHOOL")
            .does("socialworker", "sendShare", SENT);
    assertThat(ledger.of(other.reference())).hasSize(1);
  }

  @Test
  void whatIsToldByWordOfMouthHasALineAndNoCopy() {
    var child = Practice.isToBeShared(planned(), "SUPERVISION_LEVEL", "SCHOOL");
    assertThat(child.opens("socialworker", "sendShare").get("copyToSend").toString())
        .contains("No copy is made");
    child.does("socialworker", "sendShare", SENT).hasPassed("sharedByWord");
    assertThat(ledger.of(child.reference()).get(0).copyId()).isEmpty();
  }

  @Test
  void everyCopyIsTaggedAndSaysItsLanguageAndNamesNobodyInItsProperties() throws IOException {
    var child = Practice.isToBeShared(planned(), "SAFETY_PLAN", "OWN_PARENTS");
    try (var document = Loader.loadPDF(copies.read(Practice.draftOf(child)).orElseThrow())) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("en-GB");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Safety plan");
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
      var metadata =
          new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(metadata).contains("pdfuaid:part").doesNotContain("M.R.", "Reader R.");
    }
  }
}
