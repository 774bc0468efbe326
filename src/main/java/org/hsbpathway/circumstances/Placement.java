package org.hsbpathway.circumstances;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One place where a child could live: proposed, matched with the children who live there already,
 * and made once the carers have what they need.
 */
@Entity
@Table(name = "placements")
class Placement extends AbstractAggregateRoot<Placement> {

  /** What kind of place it is. */
  enum Kind implements Labelled {
    FOSTER_CARE("foster care"),
    CONNECTED_PERSON("with a relative or friend"),
    CHILDRENS_HOME("children's home"),
    SUPPORTED_LODGINGS("supported lodgings"),
    OTHER("other placement");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** A child who lives there already. */
  record OtherChild(String initials, Integer age, YesNoNotKnown sharesBedroom, String vulnerable) {}

  /** The place as the social worker proposes it. */
  record Proposal(
      Kind kind, String carers, String address, List<OtherChild> otherChildren, String why) {}

  /** What the carers have. */
  enum Given {
    SAFETY_PLAN,
    WHAT_HAPPENED,
    CONDITIONS,
    CONTACT,
    ROUTINES,
    WHOM_TO_RING
  }

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private int number;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String carers;
  private String address;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<OtherChild> otherChildren;

  private String why;
  private String proposedBy;
  private LocalDate proposedOn;

  @Enumerated(EnumType.STRING)
  private PlacementMatchOutcome matchOutcome;

  private String keptSafe;
  private String matchReason;
  private String decidedBy;
  private LocalDate decidedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Given> given;

  private Instant informedAt;
  private Instant placedAt;
  private String lateBecause;

  static Placement propose(
      CaseReference caseReference, int number, Proposal proposal, String by, LocalDate today) {
    var placement = new Placement();
    placement.id = UUID.randomUUID();
    placement.caseReference = caseReference;
    placement.number = number;
    placement.kind = proposal.kind();
    placement.carers = proposal.carers();
    placement.address = proposal.address();
    placement.otherChildren = List.copyOf(proposal.otherChildren());
    placement.why = proposal.why();
    placement.proposedBy = by;
    placement.proposedOn = today;
    placement.registerEvent(
        new Proposed(caseReference, proposal.kind(), proposal.otherChildren().size()));
    return placement;
  }

  /** A manager who did not propose it accepts or refuses the match. */
  Placement decide(
      PlacementMatchOutcome match, String keptSafe, String reason, String by, LocalDate today) {
    if (matchOutcome != null) {
      throw new Refusal("match", "This match is decided already.");
    }
    if (by.equals(proposedBy)) {
      throw new Refusal(
          "match", "You proposed this placement yourself, so another manager has to decide.");
    }
    if (match == PlacementMatchOutcome.ACCEPTED && hasOtherChildren() && keptSafe == null) {
      throw new Refusal(
          "keptSafe", "Other children live there: say how each of them is kept safe.");
    }
    this.matchOutcome = match;
    this.keptSafe = keptSafe;
    this.matchReason = reason;
    this.decidedBy = by;
    this.decidedOn = today;
    registerEvent(new Matched(caseReference, match));
    return this;
  }

  /** The carers have what they need, and the child has come. */
  Placement make(
      List<Given> given, Instant informedAt, Instant placedAt, String lateBecause, Instant now) {
    if (informedAt.isAfter(now)) {
      throw new Refusal("informedAt", "This cannot be in the future.");
    }
    if (placedAt.isAfter(now)) {
      throw new Refusal(
          "placedAt", "Record this when the child has come; the carers can be informed before.");
    }
    if (!given.contains(Given.SAFETY_PLAN) || !given.contains(Given.WHOM_TO_RING)) {
      throw new Refusal(
          "given", "The carers have at least the safety plan and know whom to ring at night.");
    }
    if (informedAt.isAfter(placedAt) && lateBecause == null) {
      throw new Refusal(
          "lateBecause", "The child was there before the carers knew: say how that came about.");
    }
    this.given = List.copyOf(given);
    this.informedAt = informedAt;
    this.placedAt = placedAt;
    this.lateBecause = lateBecause;
    registerEvent(new Made(caseReference, kind, informedAt.isAfter(placedAt)));
    return this;
  }

  /** Why it was refused, if it was. */
  Optional<String> refusal() {
    return matchOutcome == PlacementMatchOutcome.REFUSED
        ? Optional.of(Markdown.plain(carers) + ": " + Markdown.plain(matchReason))
        : Optional.empty();
  }

  boolean hasOtherChildren() {
    return !otherChildren.isEmpty();
  }

  /** As the child's record keeps the other children of a household. */
  List<HouseholdChild> household() {
    return otherChildren.stream()
        .map(child -> new HouseholdChild(child.initials(), child.age(), child.sharesBedroom()))
        .toList();
  }

  String carers() {
    return carers;
  }

  String address() {
    return address;
  }

  /** The children who live there come first: nobody decides without having seen them. */
  String inWords() {
    return (hasOtherChildren()
            ? "**Children who live there already:**\n"
                + otherChildren.stream().map(Placement::inWords).collect(joining("\n"))
            : "**No other children live there.**")
        + "\n\n**Placement:** "
        + kind.label()
        + ", "
        + Markdown.plain(carers)
        + ". "
        + Markdown.plain(why);
  }

  private static String inWords(OtherChild child) {
    return "* %s, age %d%s: %s"
        .formatted(
            Markdown.plain(child.initials()),
            child.age(),
            child.sharesBedroom() == YesNoNotKnown.YES ? ", would share a bedroom" : "",
            Markdown.plain(child.vulnerable()));
  }

  /** A place was proposed. */
  record Proposed(CaseReference caseReference, Kind kind, int otherChildren) implements CaseEvent {
    @Override
    public String summary() {
      return "A placement was proposed: %s, other children there: %d."
          .formatted(kind.label(), otherChildren);
    }
  }

  /** A manager decided on the match. */
  record Matched(CaseReference caseReference, PlacementMatchOutcome match) implements CaseEvent {
    @Override
    public String summary() {
      return match == PlacementMatchOutcome.ACCEPTED
          ? "A manager accepted the match of child and placement."
          : "A manager refused the match of child and placement; another one is looked for.";
    }

    @Override
    public boolean significant() {
      return match == PlacementMatchOutcome.REFUSED;
    }
  }

  /** The child lives there. */
  record Made(CaseReference caseReference, Kind kind, boolean late) implements CaseEvent {
    @Override
    public String summary() {
      return "The child moved into a placement (%s); the carers had what they need %s."
          .formatted(kind.label(), late ? "only afterwards" : "by then");
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected Placement() {}
}
