package org.hsbpathway.clock;

import java.time.LocalDate;

/** A Monday to Friday on which nobody counts a working day, and what the day is called. */
public record BankHoliday(LocalDate date, String name) {}
