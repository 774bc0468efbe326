package org.hsbpathway.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who asks for advice and how to answer them. */
@Embeddable
public record Consultee(
    @Enumerated(EnumType.STRING) @Column(name = "consultee_type") ConsulteeType type,
    @Column(name = "consultee_name") String name,
    @Column(name = "consultee_organisation") String organisation,
    @Column(name = "consultee_contact") String contact) {}
