package org.hsbpathway.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the child lives, who is responsible, and what is about to change; nothing where all is as
 * usual.
 */
final class LifeInWords {

  private LifeInWords() {}

  static List<String> of(CaseFile file, Map<Fact, String> facts) {
    var lines = new ArrayList<String>();
    home(file, facts, lines);
    twoAuthorities(facts, lines);
    comesFrom(facts, lines);
    transfer(facts, lines);
    adulthood(facts, lines);
    return lines;
  }

  private static void home(CaseFile file, Map<Fact, String> facts, List<String> lines) {
    var footing =
        file.child()
            .flatMap(Child::legalStatus)
            .filter(LegalStatus::awayFromHome)
            .map(LegalStatus::label);
    if (footing.isPresent() || facts.containsKey(Fact.LIVES_AT)) {
      lines.add(
          "Care: "
              + footing.orElse("away from the family")
              + (facts.containsKey(Fact.LIVES_AT)
                  ? ", lives at " + plain(facts, Fact.LIVES_AT)
                  : ""));
    }
  }

  private static void twoAuthorities(Map<Fact, String> facts, List<String> lines) {
    if (!facts.containsKey(Fact.PARTNER_AUTHORITY)) {
      return;
    }
    var partner = plain(facts, Fact.PARTNER_AUTHORITY);
    var weAreHome = "HOME".equals(facts.get(Fact.OUR_AUTHORITY_IS));
    lines.add(
        "Two authorities: "
            + (weAreHome
                ? "we are responsible (home), the child lives in the area of " + partner + " (host)"
                : partner + " is responsible (home), the child lives here (host)")
            + (facts.containsKey(Fact.PLAN_LED_BY)
                ? " · "
                    + ("US".equals(facts.get(Fact.PLAN_LED_BY)) ? "we lead" : partner + " leads")
                    + " the plan"
                : " · who leads the plan is not agreed yet"));
    if (facts.containsKey(Fact.HOME_DUTIES)) {
      lines.add(
          "Home duties: "
              + plain(facts, Fact.HOME_DUTIES)
              + " · Host duties: "
              + plain(facts, Fact.HOST_DUTIES));
    }
  }

  private static void comesFrom(Map<Fact, String> facts, List<String> lines) {
    if (facts.containsKey(Fact.FORMER_AUTHORITY) && !facts.containsKey(Fact.STRATEGY_LAST_HELD)) {
      lines.add(
          "Comes from "
              + plain(facts, Fact.FORMER_AUTHORITY)
              + ", their worker: "
              + plain(facts, Fact.FORMER_WORKER));
    }
    if (facts.containsKey(Fact.PLAN_FROM_ELSEWHERE)) {
      lines.add(
          "Their safety plan is in force until ours is agreed: "
              + plain(facts, Fact.PLAN_FROM_ELSEWHERE));
    }
  }

  private static void transfer(Map<Fact, String> facts, List<String> lines) {
    if ("UNDER_WAY".equals(facts.get(Fact.TRANSFER))) {
      lines.add(
          "Moves to "
              + plain(facts, Fact.RECEIVING_AUTHORITY)
              + ": we stay responsible until they have taken over");
    } else if ("ACCEPTED".equals(facts.get(Fact.TRANSFER))) {
      lines.add(
          plain(facts, Fact.RECEIVING_AUTHORITY)
              + " has taken over: conclude our work and close the case as transferred");
    }
  }

  private static void adulthood(Map<Fact, String> facts, List<String> lines) {
    var transition = facts.get(Fact.TRANSITION);
    if (transition != null) {
      lines.add(
          "Adulthood: "
              + switch (transition) {
                case "AGREED" -> "a plan is agreed with adult services";
                case "HANDED_OVER" -> "handed over to adult services";
                case "REFUSED" -> "the young person, knowing what it means, wants no more support";
                default -> "a plan for the time from 18 on is being made";
              });
    }
  }

  private static String plain(Map<Fact, String> facts, Fact fact) {
    return Markdown.plain(facts.get(fact));
  }
}
