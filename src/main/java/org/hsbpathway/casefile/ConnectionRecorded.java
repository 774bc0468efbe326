package org.hsbpathway.casefile;

/**
 * Somebody who works here is connected with the family, as a relative or neighbour for instance.
 */
public record ConnectionRecorded(CaseReference caseReference, String person, String by) {}
