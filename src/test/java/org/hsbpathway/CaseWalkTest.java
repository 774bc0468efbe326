package org.hsbpathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hsbpathway.clock.WorkingDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The walk through one case of the README, click by click. */
@WebTest
class CaseWalkTest {

  private static final String PATHWAY = "Harmful sexual behaviour pathway";
  private static final String CHILD = "A.P.";
  private static final String REPORTED =
      "A younger pupil told her teacher that A. touched her under her clothes on the bus.";

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired Clock clock;
  @Autowired JdbcTemplate database;

  JobExecutor jobs;
  Browser browser;
  LocalDateTime now;

  @BeforeEach
  void theApplicationWorksByItself() {
    // What another test left half written would be offered to go on with.
    database.update("delete from drafts");
    // Tasklist shows the newest fifteen tasks: those of other tests would hide this case's.
    var runtime = engine.getRuntimeService();
    var others =
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
            .map(ProcessInstance::getId)
            .toList();
    if (!others.isEmpty()) {
      runtime.deleteProcessInstancesIfExists(others, "another test", true, true, false);
    }
    jobs =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    jobs.start();
    now = LocalDateTime.ofInstant(clock.instant(), WorkingDays.LONDON);
    browser = new Browser(port);
  }

  @AfterEach
  void nobodyIsLeft() {
    browser.close();
    jobs.shutdown();
  }

  @Test
  void theWalkThroughOneCase() {
    // 1. A school rings.
    var concern = browser.signIn("frontdoor").starts(PATHWAY);
    concern
        .chooses("What is this contact?", "A child is referred")
        .dates("Received on", now.plusDays(1))
        .chooses("How did it reach us?", "Phone")
        .chooses("Who refers?", "Designated safeguarding lead of a school")
        .fills("Referrer's name", "D.S.")
        .fills("How we reach the referrer", "01632 960001")
        .fills("Child's name", CHILD)
        .chooses("Sex", "Male")
        .dates("Date of birth", now.toLocalDate().minusYears(13))
        .chooses("Is any child in danger now or tonight?", "No")
        .isToldThat("Something is missing or cannot be right. It is marked in red.")
        .isToldAt("What was reported", "Field is required.")
        .fills("What was reported", REPORTED)
        .isToldThat("The concern cannot have been received in the future.")
        .isInSight("Received on")
        .stillSays("What was reported", REPORTED)
        .dates("Received on", now.minusMinutes(30))
        .completes();
    browser.finds("Record referral", CHILD);

    // 2. Safety never waits.
    var plan = browser.signIn("socialworker").opens("Agree interim plan", CHILD);
    plan.sees("A.P., age 13")
        .fills("Who needs protecting", "Younger pupils on the school bus")
        .fills(
            "Who protects them tonight, and how", "His mother drives him; he stays in sight of her")
        .chooses("Where the child sleeps tonight", "Own room")
        .chooses("How near an adult stays when other children are about", "Always in sight");
    plan.row("Adults who supervise", 1)
        .fills("Name", "His mother")
        .chooses("Understands the plan", "Yes");
    plan.chooses("Contact with the child who was harmed", "None")
        .fills("What the child keeps doing", "Football on Thursday")
        .chooses("Who has been told", "The child")
        .chooses("Who has been told", "Parents or carers")
        .chooses("How it was agreed", "By word of mouth (in writing within one working day)")
        .chooses("The child agrees", "Yes")
        .chooses("Parents or carers agree", "Yes")
        .fills("Who holds the plan and runs it day to day", "His mother")
        .completes();
    browser.finds("Write safety plan", CHILD);

    // 3. What is known is not asked again.
    var referral = browser.signIn("frontdoor").opens("Record referral", CHILD);
    referral
        .sees(REPORTED)
        .sees("agreed by word of mouth, held by His mother")
        .isNotAsked("Child's name")
        .chooses("Ethnic group", "Not known")
        .chooses("Language the child speaks best", "English")
        .chooses("Disability or special educational need", "None")
        .chooses("Legal status", "None")
        .chooses("Do we know who holds parental responsibility?", "Not known");
    referral
        .row("Incident", 1)
        .dates("When", now.toLocalDate().minusDays(1))
        .chooses("Where", "Transport")
        .chooses("What kind of behaviour", "Contact without penetration")
        .chooses("Images involved", "No");
    referral
        .row("Child or person", 1)
        .chooses("Relation to the child", "Younger peer")
        .fills("Age in years", "10");
    referral
        .chooses("Do other children live in the home?", "No, none")
        .chooses("Somebody has already talked about it with", "Nobody yet")
        .chooses("Who has told the police?", "Nobody yet")
        .completes();

    // 4. Another person decides.
    browser
        .signIn("manager")
        .opens("Decide referral", CHILD)
        .sees("You decide.")
        .chooses(
            "What happens next?",
            "Strategy discussion: reasonable cause to suspect significant harm to any child")
        .fills(
            "Reasons",
            "A younger child may have been harmed; police and health may know more than the school does.")
        .completes();

    // 5. The strands run side by side.
    browser
        .signIn("frontdoor")
        .opens("Acknowledge referrer", CHILD)
        .chooses("How was the referrer answered?", "By phone")
        .dates("Answered on", now.minusMinutes(5))
        .fills("Named contact given to the referrer", "The duty team")
        .completes();
    browser.signIn("familyworker").finds("Make first contact", CHILD);
    browser.signIn("socialworker").finds("Establish police route", CHILD);

    // 6. The agencies meet.
    browser.signIn("manager").finds("Hold discussion for harmed child", "child who was harmed");
    var discussion = browser.opens("Hold discussion", CHILD);
    discussion.dates("Held on", now.minusMinutes(5)).chooses("How", "Telephone");
    discussion
        .row("Who was there", 1)
        .chooses("Agency", "Children's social care")
        .fills("Name", "M.T.")
        .fills("Role", "Team manager");
    discussion
        .row("Who was there", 2)
        .chooses("Agency", "Police")
        .fills("Name", "P.O.")
        .fills("Role", "Detective sergeant");
    discussion
        .row("Who was there", 3)
        .chooses("Agency", "Health (school nurse, GP, paediatrics, CAMHS)")
        .fills("Name", "N.S.")
        .fills("Role", "School nurse");
    discussion.chooses("Were social care, police and health all there?", "Yes");
    discussion
        .row("What each agency shared", 1)
        .chooses("Agency", "Police")
        .dates("From when it is", now.toLocalDate())
        .fills("What they said", "Nothing earlier is known. An officer will be named today.");
    discussion
        .chooses("This child's social worker", "Social worker (demo) (socialworker)")
        .chooses("Do police ask that nobody talks with the child about the alleged events?", "Yes")
        .fills("Role of the police officer who said so", "Detective sergeant")
        .chooses(
            "Do police agree to assessment interviews that touch the alleged events?",
            "They were not asked")
        .chooses("Is a charging decision or a hearing within 28 days?", "No")
        .completes();

    var decision = browser.opens("Decide strategy", CHILD);
    decision
        .chooses("Is there reasonable cause to suspect significant harm to this child?", "No")
        .fills(
            "Analysis",
            "One occasion on the bus is alleged. Nothing is known that harms him at home. He and his family need help to understand where limits are.")
        .chooses("Is there any sign that this child is being harmed themselves?", "None known")
        .chooses("Section 47 enquiry", "Not required")
        .chooses(
            "Is an Achieving Best Evidence interview needed?",
            "No, or planned in the other child's own discussion")
        .chooses("Does the child need to see a doctor because of what is alleged?", "No")
        .ticks("We have looked at the safety plan and it is enough for tonight")
        .chooses("Brothers, sisters and other children at home", "There are none")
        .chooses("What was decided", "Child in need; child and family assessment")
        .chooses(
            "Which assessment follows", "Child and family assessment and specialist assessment")
        .fills(
            "Why nobody talks about it for now",
            "An officer speaks with him first, in the next days.")
        .sees("The table proposes: without talking about the alleged incident")
        .chooses("How the assessment goes ahead", "Without talking about the alleged incident")
        .chooses("When do we tell them?", "We tell them")
        .fills("Who tells them", "The social worker")
        .dates("By when", now.toLocalDate().plusDays(1))
        .fills("What they are told", "What was agreed today and what happens next.");
    decision
        .row("Who does what by when", 1)
        .fills("What", "Ring his mother")
        .fills("Who", "The social worker")
        .dates("By when", now.toLocalDate())
        .chooses("Who has it as a task", "Social worker");
    decision.completes();
    browser.signIn("socialworker").finds("Do what was agreed", CHILD);

    // 7. Where the case stands, without a name.
    browser.signIn("manager").looksAt(PATHWAY, referenceOfTheNewestCase());
    for (var strand : new String[] {"safetyPlan", "familySupport", "police", "assessment"}) {
      assertThat(browser.token(strand)).isVisible();
    }

    assertThat(browser.leftBehind())
        .contains("HSB pathway")
        .noneMatch(left -> left.contains(CHILD))
        .noneMatch(left -> left.contains("camunda-form"));
    assertThat(browser.complaints()).isEmpty();
  }

  private String referenceOfTheNewestCase() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("pathway")
        .list()
        .stream()
        .map(ProcessInstance::getBusinessKey)
        .max(naturalOrder())
        .orElseThrow();
  }
}
