package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.util.HtmlUtils;

/** Paper asks what the screen asks: the packs are printed from the very forms (E28). */
class BlankPackTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlankPacks packs = new BlankPacks(new PathMatchingResourcePatternResolver(), JSON);

  /** The pages also lie in {@code target/packs}, to be kept with a release. */
  @ParameterizedTest
  @EnumSource
  void everyQuestionAndEveryChoiceIsOnPaper(BlankPack pack) throws IOException {
    var page = packs.page(pack);
    for (var id : pack.forms()) {
      assertThat(asked(form(id)))
          .as("questions of %s", id)
          .hasSizeGreaterThan(4)
          .allSatisfy(words -> assertThat(page).contains(HtmlUtils.htmlEscape(words)));
    }
    assertThat(page).doesNotContain("{{", "src=", "<script", "http");

    var folder = Files.createDirectories(Path.of("target/packs"));
    Files.writeString(folder.resolve(pack.path() + ".html"), page);
  }

  @ParameterizedTest
  @EnumSource
  void thePacksAreFoundByTheirAddress(BlankPack pack) {
    assertThat(packs.index()).contains("/packs/" + pack.path(), pack.title());
    assertThat(new BlankPackController(packs).pack(pack.path())).isEqualTo(packs.page(pack));
  }

  private static List<String> asked(JsonNode container) {
    var words = new ArrayList<String>();
    for (var component : container.path("components")) {
      var type = component.path("type").asText();
      if (!type.equals("text") && !type.equals("html") && !type.equals("separator")) {
        words.add(component.path("label").asText(component.path("dateLabel").asText()));
        component.path("values").forEach(choice -> words.add(choice.path("label").asText()));
      }
      words.addAll(asked(component));
    }
    return words;
  }

  private static JsonNode form(String id) throws IOException {
    try (var files = Files.walk(Path.of("forms"))) {
      return JSON.readTree(
          files
              .filter(file -> file.getFileName().toString().equals(id + ".form"))
              .findFirst()
              .orElseThrow()
              .toFile());
    }
  }
}
