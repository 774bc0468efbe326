package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README names the test of each attack and of each separation of duties; each is there. */
class ReadmeTest {

  private static final Pattern NAMED =
      Pattern.compile("`(?:([A-Z]\\w+Test)(?:\\.(\\w+))?|(\\w+))`");

  @Test
  void everyTestThatTheListOfAttacksNamesIsThere() throws IOException {
    assertThat(namedBelow("| Attack |")).isGreaterThan(35);
  }

  @Test
  void everyTestThatTheSeparationOfDutiesNamesIsThere() throws IOException {
    assertThat(namedBelow("| Whoever |")).isGreaterThan(10);
  }

  private static int namedBelow(String heading) throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var list = readme.substring(readme.indexOf(heading));
    var missing = new ArrayList<String>();
    var named = 0;
    for (var row : list.substring(0, list.indexOf("\n\n")).lines().skip(2).toList()) {
      var tests = row.split("\\|")[3];
      var source = "";
      for (var name :
          (Iterable<java.util.regex.MatchResult>) NAMED.matcher(tests).results()::iterator) {
        if (name.group(1) != null) {
          source = sourceOf(name.group(1));
        }
        var method = name.group(1) == null ? name.group(3) : name.group(2);
        named++;
        if (source.isEmpty() || method != null && !source.contains("void " + method + "(")) {
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
