package org.hsbpathway.casefile;

/** Another child who lives in the household; the safety plan has to protect this child too. */
public record HouseholdChild(String name, Integer age, YesNoNotKnown sharesBedroom) {}
