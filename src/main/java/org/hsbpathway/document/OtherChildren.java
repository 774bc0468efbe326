package org.hsbpathway.document;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.LinkedPerson;
import org.hsbpathway.casefile.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps the names of other children out of copies: of those who were harmed, whose records are
 * linked, always; of brothers and sisters from everybody but the family.
 */
@Component
class OtherChildren {

  private static final int SHORTEST_NAME = 3;

  private final LinkedPeople linked;
  private final Children children;
  private final CaseFiles files;

  OtherChildren(LinkedPeople linked, Children children, CaseFiles files) {
    this.linked = linked;
    this.children = children;
    this.files = files;
  }

  /**
   * @throws Refusal when one of them is named in it; the sentence says under which label
   */
  void refuseNamed(CaseReference reference, Audience audience, Collection<Section> sections) {
    var named = names(reference, audience).map(OtherChildren::asWord).toList();
    for (var section : sections) {
      for (var row : section.rows()) {
        var text = String.join("\n", row.paragraphs());
        if (named.stream().anyMatch(name -> name.matcher(text).find())) {
          throw new Refusal(
              "noOtherChild",
              "Another child is named under \""
                  + row.label()
                  + "\". Write a pseudonym there in the record, then send it.");
        }
      }
    }
  }

  /** Takes the names of those who were harmed and of other children at home out of texts. */
  UnaryOperator<String> mask(CaseReference reference) {
    var named = names(reference, Audience.WORKER).map(OtherChildren::asWord).toList();
    return text -> {
      var masked = text;
      for (var name : named) {
        masked = name.matcher(masked).replaceAll("[another child]");
      }
      return masked;
    };
  }

  private Stream<String> names(CaseReference reference, Audience audience) {
    var own = files.of(reference).child();
    var harmed =
        linked.of(reference).stream()
            .map(LinkedPerson::ownRecord)
            .flatMap(Optional::stream)
            .map(children::find)
            .flatMap(Optional::stream)
            .map(Child::name);
    var family = audience == Audience.FAMILY || audience == Audience.CHILD;
    var siblings =
        family
            ? Stream.<String>empty()
            : own.flatMap(Child::household).stream()
                .flatMap(Collection::stream)
                .map(HouseholdChild::name);
    return Stream.concat(harmed, siblings)
        .filter(name -> name != null && name.strip().length() >= SHORTEST_NAME)
        .filter(name -> own.map(Child::name).filter(name::equalsIgnoreCase).isEmpty());
  }

  private static Pattern asWord(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
