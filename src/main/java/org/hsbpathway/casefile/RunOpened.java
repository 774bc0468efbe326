package org.hsbpathway.casefile;

/**
 * A run of a process in a restricted case that its reporter goes on seeing for a time, who does not
 * see the case.
 */
public record RunOpened(CaseReference caseReference, String run, String person) {}
