package org.hsbpathway.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The adults who supervise under the safety plan in force, and those who may not any more, by the
 * name that stands in the plan.
 */
@Component
public class Supervisors {

  private static final int LONGEST = 1000;

  private final Standing standing;

  Supervisors(Standing standing) {
    this.standing = standing;
  }

  /** Who supervises under the plan in force. */
  public List<String> of(CaseReference caseReference) {
    return names(caseReference, Fact.SUPERVISORS);
  }

  /** Who supervises under the plan in force, and who holds it. */
  public List<String> trustedIn(CaseReference caseReference) {
    return Stream.concat(
            of(caseReference).stream(), standing.now(caseReference, Fact.PLAN_HOLDER).stream())
        .distinct()
        .toList();
  }

  /** Who may not supervise, whatever a plan says. */
  public List<String> barredIn(CaseReference caseReference) {
    return names(caseReference, Fact.MAY_NOT_SUPERVISE);
  }

  /** A version of the plan is in force that names these adults. */
  public void state(CaseReference caseReference, Collection<String> names, String by) {
    state(caseReference, Fact.SUPERVISORS, names, by);
  }

  /** From now on no version of the plan may name this adult as a supervisor. */
  public void bar(CaseReference caseReference, String name, String by) {
    var barred = new ArrayList<>(barredIn(caseReference));
    if (barred.stream().noneMatch(other -> tokens(other).equals(tokens(name)))) {
      barred.add(name.strip());
      state(caseReference, Fact.MAY_NOT_SUPERVISE, barred, by);
    }
  }

  /**
   * Takes everybody out whom a name means, whether they supervise or hold the plan; false where it
   * means nobody.
   */
  public boolean takeOut(CaseReference caseReference, String name, String by) {
    var meant =
        trustedIn(caseReference).stream()
            .filter(adult -> isNamed(name, adult) || isNamed(adult, name))
            .toList();
    // Of two spellings the shorter one is remembered: it is found in the longer one.
    meant.forEach(adult -> bar(caseReference, isNamed(name, adult) ? name : adult, by));
    return !meant.isEmpty();
  }

  /** This adult may supervise again; false where nobody of exactly this name was taken out. */
  public boolean allow(CaseReference caseReference, String name, String by) {
    var barred = new ArrayList<>(barredIn(caseReference));
    var found = barred.removeIf(other -> tokens(other).equals(tokens(name)));
    state(caseReference, Fact.MAY_NOT_SUPERVISE, barred, by);
    return found;
  }

  /** Whether a text such as "M. T., grandmother" names this adult. */
  public static boolean isNamed(String name, String in) {
    var searched = tokens(name);
    return !searched.isEmpty() && Collections.indexOfSubList(tokens(in), searched) >= 0;
  }

  private static List<String> tokens(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(token -> !token.isEmpty())
            .toList();
  }

  private List<String> names(CaseReference caseReference, Fact fact) {
    return standing
        .now(caseReference, fact)
        .map(value -> List.of(value.split("\n")))
        .orElse(List.of());
  }

  private void state(CaseReference caseReference, Fact fact, Collection<String> names, String by) {
    var value =
        names.stream()
            .filter(name -> name != null && !name.isBlank())
            .map(name -> name.strip().replaceAll("\\s+", " "))
            .distinct()
            .collect(Collectors.joining("\n"));
    if (value.isEmpty()) {
      standing.withdraw(caseReference, fact, by);
    } else {
      standing.state(
          caseReference, fact, value.length() > LONGEST ? value.substring(0, LONGEST) : value, by);
    }
  }
}
