package org.hsbpathway.strategy;

import java.time.LocalDate;

/** What somebody undertook to do, and by when. */
record AgreedAction(String what, String who, LocalDate byWhen) {}
