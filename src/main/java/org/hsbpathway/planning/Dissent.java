package org.hsbpathway.planning;

/** A view that differs from the plan, kept beside it. */
record Dissent(String who, String view) {}
