package org.hsbpathway.casefile;

import java.time.Instant;

/**
 * Whether the referrer is under the duty to report child sex offences, and when and to whom they
 * did (Crime and Policing Act 2026; commencement not verified, so nothing depends on it).
 */
public record MandatoryReport(boolean mandatedReport, Instant madeAt, MandatoryReportTo madeTo) {}
