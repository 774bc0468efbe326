package org.hsbpathway.familysupport;

import static java.util.stream.Collectors.joining;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.workflow.Pages;
import org.hsbpathway.workflow.PagesOfCases;
import org.hsbpathway.workflow.Readers.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the children of a family are with each other, step by step: one plan for the workers of all
 * of them, and nothing else of the other child's record. Steps of a case that is restricted are for
 * those who see it.
 */
@RestController
class ContactPlanController {

  static final String ADDRESS = "/contact-plan/";

  private final PagesOfCases pages;
  private final ReunificationSteps steps;
  private final Siblings siblings;
  private final Sight sight;

  ContactPlanController(
      PagesOfCases pages, ReunificationSteps steps, Siblings siblings, Sight sight) {
    this.pages = pages;
    this.steps = steps;
    this.siblings = siblings;
    this.sight = sight;
  }

  @GetMapping(ADDRESS + "{reference:HSB-20\\d{2}-\\d{6}}")
  ResponseEntity<String> plan(@PathVariable String reference) {
    return pages.answer(reference, "contactPlan", "There is no such plan.", this::page);
  }

  private String page(CaseReference reference, Reader reader) {
    var seen =
        siblings.cases(reference).stream()
            .filter(each -> each.equals(reference) || sight.isFull(reader.id(), each))
            .toList();
    return Pages.page(
        "Brothers and sisters: how they are with each other",
        Pages.TABLES,
        "<p>Now: "
            + siblings.stage(reference).label()
            + ". A step is proposed in Tasklist, in the case of any of the children, and agreed by a"
            + " team manager with both workers.</p>"
            + table(steps.findByCaseReferenceIn(seen)));
  }

  private static String table(List<ReunificationStep> planned) {
    return planned.isEmpty()
        ? "<p>No step has been proposed yet.</p>"
        : "<table><caption>The newest first.</caption><tr><th scope=col>From<th scope=col>Step<th scope=col>Why<th scope=col>What the children say<th scope=col>Decided<th scope=col>The safety plans say first"
            + planned.stream()
                .sorted(
                    Comparator.comparing(
                            (ReunificationStep step) -> step.proposal().wantedFrom(),
                            Comparator.<LocalDate>reverseOrder())
                        .thenComparing(step -> step.caseReference().value()))
                .map(ContactPlanController::row)
                .collect(joining())
            + "</table>";
  }

  private static String row(ReunificationStep step) {
    var agreement = Optional.ofNullable(step.agreement());
    return Stream.of(
            Days.shortly(step.proposal().wantedFrom()),
            StringUtils.capitalize(step.stageBefore().label()) + " to " + step.stage().label(),
            step.proposal().why(),
            step.proposal().childrenSay(),
            agreement
                    .map(agreed -> StringUtils.capitalize(agreed.outcome().label()) + ": ")
                    .orElse("")
                + agreement.map(ReunificationStep.Agreement::reason).orElse("")
                + step.taken()
                    .map(
                        taken -> taken == ReunificationStep.Taken.TAKEN ? " Taken." : " Not taken.")
                    .orElse(" Open."),
            agreement.map(ReunificationStep.Agreement::planNeeds).orElse(""))
        .map(cell -> htmlEscape(cell == null ? "" : cell, "UTF-8"))
        .collect(joining("<td>", "\n<tr><td>", ""));
  }
}
