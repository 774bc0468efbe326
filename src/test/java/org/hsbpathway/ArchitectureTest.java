package org.hsbpathway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.sharing.CopyMaker;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.workflow.FormStep;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSender;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/**
 * Who may know whom. Plain tests: ArchUnit's annotated fields are skipped in silence by some
 * versions of Surefire.
 */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hsbpathway");

  /** Drafts are one person's, the last word counts; of a chronology entry only the star changes. */
  private static final Set<String> OWN = Set.of("Draft", "ChronologyEntry");

  private static final String JUDGEMENTS = "SupervisionLevel|HackettCategory|BrookOutcome";

  /** The end of a case, and how often a family, a manager and its worker speak. */
  private static final Set<String> COMPARE_LEVELS =
      Set.of("EndOfCase", "ContactDates", "OversightDates", "FollowLevel");

  private static final String[] KNOW_THE_ENGINE = {
    "..workflow..",
    "..access..",
    "..workspace..",
    "..demo..",
    "..deadline..",
    "..notice..",
    "..audit.."
  };

  @Test
  void noStageKnowsAnotherStage() {
    ApplicationModules.of(PathwayApplication.class).verify();
  }

  @Test
  void theCaseFileKnowsNothingOfTheEngine() {
    noClasses()
        .that()
        .resideInAnyPackage("..casefile..", "..clock..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .check(OURS);
  }

  @Test
  void onlyStepsAndTheSeamKnowTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(KNOW_THE_ENGINE)
        .and()
        .areNotAssignableTo(JavaDelegate.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .check(OURS);
  }

  @Test
  void stepsDoNotSteerTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(KNOW_THE_ENGINE)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.camunda\\.bpm\\.engine\\.(Runtime|Task|History|Repository|Management|Identity)Service")
        .check(OURS);
  }

  @Test
  void stepsArePackagePrivateComponentsNamedForWhatTheyDo() {
    classes()
        .that()
        .areAssignableTo(FormStep.class)
        .or()
        .areAssignableTo(JavaDelegate.class)
        .and()
        .areNotInterfaces()
        .should()
        .bePackagePrivate()
        .andShould()
        .beAnnotatedWith(Component.class)
        .andShould()
        .haveNameNotMatching(".*(Delegate|Listener|Step|Service|Manager|Helper|Impl|Util)")
        .check(
            OURS.that(
                describe(
                    "outside the seam", type -> !type.getPackageName().endsWith(".workflow"))));
  }

  @Test
  void nothingIsCalledServiceManagerHelperOrUtil() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Service")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .check(OURS);
  }

  @Test
  void recordsHaveVerbsNotSetters() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .haveNameNotMatching("set[A-Z].*")
        .check(OURS);
  }

  @Test
  void recordsAreGuardedAgainstTwoWritersAtOnce() {
    fields().that().areAnnotatedWith(Version.class).should().bePrivate().check(OURS);
    fields()
        .that()
        .areDeclaredInClassesThat(describe("are records", ArchitectureTest::isRecord))
        .and()
        .areDeclaredInClassesThat(describe("have no version", type -> !isVersioned(type)))
        .and()
        .areDeclaredInClassesThat(
            describe("are more than one person's own", type -> !OWN.contains(type.getSimpleName())))
        .should(NEVER_CHANGE)
        .check(OURS);
  }

  @Test
  void nothingLeavesWithoutALineInTheLedger() {
    classes()
        .that(describe("let something out", ArchitectureTest::letsSomethingOut))
        .should(WRITE_A_LINE)
        .check(OURS);
    noClasses()
        .that()
        .resideOutsideOfPackage("..document..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.openhtmltopdf..", "org.thymeleaf..")
        .because("only documents makes a PDF, and it keeps what was sealed")
        .check(OURS);
    noClasses()
        .that()
        .resideOutsideOfPackage("..document..")
        .and()
        .doNotHaveSimpleName("LookInside")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.pdfbox..")
        .because("a PDF that came from elsewhere is looked into, and nothing more")
        .check(OURS);
    noClasses()
        .that()
        .resideOutsideOfPackage("..sharing..")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("LedgerLines")
        .because("a line is written by the ledger alone")
        .check(OURS);
  }

  private static boolean letsSomethingOut(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .map(call -> call.getTarget())
        .anyMatch(
            target ->
                target.getName().equals("seal")
                        && target.getOwner().isAssignableTo(CopyMaker.class)
                        && !type.isAssignableTo(CopyMaker.class)
                    || target.getName().equals("send")
                        && target.getOwner().isAssignableTo(MailSender.class));
  }

  private static final ArchCondition<JavaClass> WRITE_A_LINE =
      new ArchCondition<>("write a line in the sharing ledger") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          if (type.getMethodCallsFromSelf().stream()
              .noneMatch(
                  call ->
                      call.getTarget().getName().equals("write")
                          && call.getTargetOwner().isEquivalentTo(SharingLedger.class))) {
            events.add(violated(type, type.getName() + " lets something out without a line"));
          }
        }
      };

  private static boolean isRecord(JavaClass type) {
    return type.isAnnotatedWith(Entity.class);
  }

  private static boolean isVersioned(JavaClass type) {
    return type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
  }

  private static final ArchCondition<JavaField> NEVER_CHANGE =
      new ArchCondition<>("be set only when the record is made, or have a version beside it") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
          field.getAccessesToSelf().stream()
              .filter(access -> access.getAccessType() == AccessType.SET)
              .filter(access -> !access.getOrigin().isConstructor())
              .filter(access -> !access.getOrigin().getModifiers().contains(JavaModifier.STATIC))
              .forEach(access -> events.add(violated(access, access.getDescription())));
        }
      };

  /**
   * A level of supervision and a category of behaviour are what somebody chose in a form. Code
   * compares a level with another to count a date; by itself it only stays precautionary.
   */
  @Test
  void noCodeChoosesALevelOrACategory() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(" + String.join("|", COMPARE_LEVELS) + ")")
        .should(
            ArchConditions.accessFieldWhere(
                describe(
                    "it is a level or a category",
                    access ->
                        access.getTargetOwner().getSimpleName().matches(JUDGEMENTS)
                            && !access.getOriginOwner().equals(access.getTargetOwner())
                            && !access.getName().equals("INTERIM_PRECAUTIONARY")
                            && access.getTarget().getRawType().equals(access.getTargetOwner()))))
        .check(OURS);
  }

  @Test
  void timeComesFromAClock() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe("reads the time past the clock", ArchitectureTest::readsTheTime))
        .check(OURS);
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    var owner = target.getOwner();
    var asked = target.getRawParameterTypes();
    return switch (target.getName()) {
      case "now" ->
          owner.getPackageName().startsWith("java.time")
              && asked.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      case "getInstance" -> owner.isEquivalentTo(Calendar.class);
      case "<init>" ->
          asked.isEmpty()
              && (owner.isEquivalentTo(Date.class)
                  || owner.isEquivalentTo(GregorianCalendar.class));
      default -> owner.isEquivalentTo(Clock.class) && target.getName().matches("system.*|tick.+");
    };
  }
}
