package org.hsbpathway.casefile;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that holds in a case now, stated by the stage that knows and read by the others; a fact
 * with a closed list of values refuses any other.
 */
public enum Fact {
  /** Where the safety plan stands. */
  SAFETY_PLAN("DRAFTING", "VERBAL_AGREED", "ACTIVE", "ENDED", "HANDED_OVER"),
  /** Which version of the safety plan is in force: plan and version. */
  SAFETY_PLAN_VERSION,
  /** Who holds the safety plan and runs it day to day. */
  PLAN_HOLDER,
  /** The day by which the safety plan is reviewed next. */
  SAFETY_PLAN_REVIEW_ON,
  /** The row and the edition of the table that bound the day of the next review. */
  SAFETY_PLAN_REVIEW_BOUND,
  /** The level of supervision named professionals agreed. */
  SUPERVISION_LEVEL(SupervisionLevel.class),
  /** Who supervises under the safety plan in force, one a line, kept by {@link Supervisors}. */
  SUPERVISORS,
  /** Who may not supervise any more, one a line, kept by {@link Supervisors}. */
  MAY_NOT_SUPERVISE,
  /** What happens while somebody is in danger now, kept by {@link Reasons}. */
  IMMEDIATE_DANGER,
  /** Whether the child this case is about told of being harmed, or there are signs of it. */
  OWN_HARM("DISCLOSED", "SUSPECTED"),
  /** Why the safety plan must change today, kept by {@link Reasons}. */
  PLAN_MUST_CHANGE,

  /** The concern that became part of this case and told of a further incident. */
  LINKED_CONCERN,
  /** The cases of other children in the same incident, separated by commas. */
  SAME_INCIDENT,

  /** The bail or court conditions in force, separated by commas, or NONE. */
  BAIL_CONDITIONS,
  /** The bail or court conditions that are stricter than the safety plan and hold all the same. */
  STRICTER_THAN_PLAN,
  /** Whether there are conditions in words that a person has to read beside the safety plan. */
  BAIL_CONDITION_TEXTS("YES", "NO"),
  /** Whether the police ask that the alleged behaviour is not discussed with the child. */
  OFFENCE_DISCUSSION_HOLD("YES", "NO"),
  /** The clock that the planning meeting agreed for the reviews of the one-to-one work. */
  REVIEW_CLOCK,
  /** Why the alleged behaviour is not talked about with the child for now. */
  HOLD_REASON,
  /** The day by which the hold on discussing the behaviour is reviewed. */
  HOLD_REVIEW_ON,
  /** The day on which somebody last wrote down what goes on while the hold lasts. */
  LAST_WELFARE_WORK_ON,
  /** What direct work the hold allows. */
  ASSESSMENT_MODE(AssessmentMode.class),
  /** Where the police are with it. */
  POLICE_STATUS,
  /** Whether the police strand still runs, or who watches it. */
  POLICE_STRAND("NOT_NEEDED", "OPEN", "CONCLUDED", "MONITORED"),
  /** Which way the ages at the incidents send the police strand. */
  POLICE_ROUTE,
  /** How the police or a court concluded. */
  POLICE_OUTCOME,
  /** What the police have to be told again, kept by {@link Reasons}. */
  POLICE_TOLD_AGAIN,
  /** The day on which the police are asked again. */
  NEXT_POLICE_CHASE_ON,
  /** The day by which the next report goes that police, a panel or prosecutors asked for. */
  PARTNER_REPORT_ON,

  /** What a consultation about the behaviour concluded. */
  CONSULTATION_OUTCOME,
  /** The day on which somebody asks whether the advice helped. */
  CONSULTATION_FOLLOW_UP_ON,
  /** What a team manager decided on the referral. */
  REFERRAL_OUTCOME,
  /** What the strategy discussion decided. */
  STRATEGY_OUTCOME,
  /**
   * The day of the strategy discussion that decided on a section 47 enquiry: its clock counts from
   * there.
   */
  SECTION_47_DECIDED,
  /** The day of the latest strategy discussion. */
  STRATEGY_LAST_HELD,
  /** The day on which the strategy discussion comes together again. */
  STRATEGY_RECONVENES_ON,
  /** Why the strategy discussion comes together again, kept by {@link Reasons}. */
  DISCUSSION_NEEDED,
  /** Whether a discussion about a child who was harmed is still to be held. */
  HARMED_CHILD_DISCUSSION("OPEN"),
  /** Why a section 47 enquiry was asked for, kept by {@link Reasons}. */
  ENQUIRY_NEEDED,
  /** What professionals disagree about, kept by {@link Reasons}. */
  DISAGREEMENT,
  /** What holds until professionals have settled a disagreement: the safer of two views. */
  SAFER_OPTION,
  /** How professionals settled their last disagreement. */
  SETTLEMENT,
  /**
   * Whether the parents are asked for their permission before checks with other agencies, and if
   * not, why: in words, as a manager decided it.
   */
  CHECKS_PERMISSION,
  /** Whether a section 47 enquiry runs. */
  SECTION_47("OPEN", "CLOSED"),
  /** What the conference made of the child's safety. */
  CHILD_PROTECTION(ConferenceOutcome.class),
  /** The day of the next child protection conference. */
  CONFERENCE_ON,

  /** User id of the social worker of the child this case is about. */
  SOCIAL_WORKER,
  /** User id of the worker of the child who was harmed. */
  LINKED_CHILD_WORKER,
  /** User id of the assessor who leads. */
  LEAD_ASSESSOR,
  /** User id of the second assessor. */
  SECOND_ASSESSOR,
  /** User id of the practitioner who works with the child. */
  PRACTITIONER,
  /** User id of the family support worker. */
  FAMILY_WORKER,
  /** User id of the team manager who oversees the case. */
  TEAM_MANAGER,

  /** User id of whoever works with both children, as a service manager has agreed. */
  WORKS_WITH_BOTH,
  /** The day by which a service manager looks at that again, and until which it holds. */
  WAIVER_REVIEW_ON,

  /** User id of a worker who had been quiet and whom a manager has found at work since. */
  FOUND_AT_WORK,

  /** Whether a manager talks the case through with its worker from time to time. */
  MANAGEMENT_OVERSIGHT("RUNNING", "ENDED"),
  /** The day on which a manager last talked the case through with its worker. */
  LAST_SUPERVISED_ON,

  /** Whether no message may leave any more: the child has died. */
  SILENCED("YES"),
  /** Whether nothing of the record may be destroyed. */
  LEGAL_HOLD("YES", "NO"),

  /** Whether child and family take part, where somebody has said no. */
  TAKING_PART("DECLINED", "CHILD_DECIDES", "LEFT"),
  /** How many sessions in a row the child or the family stayed away from. */
  MISSED_SESSIONS,
  /** The day on which somebody last visited the family because they stayed away. */
  HOME_VISITED,
  /** What a team manager found that the behaviour was not. */
  BEHAVIOUR("NOT_HARMFUL"),

  /** Whether an assessment of the child runs. */
  ASSESSMENT("RUNNING", "CONCLUDED"),
  /** Whether the statutory one of them runs. */
  CHILD_AND_FAMILY_ASSESSMENT("RUNNING", "CONCLUDED"),
  /** Which assessment was asked for. */
  ASSESSMENT_ROUTE,
  /** Which assessment model is used, by name only. */
  ASSESSMENT_MODEL,
  /** What the assessment concluded. */
  ASSESSMENT_OUTCOME(AssessmentOutcome.class),
  /** The level of supervision the assessors recommend; the planning meeting agrees one. */
  RECOMMENDED_SUPERVISION(SupervisionLevel.class),
  /** The day by which the child and family assessment is due. */
  ASSESSMENT_DUE_ON,
  /** What the planning meeting agreed, or that one is arranged. */
  PLANNING_OUTCOME,
  /** The goals of the direct work in the child's words, one a line. */
  GOALS,
  /** How the assessment or the work with the child goes on, kept by {@link DirectWork}. */
  DIRECT_WORK(DirectWork.Way.class),
  /** What changes in it, or what the child gets meanwhile. */
  DIRECT_WORK_HOW,
  /** The day on which work that is paused is taken up again. */
  DIRECT_WORK_AGAIN_ON,
  /** Where the direct work stands. */
  INTERVENTION,
  /** Whether a plan agreed direct work that has not been opened yet, beside work that may run. */
  INTERVENTION_TO_BEGIN("YES"),
  /** The day by which the direct work is reviewed next. */
  INTERVENTION_REVIEW_ON,
  /** Where the children of the family are with each other, from apart to home again. */
  REUNIFICATION("SEPARATED", "SUPERVISED_CONTACT", "DAYTIME", "OVERNIGHT", "HOME", "NOT_SEPARATED"),
  /** The cases of brothers and sisters who share the plan of that, separated by commas. */
  SIBLING_CASES,
  /** Where the support of the family stands. */
  FAMILY_SUPPORT,

  /** The day of the last review of the case, whichever stage held it. */
  LAST_REVIEW_ON,
  /** The day of the next review of the case. */
  NEXT_REVIEW_ON,
  /** The day by which the move-on meeting is held. */
  MOVE_ON_MEETING_ON,
  /** User id of whoever held the meeting before the closing, or told the family of it. */
  MOVE_ON_HELD_BY,
  /** The day on which a closed case was opened again, as long as it is open. */
  REOPENED_ON,
  /** The day on which the family is asked how things are after closing. */
  POST_CLOSURE_CHECK_ON,

  /** Where the child lives away from the family: a placement or an establishment. */
  LIVES_AT,
  /** The day on which the child became looked after while the case runs. */
  LOOKED_AFTER_SINCE,
  /** The day by which the child's placement and care are reviewed. */
  LOOKED_AFTER_REVIEW_ON,
  /** The local authority with which this one shares the responsibility. */
  PARTNER_AUTHORITY,
  /** Whether this authority is responsible for the child, or the child only lives here. */
  OUR_AUTHORITY_IS("HOME", "HOST"),
  /** Which of the two authorities leads the one plan. */
  PLAN_LED_BY("US", "PARTNER"),
  /** What the authority that is responsible for the child does. */
  HOME_DUTIES,
  /** What the authority does in whose area the child lives. */
  HOST_DUTIES,
  /** Whether the child is being handed over to another authority. */
  TRANSFER("UNDER_WAY", "ACCEPTED"),
  /** The local authority to which the child moves. */
  RECEIVING_AUTHORITY,
  /** The day by which the receiving authority holds its child protection conference. */
  TRANSFER_CONFERENCE_ON,
  /** The local authority from which the child comes, and which still has a plan in force. */
  FORMER_AUTHORITY,
  /** The worker of that authority and how to reach them. */
  FORMER_WORKER,
  /** The safety plan of that authority in short; it goes on until one is agreed here. */
  PLAN_FROM_ELSEWHERE,
  /** Where the way to adulthood stands. */
  TRANSITION("BEGUN", "AGREED", "HANDED_OVER", "REFUSED"),
  /** The day of the young person's eighteenth birthday, once it is near. */
  TURNS_18_ON,

  /** How long the record is kept, as the person who closed confirmed. */
  RETENTION_CLASS(RetentionClass.class),
  /**
   * The day on which somebody looks at whether the record may be destroyed; nothing is by itself.
   */
  RECORD_REVIEW_ON,

  /** Whether the child's view is on record. */
  CHILD_VOICE("RECORDED"),
  /** The day on which somebody last saw the child about this. */
  CHILD_SEEN_ON,
  /** Whether nobody else was there then. */
  CHILD_SEEN_ALONE("YES", "NO"),
  /** Why not, in words, where somebody else was there. */
  WHY_NOT_ALONE,
  /** What the child said last, in the child's own words. */
  CHILD_WORDS,
  /** Whether the family has been told. */
  FAMILY_TOLD("YES", "NO"),
  /** Whether it was agreed that the family is not told yet, so that talks and letters wait. */
  TELLING_WITHHELD("YES", "NO"),
  /** Why the child or the parents cannot be told; a manager decides. */
  TELLING_IMPOSSIBLE,
  /** The day by which the family is told, or not telling it is looked at again. */
  TELL_FAMILY_ON,
  /** Whether the worker of the child who was harmed knows of the closing, as a fact only. */
  LINKED_WORKER_NOTIFIED("YES", "NO"),
  /**
   * Whether their worker confirms that the plan of the child who was harmed stands without ours.
   */
  LINKED_PLAN_INDEPENDENT("YES", "NO");

  /** Where a safety plan stands that is in force: agreed by word of mouth, or written. */
  public static final Set<String> SAFETY_PLAN_IN_FORCE = Set.of("VERBAL_AGREED", "ACTIVE");

  /** The values that may be, each with its words; none where people write what holds. */
  private final Map<String, String> values;

  Fact(String... values) {
    this.values = Arrays.stream(values).collect(Collectors.toMap(value -> value, Codes::inWords));
  }

  Fact(Class<? extends Enum<?>> values) {
    this.values =
        Arrays.stream(values.getEnumConstants())
            .collect(Collectors.toMap(Enum::name, Codes::inWords));
  }

  /** The words, inside a sentence, of what holds; not for what people write themselves. */
  public String inWords(String code) {
    return values.getOrDefault(code, Codes.inWords(code));
  }

  /** Whether the fact is a day. */
  public boolean isDay() {
    return name().endsWith("_ON");
  }

  /** Whether the fact is a day that lies behind us. */
  public boolean isPast() {
    return name().startsWith("LAST_") || this == CHILD_SEEN_ON || this == REOPENED_ON;
  }

  /** Whether the fact is the user id of somebody who works on the case. */
  public boolean isWorker() {
    return switch (this) {
      case SOCIAL_WORKER,
          LINKED_CHILD_WORKER,
          LEAD_ASSESSOR,
          SECOND_ASSESSOR,
          PRACTITIONER,
          FAMILY_WORKER,
          TEAM_MANAGER ->
          true;
      default -> false;
    };
  }

  boolean allows(String value) {
    return values.isEmpty() || values.containsKey(value);
  }
}
