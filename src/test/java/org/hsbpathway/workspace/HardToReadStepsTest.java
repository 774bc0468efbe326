package org.hsbpathway.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.hsbpathway.Cast;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.HardToRead;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where people read and write about behaviour they are told that it can be hard to read. */
@PathwayTest
class HardToReadStepsTest {

  @Autowired Cast cast;

  @Test
  void theHeadSaysItWhereBehaviourIsWrittenAboutAndNotWhereADateIsKept() {
    var child = cast.starts("strategy", cast.aCase());
    assertThat(child.opens("manager", "holdDiscussion").get("caseSummary").toString())
        .contains(HardToRead.SENTENCE);
    cast.starts("moveOn", child.reference());
    assertThat(child.opens("practitioner", "holdMoveOnMeeting").get("caseSummary").toString())
        .doesNotContain(HardToRead.SENTENCE);
  }

  @Test
  void eachOfTheseStepsIsInAModel() throws IOException {
    var steps = new HashSet<String>();
    try (var models = Files.walk(Path.of("processes"))) {
      for (var model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
        Pattern.compile("<userTask id=\"(\\w+)\"")
            .matcher(Files.readString(model))
            .results()
            .forEach(step -> steps.add(step.group(1)));
      }
    }
    assertThat(steps).containsAll(HardToReadSteps.STEPS);
  }
}
