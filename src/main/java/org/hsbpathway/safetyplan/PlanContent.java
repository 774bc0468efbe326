package org.hsbpathway.safetyplan;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;

/**
 * What one version of the plan says, block by block. The names of the parts are the keys of the
 * forms, so a form opens with what the version before says.
 */
record PlanContent(
    Purpose purpose,
    Home home,
    Children children,
    School school,
    Outside outside,
    Online online,
    Contact contact,
    Supervision supervision,
    Positive positive,
    Emergency emergency,
    Agreement agreement,
    Sharing sharing) {

  /** One block of the plan. */
  sealed interface Block {}

  /** What the plan prevents, whom it protects and through whom, and what the child says helps. */
  record Purpose(
      String behavioursToPrevent, String whoNeedsProtecting, String protectedBy, String childsWords)
      implements Block {}

  /** Every household where the child stays. */
  record Home(List<Household> households, boolean neverInCharge, boolean livesAsDirected)
      implements Block {

    Home {
      households = kept(households);
    }
  }

  /**
   * One household: who sleeps where and how near an adult is.
   *
   * @param lookInEvery minutes from one look to the next; null unless an adult looks in
   */
  record Household(
      String place,
      Sleeping sleeping,
      String sleepingDetail,
      LineOfSight lineOfSight,
      Integer lookInEvery,
      String rules,
      String visitors) {

    boolean looksInUnsaid() {
      return lineOfSight == LineOfSight.EVERY_FEW_MINUTES && lookInEvery == null;
    }
  }

  /** Brothers, sisters and other children the child lives with. */
  record Children(List<OtherChild> otherChildren) implements Block {

    Children {
      otherChildren = kept(otherChildren);
    }
  }

  /** One child in a household, by relation or pseudonym. */
  record OtherChild(
      String who, String contactRule, String told, String canTell, YesNoNotKnown ownWorker) {}

  /** The school part: the only part the school gets by default. */
  record School(
      SchoolPlan schoolPlan,
      String schoolNamedAdult,
      String schoolDeputy,
      String schoolRules,
      YesNoNotKnown sameSchool,
      String sameSchoolArrangements)
      implements Block {}

  /** On the way, and outside. */
  record Outside(
      String travelRules,
      String placesAllowed,
      String placesSupervised,
      String placesAvoided,
      boolean excludedPlacesOutOfBounds,
      String clubsAndPeople)
      implements Block {}

  /** Devices and life online. */
  record Online(String deviceRules, String onlineRules, String deviceChecks) implements Block {}

  /** Contact with the child who was harmed, and the check against the conditions. */
  record Contact(
      ContactWithHarmedChild contactWithHarmedChild,
      String contactArrangements,
      boolean conditionsChecked)
      implements Block {}

  /** The level in each setting, and who supervises. */
  record Supervision(
      SupervisionLevel levelAtHome,
      SupervisionLevel levelAtSchool,
      SupervisionLevel levelTravelling,
      SupervisionLevel levelInCommunity,
      SupervisionLevel levelOnline,
      List<Supervisor> supervisors,
      String supervisionConcerns)
      implements Block {

    Supervision {
      supervisors = kept(supervisors);
    }
  }

  /** An adult who supervises and knows what for. */
  record Supervisor(
      String name, String role, Agrees understands, Agrees able, String notAvailable) {}

  /** What the child keeps: a plan is not only a list of what is forbidden. */
  record Positive(String activitiesToKeep, String trustedAdults, String strengths)
      implements Block {

    boolean isEmpty() {
      return Stream.of(activitiesToKeep, trustedAdults, strengths).allMatch(PlanContent::blank);
    }
  }

  /** If it goes wrong. */
  record Emergency(String warningSigns, String whatToDo, String whoToRing, String whenToCall999)
      implements Block {}

  /** Who agrees, who does not, and who decided all the same. */
  record Agreement(
      Agrees childAgrees,
      String childAgreesWhy,
      List<AdultAgrees> adultsAgree,
      Agrees schoolAgrees,
      LocalDate agreedOn,
      boolean easyReadGiven,
      String language,
      String decidedBy)
      implements Block {

    Agreement {
      adultsAgree = kept(adultsAgree);
    }

    boolean someoneDisagrees() {
      return Stream.concat(
              Stream.of(childAgrees, schoolAgrees), adultsAgree.stream().map(AdultAgrees::agrees))
          .anyMatch(answer -> answer != null && answer.disagrees());
    }
  }

  /** One parent or carer. */
  record AdultAgrees(String who, Agrees agrees, String comment) {}

  /** Who is to get which part; nothing is sent from here. */
  record Sharing(List<Told> told, List<Copy> copies) implements Block {

    Sharing {
      told = kept(told);
      copies = kept(copies);
    }
  }

  /** One copy. */
  record Copy(Recipient recipient, String who, Part part, String why) {}

  /** Who may get a copy. The family of the child who was harmed is not among them. */
  enum Recipient {
    CHILD,
    PARENT_CARER,
    SCHOOL,
    FOSTER_CARER_OR_HOME,
    POLICE,
    YOUTH_JUSTICE,
    HEALTH,
    CONFERENCE_OR_CORE_GROUP,
    OTHER_AREA
  }

  /** Which part of the plan a copy holds. */
  enum Part {
    WHOLE_PLAN,
    CHILD_VERSION,
    SCHOOL_PART,
    RELEVANT_PART,
    HEADLINE
  }

  /** Nothing agreed yet. */
  static PlanContent empty() {
    return new PlanContent(
        new Purpose(null, null, null, null),
        new Home(null, false, false),
        new Children(null),
        new School(null, null, null, null, null, null),
        new Outside(null, null, null, null, false, null),
        new Online(null, null, null),
        new Contact(null, null, false),
        new Supervision(null, null, null, null, null, null, null),
        new Positive(null, null, null),
        new Emergency(null, null, null, null),
        new Agreement(null, null, null, null, null, false, null, null),
        new Sharing(null, null));
  }

  /** What an event or a condition changes at once; everything else of these parts stays. */
  PlanContent changedAtOnce(
      Home home,
      String placesAvoided,
      boolean excludedPlacesOutOfBounds,
      String deviceRules,
      Contact contact) {
    return with(home)
        .with(
            new Outside(
                outside.travelRules(),
                outside.placesAllowed(),
                outside.placesSupervised(),
                placesAvoided,
                excludedPlacesOutOfBounds,
                outside.clubsAndPeople()))
        .with(new Online(deviceRules, online.onlineRules(), online.deviceChecks()))
        .with(contact);
  }

  /** With one block instead of the one that stood. */
  PlanContent with(Block block) {
    return new PlanContent(
        block instanceof Purpose changed ? changed : purpose,
        block instanceof Home changed ? changed : home,
        block instanceof Children changed ? changed : children,
        block instanceof School changed ? changed : school,
        block instanceof Outside changed ? changed : outside,
        block instanceof Online changed ? changed : online,
        block instanceof Contact changed ? changed : contact,
        block instanceof Supervision changed ? changed : supervision,
        block instanceof Positive changed ? changed : positive,
        block instanceof Emergency changed ? changed : emergency,
        block instanceof Agreement changed ? changed : agreement,
        block instanceof Sharing changed ? changed : sharing);
  }

  /** The answers of a form by key, for the version that comes next. */
  Map<String, Object> answers() {
    var answers = new LinkedHashMap<String, Object>();
    for (var block : partsOf(this).values()) {
      answers.putAll(partsOf((Record) block));
    }
    return answers;
  }

  private static Map<String, Object> partsOf(Record block) {
    var parts = new LinkedHashMap<String, Object>();
    for (var component : block.getClass().getRecordComponents()) {
      try {
        var part = component.getAccessor().invoke(block);
        if (part != null) {
          parts.put(component.getName(), part);
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
    return parts;
  }

  private static <T> List<T> kept(List<T> entries) {
    return entries == null ? List.of() : List.copyOf(entries);
  }

  static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
