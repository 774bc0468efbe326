package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.sharing.WhoMayReceive;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a question "when was it sent?" to a form adds the line in the sharing ledger, in the
 * form itself or in the step, or says here why nothing leaves by it.
 */
class LedgerConventionsTest {

  /** Keys that say something was sent, handed over or told. */
  private static final Pattern SAYS_SO =
      Pattern.compile(
          "(?x) sent.* | .*Sent | .*SentOn | given(To|On)? | letter.* | .*Letter | copies | alsoTold"
              + " | riskToldTo | linkedWorkerTold | youthJusticeTold.* | invited | informed(On|At)?"
              + " | notified.* | partnersTold | peopleTold | policeTold | shared.* | handedOver.*"
              + " | handover | passedTo | told | childTold | parentsTold | referredOn | easyReadGiven");

  private static final String TALK = "Talking with the child and the parents is no letter.";
  private static final String TOLD_US = "Somebody told us.";
  private static final String HERE_ALREADY = "Another question of the form has the line.";
  private static final String BY_SHARING =
      "The copy itself goes through the sharing process, which has its line.";

  private static final Map<String, String> NOTHING_LEAVES =
      Map.ofEntries(
          Map.entry("protectTonight.parentsTold", TALK),
          Map.entry("concludeEnquiry.parentsTold", TALK),
          Map.entry("tellFamily.told", TALK),
          Map.entry("tellFamilyOutcome.told", TALK),
          Map.entry("recordHandoverToAdults.informed", TALK),
          Map.entry("assessBreach.peopleTold", TALK),
          Map.entry("handOverToAuthority.told", HERE_ALREADY),
          Map.entry("handOverToAuthority.sentAt", HERE_ALREADY),
          Map.entry("informCarers.informedAt", HERE_ALREADY),
          Map.entry("informOfMove.informedOn", HERE_ALREADY),
          Map.entry("establishPoliceRoute.notifiedOn", HERE_ALREADY),
          Map.entry("establishPoliceRoute.notifiedMethod", HERE_ALREADY),
          Map.entry("sharePlan.sharedOn", HERE_ALREADY),
          Map.entry("shareAssessment.sharedWithChildOn", HERE_ALREADY),
          Map.entry("shareAssessment.sharedWithParentsOn", HERE_ALREADY),
          Map.entry("otherAuthorityNotified.notifiedOn", TOLD_US),
          Map.entry("retractionReported.policeTold", TALK),
          Map.entry("notifySeriousIncident.notifiedOn", HERE_ALREADY),
          Map.entry("notifySeriousIncident.partnersTold", "They know; not that we told them."),
          Map.entry("giveDeathReviewNotice.givenTo", HERE_ALREADY),
          Map.entry("giveDeathReviewNotice.givenOn", HERE_ALREADY),
          Map.entry("writeSafetyPlan.told", TALK),
          Map.entry("writeSafetyPlan.easyReadGiven", BY_SHARING),
          Map.entry("handOverSafetyPlan.handover", BY_SHARING),
          Map.entry("handOverCopy.handedOverOn", BY_SHARING),
          Map.entry("answerSubjectAccess.givenTo", "The copy of the record writes its own line."),
          Map.entry("reallocateCase.handover", "From one colleague to the next: nothing leaves."));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hsbpathway");

  private final Map<String, List<JsonNode>> questions = new TreeMap<>();

  LedgerConventionsTest() throws IOException {
    try (var files = Files.walk(Path.of("forms"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".form")).toList()) {
        var asked = new ArrayList<JsonNode>();
        collect(new ObjectMapper().readTree(Files.readString(file)), asked);
        questions.put(file.getFileName().toString().replace(".form", ""), asked);
      }
    }
  }

  private static void collect(JsonNode container, List<JsonNode> asked) {
    for (var component : container.path("components")) {
      if (component.has("key")) {
        asked.add(component);
      }
      collect(component, asked);
    }
  }

  @Test
  void whatWasSentOrHandedOverHasALineInTheLedger() {
    var without = new TreeSet<String>();
    var unused = new TreeSet<>(NOTHING_LEAVES.keySet());
    questions.forEach(
        (form, asked) -> {
          for (var question : asked) {
            var key = form + "." + question.path("key").asText();
            if (SAYS_SO.matcher(question.path("key").asText()).matches()
                && !question.path("properties").has("leaves")
                && !writesALine(form)
                && !unused.remove(key)) {
              without.add(key);
            }
          }
        });
    assertThat(without).as("say that something left, and write no line").isEmpty();
    assertThat(unused).as("need not stand in the list").isEmpty();
  }

  /** Whether the step, or what it calls in its own module, writes in the ledger. */
  private static boolean writesALine(String step) {
    return OURS.stream()
        .filter(type -> type.getSimpleName().equalsIgnoreCase(step))
        .anyMatch(
            type ->
                callsLedger(type)
                    || type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(other -> other.getPackage().equals(type.getPackage()))
                        .anyMatch(LedgerConventionsTest::callsLedger));
  }

  private static boolean callsLedger(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(SharingLedger.class)
                    && call.getTarget().getName().startsWith("write"));
  }

  @Test
  void whatAFormSaysOfTheLedgerIsUnderstoodAndAllowed() {
    var who = new WhoMayReceive();
    var marked = 0;
    for (var form : questions.entrySet()) {
      for (var question : form.getValue()) {
        var properties = question.path("properties");
        var place = form.getKey() + "." + question.path("key").asText();
        assertThat(properties.fieldNames())
            .toIterable()
            .as(place)
            .isSubsetOf("leaves", "to", "name", "setsAside", "beside");
        if (properties.has("leaves")) {
          marked++;
          for (var item : words(properties, "leaves", question)) {
            for (var recipient : words(properties, "to", question)) {
              assertThat(who.may(Recipient.valueOf(recipient), SharedItem.valueOf(item)).inWords())
                  .as(place)
                  .doesNotStartWith("nothing");
            }
          }
          if (properties.has("name")) {
            assertThat(form.getValue())
                .as(place)
                .anyMatch(
                    other -> other.path("key").asText().equals(properties.path("name").asText()));
          }
        }
      }
    }
    assertThat(marked).isGreaterThan(25);
  }

  /** The words behind the answers; each answer is one of the form. */
  private static List<String> words(JsonNode properties, String name, JsonNode question) {
    var words = properties.path(name).asText();
    assertThat(words).as(question.path("key").asText()).isNotEmpty();
    if (!words.contains("=")) {
      return List.of(words);
    }
    var answers = question.path("values").findValuesAsText("value");
    return Arrays.stream(words.split(" "))
        .map(word -> word.split("="))
        .peek(word -> assertThat(answers).contains(word[0]))
        .map(word -> word[1])
        .toList();
  }

  @Test
  void whatSetsARuleAsideIsMarkedAsThat() {
    questions.forEach(
        (form, asked) ->
            asked.stream()
                .filter(question -> question.path("key").asText().equals("overrideReason"))
                .forEach(
                    question ->
                        assertThat(question.path("properties").has("setsAside"))
                            .as(form)
                            .isTrue()));
  }

  /** Whoever sets talking aside finds the same reasons in the same words wherever they do it. */
  @Test
  void theReasonsForNotTalkingFirstAreOneListInTheSameWords() {
    var lists =
        questions.values().stream()
            .flatMap(List::stream)
            .map(question -> question.path("values"))
            .filter(
                answers ->
                    answers
                        .findValuesAsText("value")
                        .contains("PERSON_CANNOT_BE_REACHED_AND_URGENT"))
            .toList();
    assertThat(lists).hasSizeGreaterThan(3);
    assertThat(Set.copyOf(lists)).hasSize(1);
  }
}
