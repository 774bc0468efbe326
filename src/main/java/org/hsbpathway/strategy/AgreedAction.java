package org.hsbpathway.strategy;

import java.time.LocalDate;

/**
 * What somebody undertook to do, and by when.
 *
 * @param owner who has it as a task; nobody where it was agreed before this was asked
 */
record AgreedAction(String what, String who, ActionOwner owner, LocalDate byWhen) {}
