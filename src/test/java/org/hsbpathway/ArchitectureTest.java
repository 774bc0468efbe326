package org.hsbpathway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.workflow.FormStep;
import org.junit.jupiter.api.Test;
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

  private static final String[] KNOW_THE_ENGINE = {
    "..workflow..", "..access..", "..workspace..", "..demo..", "..deadline..", "..notice.."
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
                com.tngtech.archunit.base.DescribedPredicate.describe(
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
    fields()
        .that()
        .areAnnotatedWith(jakarta.persistence.Version.class)
        .should()
        .bePrivate()
        .check(OURS);
  }

  @Test
  void timeComesFromAClock() {
    for (var type :
        new Class<?>[] {
          java.time.LocalDate.class,
          java.time.LocalDateTime.class,
          java.time.Instant.class,
          java.time.ZonedDateTime.class,
          java.time.OffsetDateTime.class,
          java.time.LocalTime.class,
          java.time.YearMonth.class
        }) {
      noClasses().should().callMethod(type, "now").check(OURS);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(OURS);
    noClasses().should().callConstructor(java.util.Date.class).check(OURS);
  }
}
