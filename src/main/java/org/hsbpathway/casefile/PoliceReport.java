package org.hsbpathway.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who told the police, under which reference, or why nobody has to. */
@Embeddable
public record PoliceReport(
    @Enumerated(EnumType.STRING) @Column(name = "reported_to_police_by") ReportedToPoliceBy by,
    @Column(name = "police_reference") String reference,
    @Column(name = "police_not_required_reason") String notRequiredReason) {}
