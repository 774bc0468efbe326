package org.hsbpathway.sharing;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of what was shared, to be read beside the ledger: whether it arrived, whether a copy is
 * gone again, and whether whoever objected was told. In words of ours; what people wrote stands in
 * the record.
 */
@Component
public class WhatCameOfIt {

  /** One thing that was shared with one recipient. */
  public record Line(LocalDate sentOn, String what, String toWhom, String whatCame) {}

  private final Shares shares;

  WhatCameOfIt(Shares shares) {
    this.shares = shares;
  }

  /** The newest first; what has nothing to be said of it is left out. */
  @Transactional(readOnly = true)
  public List<Line> of(CaseReference reference) {
    return shares.findByCaseReferenceOrderByAskedOn(reference).stream()
        .filter(share -> share.state() == Share.State.SENT)
        .map(
            share ->
                new Line(
                    share.endedOn(),
                    share.item().label(),
                    share.recipientName() + " (" + share.recipient().label() + ")",
                    inWords(share)))
        .filter(line -> !line.whatCame().isEmpty())
        .sorted((one, other) -> other.sentOn().compareTo(one.sentOn()))
        .toList();
  }

  private static String inWords(Share share) {
    return Stream.of(
            share.objectorTold().map(told -> inWords(told.answer())),
            share.arrival().map(WhatCameOfIt::inWords),
            share.askedBack().map(WhatCameOfIt::inWords))
        .flatMap(Optional::stream)
        .collect(joining(" "));
  }

  private static String inWords(ObjectorTold.Answer answer) {
    return switch (answer) {
      case TOLD -> "Whoever objected was told that it goes all the same.";
      case NOT_POSSIBLE -> "Whoever objected could not be told before it went.";
    };
  }

  private static String inWords(Share.Arrival arrival) {
    return switch (arrival) {
      case RECEIVED -> "The copy was received.";
      case SENT -> "The copy was sent.";
      case NOT_RECEIVED -> "The copy was not received.";
    };
  }

  private static String inWords(AskedBack asked) {
    return switch (asked.answer()) {
          case DESTROYED -> "Out of date and destroyed";
          case RETURNED -> "Out of date and given back";
          case ASKED -> "Out of date and asked for, without an answer yet";
          case NOT_REACHED -> "Out of date, but whoever has it was not reached";
        }
        + ", as "
        + asked.by()
        + " said on "
        + Days.inWords(asked.on())
        + ".";
  }
}
