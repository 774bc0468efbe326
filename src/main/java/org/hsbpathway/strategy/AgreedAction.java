package org.hsbpathway.strategy;

import java.time.LocalDate;

/**
 * What somebody undertook to do, and by when.
 *
 * @param owner who has it as a task; nobody where it was agreed before this was asked
 * @param person user id of the one person of these who has it; null where any of them may take it
 */
record AgreedAction(String what, String who, ActionOwner owner, String person, LocalDate byWhen) {}
