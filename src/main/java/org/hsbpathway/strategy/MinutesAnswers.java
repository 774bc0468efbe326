package org.hsbpathway.strategy;

import java.time.Instant;
import java.util.List;

/** To whom minutes went, wherever a form asks it. */
interface MinutesAnswers {

  List<String> sentTo();

  String leftOutBecause();

  Instant sentAt();

  MinutesSent.Way sentHow();
}
