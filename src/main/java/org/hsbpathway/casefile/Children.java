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
   * Who this may be already: the same NHS number, the same pupil number, the same date of birth
   * with a name or the address in common, or the same name at the same address. The system shows
   * them, a person decides.
   */
  public List<Child> probablyTheSameAs(Child.Identity identity) {
    return children
        .findByNhsNumberOrUpnOrDateOfBirthOrAddressIgnoreCaseOrderByPseudonym(
            orNobody(identity.nhsNumber()),
            orNobody(identity.upn()),
            identity.dateOfBirth(),
            orNobody(identity.address()))
        .stream()
        .filter(known -> sameNumber(known, identity) || twoInCommon(known, identity))
        .toList();
  }

  public Child save(Child child) {
    return children.save(child);
  }

  /** What is missing must not match the children who have none. */
  private static String orNobody(String known) {
    return known == null ? "" : known;
  }

  private static boolean sameNumber(Child known, Child.Identity identity) {
    return known.nhsNumber().filter(number -> number.equals(identity.nhsNumber())).isPresent()
        || known.upn().filter(number -> number.equals(identity.upn())).isPresent();
  }

  /** Brothers and sisters share a family name and an address; only the whole name tells. */
  private static boolean twoInCommon(Child known, Child.Identity identity) {
    var born =
        identity.dateOfBirth() != null
            && known.dateOfBirth().filter(identity.dateOfBirth()::equals).isPresent();
    var home = words(identity.address());
    var sameHome = known.address().map(Children::words).filter(home::equals).isPresent();
    var name = words(identity.name());
    return born && (sameHome || words(known.name()).stream().anyMatch(name::contains))
        || sameHome && words(known.name()).equals(name);
  }

  private static Set<String> words(String text) {
    if (text == null) {
      return Set.of();
    }
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
