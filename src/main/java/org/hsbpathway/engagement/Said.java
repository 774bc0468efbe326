package org.hsbpathway.engagement;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Refusal;

/** Somebody said no: who, to what, and the reasons in their words. */
record Said(LocalDate on, Said.Who who, List<Declined> declined, String reasons, String by) {

  /** Who said no. */
  enum Who implements Labelled {
    CHILD("the child"),
    PARENTS("the parents or carers"),
    BOTH("the child and the parents or carers");

    private final String label;

    Who(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  Said {
    declined = List.copyOf(declined);
  }

  void check(LocalDate today) {
    if (on.isAfter(today)) {
      throw new Refusal("saidOn", "They cannot have said it in the future.");
    }
  }
}
