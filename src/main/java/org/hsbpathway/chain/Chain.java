package org.hsbpathway.chain;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds lines to chains, one writer at a time, and looks whether a chain is whole. */
@Component
public class Chain {

  private final ChainHeads heads;

  Chain(ChainHeads heads) {
    this.heads = heads;
  }

  /**
   * Adds a line; nobody else adds one to this chain until the transaction ends.
   *
   * @param line makes and stores the line in the place it is given
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T extends Link> T append(String chain, Function<Place, T> line) {
    var head = heads.hold(chain).orElseThrow(() -> missing(chain));
    var written = line.apply(head.next());
    head.moveTo(written);
    heads.save(head);
    return written;
  }

  /**
   * The first line that is not as it was written, as a sentence; empty where the chain is whole.
   *
   * @param lines all lines of the chain in their order
   */
  @Transactional(readOnly = true)
  public Optional<String> firstBroken(String chain, Iterable<? extends Link> lines) {
    var place = new Place(1, Place.BEGINNING);
    for (var line : lines) {
      if (line.number() != place.number()) {
        return Optional.of("Line " + place.number() + " is missing.");
      }
      if (!line.previous().equals(place.previous())) {
        return Optional.of("Line " + line.number() + " does not follow on the line before it.");
      }
      if (!line.hash().equals(place.hash(line.content()))) {
        return Optional.of("Line " + line.number() + " was changed after it was written.");
      }
      place = new Place(line.number() + 1, line.hash());
    }
    var head = heads.findByName(chain).orElseThrow(() -> missing(chain));
    return head.number() == place.number() - 1 && head.hash().equals(place.previous())
        ? Optional.empty()
        : Optional.of("Lines are missing from line " + place.number() + " on.");
  }

  private static IllegalStateException missing(String chain) {
    return new IllegalStateException("There is no chain " + chain);
  }
}
