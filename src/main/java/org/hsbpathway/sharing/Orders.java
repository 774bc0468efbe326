package org.hsbpathway.sharing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Of what a copy is to be made, by its opaque number. */
@Component
public class Orders {

  private final Shares shares;
  private final WhoMayReceive who;

  Orders(Shares shares, WhoMayReceive who) {
    this.shares = shares;
    this.who = who;
  }

  /** What somebody asked to share; empty for a number that nobody gave out. */
  public Optional<CopyMaker.Order> find(UUID id) {
    return shares.findById(id).map(this::of);
  }

  CopyMaker.Order of(Share share) {
    return new CopyMaker.Order(
        share.id(),
        share.caseReference(),
        share.item(),
        share.recipient(),
        share.recipientName(),
        who.may(share.recipient(), share.item()),
        share.question().meetingAt(),
        share.question().meetingPlace());
  }
}
