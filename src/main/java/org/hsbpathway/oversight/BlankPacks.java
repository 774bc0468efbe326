package org.hsbpathway.oversight;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hsbpathway.workflow.Pages;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Prints the forms as they are today, so that paper asks what the screen asks. */
@Component
class BlankPacks {

  private static final String STYLE =
      """
      body { font: 11pt/1.35 Arial, "Liberation Sans", sans-serif; max-width: 19cm; margin: 1cm auto; color: #000; }
      h1 { font-size: 17pt; margin: 0 0 .3cm; } h2 { font-size: 14pt; border-top: 2px solid #000; padding-top: .3cm; }
      h3 { font-size: 11pt; margin: .5cm 0 .1cm; border-bottom: 1px solid #999; }
      .head { border: 2px solid #000; padding: .3cm; } .q { margin: .25cm 0; break-inside: avoid; }
      .line { border-bottom: 1px solid #555; height: .75cm; } .hint, small { color: #444; font-size: 9pt; font-weight: normal; }
      .box { display: inline-block; width: .35cm; height: .35cm; border: 1px solid #000; vertical-align: -.05cm; }
      .choice { display: inline-block; margin: .05cm .5cm .05cm 0; } .day { color: #777; border-bottom: 1px solid #555; padding: 0 .6cm; }
      section ~ section { break-before: page; }
      @page { size: A4; margin: 1.5cm; } @media print { body { margin: 0; } }
      """;

  private static final String HEAD =
      """
      <p class=hint>For use while the system is down. A danger now: ring 999, and your manager. Keep this paper as you keep a
      record; when the system is back, enter it the same day with the time at which it really happened and destroy the paper as
      your service does. A concern or a plan that is entered on a later day, and a session after its two working days, is marked
      as a late entry; dates count from when it reached us, was agreed or took place. Questions with * have to be answered before
      the form can be entered.</p>
      <div class=head>
      <div class=q><b>Case reference, if there is one</b><div class=line></div></div>
      <div class=q><b>Child's initials</b><div class=line></div></div>
      <div class=q><b>It reached us, or took place, on</b> <span class=day>day / month / year</span> at <span class=day>hour : minute</span></div>
      <div class=q><b>Written by</b><div class=line></div></div>
      <div class=q><b>Entered by, on, at</b><div class=line></div></div>
      </div>
      """;

  private final ResourcePatternResolver resources;
  private final ObjectMapper json;

  BlankPacks(ResourcePatternResolver resources, ObjectMapper json) {
    this.resources = resources;
    this.json = json;
  }

  /** One pack as a page of its own that needs nothing else. */
  String page(BlankPack pack) {
    return Pages.page(
        "Blank pack: " + pack.title(),
        STYLE,
        HEAD + pack.forms().stream().map(this::form).collect(Collectors.joining()));
  }

  /** Where the packs are. */
  String index() {
    return Pages.page(
        "Blank packs",
        STYLE,
        "<p>Print them while the system runs and keep them where people work.</p><ul>"
            + Arrays.stream(BlankPack.values())
                .map(pack -> "<li><a href='/packs/" + pack.path() + "'>" + pack.title() + "</a>")
                .collect(Collectors.joining())
            + "</ul>");
  }

  private String form(String id) {
    try {
      var found = resources.getResources("classpath*:/forms/**/" + id + ".form");
      if (found.length != 1) {
        throw new IllegalStateException("There is no form " + id);
      }
      try (var content = found[0].getInputStream()) {
        return BlankForm.of(json.readTree(content));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
