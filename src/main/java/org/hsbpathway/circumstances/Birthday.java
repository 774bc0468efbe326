package org.hsbpathway.circumstances;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** The line above the forms of a transition. */
@Component
class Birthday {

  private final Standing standing;

  Birthday(Standing standing) {
    this.standing = standing;
  }

  String inWords(CaseReference reference) {
    return standing
        .dateOf(reference, Fact.TURNS_18_ON)
        .map(day -> "Eighteenth birthday: **" + Days.inWords(day) + "**. Nothing ends on that day.")
        .orElse("");
  }
}
