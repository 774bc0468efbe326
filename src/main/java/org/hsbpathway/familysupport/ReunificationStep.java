package org.hsbpathway.familysupport;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One step between the children of a family: proposed, agreed by both children's workers, written
 * into the safety plan, and only then taken. Apart goes at once.
 */
@Entity
@Table(name = "reunification_steps")
class ReunificationStep extends AbstractAggregateRoot<ReunificationStep> {

  /** Who asks for a step. */
  enum AskedBy {
    COURT_OR_POLICE,
    FAMILY,
    PROFESSIONALS
  }

  /** Whether the step was taken. */
  enum Taken {
    TAKEN,
    NOT_TAKEN
  }

  /** Why the step is proposed. */
  record Proposal(
      AskedBy askedBy, String why, String childrenSay, LocalDate wantedFrom, String by) {}

  /** What both workers said, and what a manager decided with them. */
  record Agreement(
      String childsWorker,
      YesNoNotKnown childsWorkerAgrees,
      String otherWorker,
      YesNoNotKnown otherWorkerAgrees,
      YesNoNotKnown otherChildWants,
      StepOutcome outcome,
      String reason,
      String planNeeds,
      LocalDate on,
      String by) {

    void check() {
      if (childsWorker.equals(otherWorker)) {
        throw new Refusal("otherWorker", "Two children, two workers: ask two different people.");
      }
      if (outcome == StepOutcome.NOT_YET) {
        return;
      }
      if (childsWorkerAgrees != YesNoNotKnown.YES || otherWorkerAgrees != YesNoNotKnown.YES) {
        throw new Refusal(
            "decision", "Both children's workers have to agree before a step is taken.");
      }
      if (otherChildWants == YesNoNotKnown.NO) {
        throw new Refusal(
            "decision", "The other child does not want it: nobody comes closer against that wish.");
      }
    }
  }

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String run;

  @Enumerated(EnumType.STRING)
  private ReunificationStage stageBefore;

  @Enumerated(EnumType.STRING)
  private ReunificationStage stage;

  @JdbcTypeCode(SqlTypes.JSON)
  private Proposal proposal;

  @JdbcTypeCode(SqlTypes.JSON)
  private Agreement agreement;

  private String planVersionBefore;

  /**
   * The versions of the other children's plans, by case; none for steps from before it was kept.
   */
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> otherPlansBefore;

  @Enumerated(EnumType.STRING)
  private Taken taken;

  private LocalDate settledOn;
  private String howItWent;

  static ReunificationStep propose(
      CaseReference caseReference,
      String run,
      ReunificationStage before,
      ReunificationStage stage,
      Proposal proposal,
      LocalDate today) {
    if (stage == before) {
      throw new Refusal("stage", "The children are at this stage already.");
    }
    if (stage.closerThan(before) && !stage.isNextAfter(before)) {
      throw new Refusal("stage", "One step at a time: first comes " + before.next().label() + ".");
    }
    if (before == ReunificationStage.NOT_SEPARATED && stage != ReunificationStage.SEPARATED) {
      throw new Refusal(
          "stage", "The children are not separated; there is nothing to bring closer.");
    }
    var step = new ReunificationStep();
    step.id = UUID.randomUUID();
    step.caseReference = caseReference;
    step.run = run;
    step.stageBefore = before;
    step.stage = stage;
    step.proposal = proposal;
    if (step.direction() == StepDirectionOutcome.APART) {
      step.taken = Taken.TAKEN;
      step.settledOn = today;
      step.registerEvent(new Apart(caseReference, stage, proposal.askedBy()));
    } else {
      step.registerEvent(new Proposed(caseReference, stage));
    }
    return step;
  }

  /**
   * Both workers were asked, and a manager decides.
   *
   * @param otherPlans the versions of the safety plans in the cases of the others, by case
   */
  ReunificationStep agree(Agreement agreement, String planVersion, Map<String, String> otherPlans) {
    agreement.check();
    this.agreement = agreement;
    this.planVersionBefore = planVersion;
    this.otherPlansBefore = otherPlans;
    if (agreement.outcome() == StepOutcome.NOT_YET) {
      this.taken = Taken.NOT_TAKEN;
      this.settledOn = agreement.on();
    }
    registerEvent(new Considered(caseReference, stage, agreement.outcome()));
    return this;
  }

  /**
   * The step was taken, or it was stopped.
   *
   * @param now where the children are with each other today
   * @param planVersion the version of the safety plan that is in force today
   * @param otherPlans the same in the cases of the others that are open today
   */
  ReunificationStep settle(
      Taken taken,
      LocalDate on,
      String howItWent,
      ReunificationStage now,
      String planVersion,
      Map<String, String> otherPlans,
      LocalDate today) {
    if (on.isAfter(today) || on.isBefore(agreement.on())) {
      throw new Refusal(
          "takenOn", "The day lies after the step was agreed, and not in the future.");
    }
    if (taken == Taken.TAKEN) {
      if (now != stageBefore) {
        throw new Refusal(
            "taken", "The children are not where they were when this was agreed: propose it anew.");
      }
      if (planVersion.equals(planVersionBefore)) {
        throw new Refusal(
            "taken",
            "The safety plan has not been changed for this step yet: change it first, then take the step.");
      }
      if (otherPlansBefore != null
          && otherPlans.entrySet().stream()
              .anyMatch(plan -> plan.getValue().equals(otherPlansBefore.get(plan.getKey())))) {
        throw new Refusal(
            "taken",
            "The safety plan in the other child's case has not been changed for this step yet: both are changed first, then the step is taken.");
      }
    }
    this.taken = taken;
    this.settledOn = on;
    this.howItWent = howItWent;
    registerEvent(new Settled(caseReference, stage, taken));
    return this;
  }

  StepDirectionOutcome direction() {
    return stage.closerThan(stageBefore) ? StepDirectionOutcome.CLOSER : StepDirectionOutcome.APART;
  }

  boolean isSettled() {
    return settledOn != null;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  Optional<Taken> taken() {
    return Optional.ofNullable(taken);
  }

  ReunificationStage stage() {
    return stage;
  }

  ReunificationStage stageBefore() {
    return stageBefore;
  }

  Proposal proposal() {
    return proposal;
  }

  Agreement agreement() {
    return agreement;
  }

  record Apart(CaseReference caseReference, ReunificationStage stage, AskedBy askedBy)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The children are further apart: "
          + stage.label()
          + (askedBy == AskedBy.COURT_OR_POLICE ? ", as a court or the police ordered." : ".");
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record Proposed(CaseReference caseReference, ReunificationStage stage) implements CaseEvent {
    @Override
    public String summary() {
      return "A step closer between the children was proposed: " + stage.label() + ".";
    }
  }

  record Considered(CaseReference caseReference, ReunificationStage stage, StepOutcome outcome)
      implements CaseEvent {
    @Override
    public String summary() {
      return "Both children's workers were asked about the step to "
          + stage.label()
          + ": "
          + outcome.label()
          + ".";
    }
  }

  record Settled(CaseReference caseReference, ReunificationStage stage, Taken taken)
      implements CaseEvent {
    @Override
    public String summary() {
      return "The step to "
          + stage.label()
          + (taken == Taken.TAKEN ? " was taken; the safety plan covers it." : " was not taken.");
    }

    @Override
    public boolean significant() {
      return taken == Taken.TAKEN;
    }
  }

  protected ReunificationStep() {}
}
