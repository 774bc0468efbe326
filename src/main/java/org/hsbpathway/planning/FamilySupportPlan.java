package org.hsbpathway.planning;

/**
 * What the family gets: a worker, help towards its own goals, and support for each of its members.
 */
record FamilySupportPlan(
    String worker, String goals, String parentsSupport, String siblingsSupport) {}
