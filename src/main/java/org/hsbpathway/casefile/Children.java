package org.hsbpathway.casefile;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The children's records; before a new one is made, probable duplicates are shown to a person. */
@Component
@Transactional
public class Children {

  private final StoredChildren children;
  private final Numbers numbers;
  private final Clock clock;

  Children(StoredChildren children, Numbers numbers, Clock clock) {
    this.children = children;
    this.numbers = numbers;
    this.clock = clock;
  }

  public Child register(Child.Identity identity) {
    var today = WorkingDays.dateOf(clock.instant());
    return children.save(Child.register(numbers.nextChild(), identity, today));
  }

  public Child of(String pseudonym) {
    return find(pseudonym).orElseThrow(() -> new NoSuchElementException("No child " + pseudonym));
  }

  public Optional<Child> find(String pseudonym) {
    return children.findByPseudonym(pseudonym);
  }

  /**
   * Who this may be already: the same NHS number, the same pupil number, or the same date of birth
   * and a name in common. The system shows them, a person decides.
   */
  public List<Child> probablyTheSameAs(Child.Identity identity) {
    return children
        .findByNhsNumberOrUpnOrDateOfBirthOrderByPseudonym(
            orNobody(identity.nhsNumber()), orNobody(identity.upn()), identity.dateOfBirth())
        .stream()
        .filter(known -> sameNumber(known, identity) || sameBirthAndName(known, identity))
        .toList();
  }

  public Child save(Child child) {
    return children.save(child);
  }

  /** A missing number must not match the children who have none. */
  private static String orNobody(String number) {
    return number == null ? "" : number;
  }

  private static boolean sameNumber(Child known, Child.Identity identity) {
    return known.nhsNumber().filter(number -> number.equals(identity.nhsNumber())).isPresent()
        || known.upn().filter(number -> number.equals(identity.upn())).isPresent();
  }

  private static boolean sameBirthAndName(Child known, Child.Identity identity) {
    return identity.dateOfBirth() != null
        && known.dateOfBirth().filter(identity.dateOfBirth()::equals).isPresent()
        && identity.name() != null
        && words(known.name()).stream().anyMatch(words(identity.name())::contains);
  }

  private static Set<String> words(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
