package org.hsbpathway.strategy;

import java.time.LocalDate;

/** What one agency told the others, and from when it is. */
record SharedInformation(Agency agency, String summary, LocalDate sourceDate) {}
