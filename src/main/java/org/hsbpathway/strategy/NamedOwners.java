package org.hsbpathway.strategy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The people an agreed action can be given to by name. */
@Component
class NamedOwners {

  private final ObjectProvider<Sight> sight;

  NamedOwners(ObjectProvider<Sight> sight) {
    this.sight = sight;
  }

  /** Everybody in the groups of these, to choose from. */
  List<Step.Option> among(Step step, ActionOwner... owners) {
    return step.usersIn(
        Stream.of(owners).map(ActionOwner::group).flatMap(Optional::stream).toArray(String[]::new));
  }

  /**
   * @param home the case where the actions are done
   * @throws Refusal when somebody is named who is not of the group that has the action, or who may
   *     not read the record: they would never find it
   */
  void check(List<AgreedAction> actions, CaseReference home, Step step) {
    for (var action : actions) {
      if (action.person() == null) {
        continue;
      }
      if (among(step, action.owner()).stream()
          .map(Step.Option::value)
          .noneMatch(action.person()::equals)) {
        throw new Refusal(
            "actions",
            action.owner() == ActionOwner.OUTSIDE
                ? "By name: leave this empty where somebody outside does it."
                : "By name: choose somebody who is %s, or nobody."
                    .formatted(action.owner().label()));
      }
      var rule = sight.getIfAvailable();
      if (rule != null && !rule.isFull(action.person(), home)) {
        throw new Refusal(
            "actions", "By name: somebody chosen here may not read this record; choose another.");
      }
    }
  }
}
