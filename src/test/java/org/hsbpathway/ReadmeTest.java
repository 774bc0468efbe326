package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The README names the test of each attack and of each separation of duties; each is there. */
class ReadmeTest {

  private static final Pattern NAMED =
      Pattern.compile("`(?:([A-Z]\\w+Test)(?:\\.(\\w+))?|(\\w+))`");

  @Test
  void everyTestThatTheListOfAttacksNamesIsThere() throws IOException {
    assertThat(namedBelow("| Attack |")).isGreaterThan(35);
    assertThat(namedBelow("| Of itself the engine |")).isGreaterThan(17);
  }

  @Test
  void everyTestThatTheSeparationOfDutiesNamesIsThere() throws IOException {
    assertThat(namedBelow("| Whoever |")).isGreaterThan(13);
  }

  /** The separations that were agreed, by hand: none of them drops out of the list unseen. */
  @Test
  void everySeparationThatWasAgreedStandsInTheList() throws IOException {
    assertThat(rowsBelow("| Whoever |").stream().map(row -> row.split("\\|")[1].strip()))
        .contains(
            "assesses",
            "worked with the child, or held the last meeting",
            "recorded a referral",
            "asks to share without talking first",
            "asks for a restriction, or for access",
            "used the emergency access",
            "left passages out of a copy of the record",
            "proposed to destroy a record, or worked with the child",
            "works with one child");
  }

  /** E01 to E30: whoever asks how an exception is played finds its test by its number. */
  @Test
  void everyExceptionIsNamedByATestThatPlaysIt() throws IOException {
    var tests = new StringBuilder();
    try (var files = Files.walk(Path.of("src/test/java"))) {
      for (var file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
        if (!file.endsWith("ReadmeTest.java")) {
          tests.append(Files.readString(file));
        }
      }
    }
    assertThat(IntStream.rangeClosed(1, 30).mapToObj(number -> "E%02d".formatted(number)).toList())
        .allSatisfy(id -> assertThat(tests).containsPattern("\\b" + id + "\\b"));
  }

  private static List<String> rowsBelow(String heading) throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var list = readme.substring(readme.indexOf(heading));
    return list.substring(0, list.indexOf("\n\n")).lines().skip(2).toList();
  }

  private static int namedBelow(String heading) throws IOException {
    var missing = new ArrayList<String>();
    var named = 0;
    for (var row : rowsBelow(heading)) {
      var tests = row.split("\\|")[3];
      var source = "";
      for (var name :
          (Iterable<java.util.regex.MatchResult>) NAMED.matcher(tests).results()::iterator) {
        if (name.group(1) != null) {
          source = sourceOf(name.group(1));
        }
        var method = name.group(1) == null ? name.group(3) : name.group(2);
        named++;
        if (source.isEmpty() || method != null && !source.contains(" " + method + "(")) {
          missing.add(name.group());
        }
      }
    }
    assertThat(missing).isEmpty();
    return named;
  }

  private static String sourceOf(String test) throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      var file = files.filter(path -> path.endsWith(test + ".java")).findFirst();
      return file.isEmpty() ? "" : Files.readString(file.get());
    }
  }
}
