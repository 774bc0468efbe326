package org.hsbpathway.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who told us, how to reach them, and whether their identity is kept from others. */
@Embeddable
public record Referrer(
    @Column(name = "referrer_name") String name,
    @Enumerated(EnumType.STRING) @Column(name = "referrer_role") ReferrerRole role,
    @Column(name = "referrer_organisation") String organisation,
    @Column(name = "referrer_contact") String contact,
    @Column(name = "referrer_confidential") Boolean confidential) {

  public Referrer {
    confidential = Boolean.TRUE.equals(confidential);
  }

  /** Whether there is somebody to write to. */
  public boolean canBeAcknowledged() {
    return role != ReferrerRole.ANONYMOUS;
  }
}
