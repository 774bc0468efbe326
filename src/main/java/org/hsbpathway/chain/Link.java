package org.hsbpathway.chain;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/** One line of a chain: bound to the line before it when it is written. */
@MappedSuperclass
public abstract class Link {

  @Id private Long number;
  private String previous;
  private String hash;

  /** Everything the line says, always in the same order. */
  public abstract List<?> content();

  /** Takes its place, when it says all that it will ever say. */
  protected void bind(Place place) {
    number = place.number();
    previous = place.previous();
    hash = place.hash(content());
  }

  /** The place in the chain, counted from one without a gap. */
  public long number() {
    return number;
  }

  /** The hash of the line before. */
  public String previous() {
    return previous;
  }

  /** The hash of this line, made by {@link Place#hash} when the line was written. */
  public String hash() {
    return hash;
  }

  protected Link() {}
}
