package org.hsbpathway.sharing;

/** What the share decision answered, which row of it and why. */
record Proposal(ShareDecision decision, boolean managerFirst, String why) {}
