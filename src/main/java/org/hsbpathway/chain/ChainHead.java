package org.hsbpathway.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The last line of a chain; whoever writes the next line holds it. */
@Entity
@Table(name = "chain_heads")
class ChainHead {

  @Id private String name;
  @Version private Integer version;
  private long number;
  private String hash;

  Place next() {
    return new Place(number + 1, hash);
  }

  void moveTo(Link line) {
    number = line.number();
    hash = line.hash();
  }

  long number() {
    return number;
  }

  String hash() {
    return hash;
  }

  protected ChainHead() {}
}
