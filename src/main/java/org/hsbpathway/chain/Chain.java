package org.hsbpathway.chain;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds lines to chains, one writer at a time, and looks whether a chain is whole. */
@Component
public class Chain {

  private final ChainHeads heads;
  private final EntityManager entities;

  Chain(ChainHeads heads, EntityManager entities) {
    this.heads = heads;
    this.entities = entities;
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
   * What is written meanwhile is not looked at.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<String> firstBroken(Chained chained) {
    var place = new Place(1, Place.BEGINNING);
    var lines = chained.after(Long.MIN_VALUE);
    while (!lines.isEmpty()) {
      for (var line : lines) {
        var broken = broken(line, place);
        if (broken.isPresent()) {
          return broken;
        }
        place = new Place(line.number() + 1, line.hash());
        // A chain may have a million lines; one that was checked need not be held.
        entities.detach(line);
      }
      lines = chained.after(place.number() - 1);
    }
    var head = heads.findByName(chained.chain()).orElseThrow(() -> missing(chained.chain()));
    return head.number() == place.number() - 1 && head.hash().equals(place.previous())
        ? Optional.empty()
        : Optional.of("Lines are missing from line " + place.number() + " on.");
  }

  private static Optional<String> broken(Link line, Place place) {
    if (line.number() < place.number()) {
      return Optional.of("Line " + line.number() + " does not belong there.");
    }
    if (line.number() != place.number()) {
      return Optional.of("Line " + place.number() + " is missing.");
    }
    if (!line.previous().equals(place.previous())) {
      return Optional.of("Line " + line.number() + " does not follow on the line before it.");
    }
    return line.hash().equals(place.hash(line.content()))
        ? Optional.empty()
        : Optional.of("Line " + line.number() + " was changed after it was written.");
  }

  private static IllegalStateException missing(String chain) {
    return new IllegalStateException("There is no chain " + chain);
  }
}
