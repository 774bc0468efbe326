package org.hsbpathway.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Cases of several children that point to each other in one fact, separated by commas. */
final class CasesBeside {

  private final Standing standing;
  private final Fact fact;

  CasesBeside(Standing standing, Fact fact) {
    this.standing = standing;
    this.fact = fact;
  }

  List<CaseReference> of(CaseReference caseReference) {
    return standing.now(caseReference, fact).stream()
        .flatMap(references -> Arrays.stream(references.split(",")))
        .map(CaseReference::new)
        .toList();
  }

  void link(CaseReference one, CaseReference other, String by) {
    var all = new TreeSet<String>();
    Stream.of(Stream.of(one, other), of(one).stream(), of(other).stream())
        .flatMap(references -> references)
        .map(CaseReference::value)
        .forEach(all::add);
    for (var each : all) {
      var others = new TreeSet<>(all);
      others.remove(each);
      standing.state(new CaseReference(each), fact, String.join(",", others), by);
    }
  }

  /** The other cases no longer point to this one. */
  void forget(CaseReference gone, String by) {
    for (var other : of(gone)) {
      var left = new TreeSet<String>();
      of(other).stream().filter(each -> !each.equals(gone)).forEach(each -> left.add(each.value()));
      if (left.isEmpty()) {
        standing.withdraw(other, fact, by);
      } else {
        standing.state(other, fact, String.join(",", left), by);
      }
    }
  }
}
