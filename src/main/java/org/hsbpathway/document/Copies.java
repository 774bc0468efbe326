package org.hsbpathway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Codes;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.chain.Place;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.sharing.CopyMaker;
import org.hsbpathway.sharing.Orders;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Makes copies from the record and keeps those that were sent. */
@Component
public class Copies implements CopyMaker {

  static final String ADDRESS = "/copies/";

  private static final DateTimeFormatter MEETING =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", java.util.Locale.UK)
          .withZone(WorkingDays.LONDON);

  private final List<Source> sources;
  private final StoredCopies stored;
  private final Orders orders;
  private final SharingLedger ledger;
  private final OtherChildren otherChildren;
  private final CaseFiles files;
  private final Pdf pdf;
  private final Clocks clocks;
  private final Clock clock;
  private final ObjectMapper json;

  Copies(
      List<Source> sources,
      StoredCopies stored,
      Orders orders,
      SharingLedger ledger,
      OtherChildren otherChildren,
      CaseFiles files,
      Pdf pdf,
      Clocks clocks,
      Clock clock,
      ObjectMapper json) {
    this.sources = sources;
    this.stored = stored;
    this.orders = orders;
    this.ledger = ledger;
    this.otherChildren = otherChildren;
    this.files = files;
    this.pdf = pdf;
    this.clocks = clocks;
    this.clock = clock;
    this.json = json;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> addressOf(Order order) {
    return written(order).map(written -> ADDRESS + order.id());
  }

  /**
   * The copy that was sent under this number, or a draft of the one that is to be sent. A copy that
   * the ledger does not know is not given out.
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> read(UUID id) {
    var sent = stored.findById(id);
    if (sent.isPresent()) {
      return sent.filter(copy -> ledger.knows(copy.caseReference(), id)).map(Copy::content);
    }
    return orders.find(id).flatMap(order -> written(order).map(written -> draft(order, written)));
  }

  /** The entry for a calendar that goes with an invitation; empty for everything else. */
  @Transactional(readOnly = true)
  public Optional<String> calendarOf(UUID id) {
    return orders
        .find(id)
        .filter(
            order -> order.meetingAt() != null && order.item() == SharedItem.STRATEGY_INVITATION)
        .map(order -> Calendar.entry(order, clock.instant()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Sealed> seal(Order order) {
    return written(order).map(written -> seal(order, written));
  }

  private Sealed seal(Order order, Written written) {
    var audience = audienceOf(order);
    var sections = sections(order.item(), written, audience);
    otherChildren.refuseNamed(order.caseReference(), audience, sections);
    var content = made(order, written, audience, sections, false);
    stored.save(
        Copy.of(order, audience, written.version(), written.until(), content, clock.instant()));
    return new Sealed(order.id(), Place.sha256(content), written.version());
  }

  /** What the copy is made of; empty where there is nothing in the record or no template for it. */
  private Optional<Written> written(Order order) {
    return template(order.item(), audienceOf(order)).isEmpty()
        ? Optional.empty()
        : sources.stream()
            .filter(source -> source.item() == order.item())
            .findFirst()
            .flatMap(source -> source.of(order.caseReference()));
  }

  private List<Section> sections(SharedItem item, Written written, Audience audience) {
    return Section.of(
        written, Fields.of(Codes.asKey(item)), audience, FormWords.of(written.form(), json));
  }

  private byte[] draft(Order order, Written written) {
    var audience = audienceOf(order);
    return made(order, written, audience, sections(order.item(), written, audience), true);
  }

  private static Audience audienceOf(Order order) {
    return Audience.of(order.recipient(), order.allowed());
  }

  private byte[] made(
      Order order, Written written, Audience audience, List<Section> sections, boolean draft) {
    var child = files.of(order.caseReference()).child();
    var values = new HashMap<String, Object>();
    values.put("draft", draft);
    values.put(
        "item", StringUtils.capitalize(order.item().label().replaceFirst("^(the|an?) ", "")));
    values.put("copy", audience.label());
    values.put("child", audience.namesTheChild() ? child.map(Child::name).orElse("") : "");
    values.put("meetingAt", order.meetingAt() == null ? "" : MEETING.format(order.meetingAt()));
    values.put("meetingPlace", order.meetingPlace() == null ? "" : order.meetingPlace());
    values.put("reference", order.caseReference().value());
    values.put("recipient", order.recipientName());
    values.put("version", written.version() == null ? "" : written.version());
    values.put("asOf", inWords(written.asOf()));
    values.put("until", inWords(written.until()));
    values.put("madeOn", Days.inWords(clocks.today()));
    values.put("number", order.id().toString().substring(0, 8));
    values.put("mark", "COPY");
    values.put("foot", foot(written, audience));
    values.put("sections", sections);
    values.put("says", says(sections));
    return pdf.of(template(order.item(), audience).orElseThrow(), values);
  }

  /** The line at the foot of every page; it names nobody. */
  private String foot(Written written, Audience audience) {
    return StringUtils.capitalize(audience.label())
        + (written.version() == null ? "" : ", version " + written.version())
        + ", printed "
        + Days.shortly(clocks.today())
        + (written.until() == null ? "" : ", valid until " + Days.shortly(written.until()))
        + ". Not to be passed on.";
  }

  /** The same by key, for letters that say it in their own sentences. */
  static Map<String, String> says(List<Section> sections) {
    var says = new HashMap<String, String>();
    sections.forEach(
        section ->
            section
                .rows()
                .forEach(row -> says.putIfAbsent(row.key(), String.join("\n", row.paragraphs()))));
    return says;
  }

  private static Optional<String> template(SharedItem item, Audience audience) {
    var letter = Codes.asKey(item);
    if (!Pdf.hasTemplate(letter)) {
      return Optional.empty();
    }
    var own =
        letter + "For" + StringUtils.capitalize(audience.name().toLowerCase(java.util.Locale.ROOT));
    return Optional.of(Pdf.hasTemplate(own) ? own : letter);
  }

  private static String inWords(LocalDate day) {
    return day == null ? "" : Days.inWords(day);
  }
}
