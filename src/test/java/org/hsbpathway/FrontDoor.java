package org.hsbpathway;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;

/**
 * The front door alone, and what people typically write there; every child has a birthday of their
 * own.
 */
public final class FrontDoor {

  private static final AtomicInteger CHILDREN = new AtomicInteger();

  /** Reasons long enough to be reasons. */
  public static final String WHY =
      "What was reported, the ages and the setting were weighed against what is known of the family.";

  private final Cast cast;
  private final RepositoryService repository;
  private final FormService forms;

  public FrontDoor(Cast cast, RepositoryService repository, FormService forms) {
    this.cast = cast;
    this.repository = repository;
    this.forms = forms;
    repository
        .createDeployment()
        .name("frontDoor")
        .enableDuplicateFiltering(true)
        .addClasspathResource("models/frontDoor.bpmn")
        .deploy();
  }

  /** Somebody fills in the start form. */
  public Journey raises(Map<String, Object> answers) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("frontDoor")
            .latestVersion()
            .singleResult();
    return new Journey(cast, forms.submitStartForm(definition.getId(), answers).getBusinessKey());
  }

  /** What the start form shows. */
  public Map<String, Object> opens() {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("frontDoor")
            .latestVersion()
            .singleResult();
    return forms.getStartFormVariables(definition.getId());
  }

  /** A birthday no other child with these initials has. */
  public static String aBirthday() {
    return LocalDate.of(2011, 1, 1).plusDays(CHILDREN.incrementAndGet()).toString();
  }

  /** A school refers a child. */
  public static Map<String, Object> referral(Object... pairs) {
    return with(
        new HashMap<>(
            Map.ofEntries(
                Map.entry("contactKind", "REFERRAL"),
                Map.entry("receivedAt", "2026-12-01T08:30"),
                Map.entry("receivedVia", "PHONE"),
                Map.entry("referrerRole", "SCHOOL_DSL"),
                Map.entry("referrerName", "D.S."),
                Map.entry("referrerContact", "01632 960001"),
                Map.entry("childName", "X.Z."),
                Map.entry("sex", "MALE"),
                Map.entry("dateOfBirth", aBirthday()),
                Map.entry("immediateSafetyConcern", "NO"),
                Map.entry("reported", "Alleged touching of another pupil in the changing room."))),
        pairs);
  }

  /** A parent asks without giving a name. */
  public static Map<String, Object> question(Object... pairs) {
    return with(
        new HashMap<>(
            Map.of(
                "contactKind", "ADVICE",
                "receivedAt", "2026-12-01T08:30",
                "receivedVia", "PHONE",
                "consulteeType", "PARENT_CARER",
                "childIdentified", "NO",
                "ageBand", "AGE_8_9",
                "behaviourSummary",
                    "Comparing bodies with a friend of the same age, stopped when told.")),
        pairs);
  }

  /** The ordinary record of a referral: one incident, one other child. */
  public static Map<String, Object> record(Object... pairs) {
    return with(
        new HashMap<>(
            Map.ofEntries(
                Map.entry("ethnicity", "NOT_KNOWN"),
                Map.entry("language", "ENGLISH"),
                Map.entry("disabilities", List.of("NONE")),
                Map.entry("legalStatus", "NONE"),
                Map.entry("parentalResponsibility", "NOT_KNOWN"),
                Map.entry("incidents", List.of(incident())),
                Map.entry("childrenHarmed", List.of(Map.of("relation", "PEER", "age", 13))),
                Map.entry("otherChildrenAtHome", "NO"),
                Map.entry("spokenTo", List.of("NOBODY")),
                Map.entry("reportedToPoliceBy", "NOT_YET"))),
        pairs);
  }

  public static Map<String, Object> incident(Object... pairs) {
    return with(
        new HashMap<>(
            Map.of(
                "occurredFrom",
                "2026-11-27",
                "settings",
                List.of("SCHOOL"),
                "contactTypes",
                List.of("CONTACT_NON_PENETRATIVE"),
                "imagesInvolved",
                "NO")),
        pairs);
  }

  public static Map<String, Object> decision(String outcome, Object... pairs) {
    return with(new HashMap<>(Map.of("outcome", outcome, "rationale", WHY)), pairs);
  }

  public static Map<String, Object> answer(Object... pairs) {
    return with(
        new HashMap<>(
            Map.of(
                "how", "PHONE", "answeredAt", "2026-12-01T09:00", "namedContact", "The duty team")),
        pairs);
  }

  /** The co-ordinator's ordinary advice. */
  public static Map<String, Object> advice(String outcome, Object... pairs) {
    return with(
        new HashMap<>(
            Map.of(
                "developmentalNote", List.of("IN_LINE"),
                "screeningFramework", "HACKETT_CONTINUUM",
                "hackettCategory", "NORMAL",
                "screeningRationale", WHY,
                "outcome", outcome,
                "adviceGiven",
                    "Stay calm, say which parts are private, and tell us if it happens again.",
                "interimSafetyAdvice",
                    "Keep doors open when friends play, and look in now and then.")),
        pairs);
  }

  public static Map<String, Object> with(Map<String, Object> answers, Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      answers.put((String) pairs[i], pairs[i + 1]);
    }
    answers.values().removeIf(java.util.Objects::isNull);
    return answers;
  }
}
