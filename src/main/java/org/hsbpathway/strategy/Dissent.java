package org.hsbpathway.strategy;

/** A view that differs from what was decided, kept beside the decision. */
record Dissent(Agency agency, String view) {}
