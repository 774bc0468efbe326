package org.hsbpathway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hsbpathway.casefile.Codes;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template with every field of its table filled in, for every reader it has. */
@SuppressWarnings("unchecked")
class LettersTest {

  private static final Path FOLDER = Path.of("forms/letters");
  private static final Pdf PDF = new Pdf();

  /** The templates that are whole letters. */
  static Stream<String> letters() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html") && !name.equals("parts.html"))
          .map(name -> name.substring(0, name.length() - ".html".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void aLetterSaysWhatItsReadersMaySeeAndNothingElse(String letter) throws IOException {
    var item = letter.replaceFirst("For[A-Z].*", "");
    var fields = Fields.of(item);
    var answers = new HashMap<String, Object>();
    for (var field : fields) {
      if (field.list().isEmpty()) {
        answers.put(field.key(), "says-" + field.key());
      } else {
        ((Map<String, Object>)
                ((List<Map<String, Object>>)
                        answers.computeIfAbsent(
                            field.list().get(), key -> List.of(new HashMap<String, Object>())))
                    .get(0))
            .put(field.ownKey(), "says-" + field.key());
      }
    }
    var written =
        new Written("1.1", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8), null, answers);
    for (var audience : readersOf(letter, item)) {
      var sections = Section.of(written, fields, audience, FormWords.of(null, new ObjectMapper()));
      var text = text(PDF.of(letter, values(sections)));
      if (System.getProperty("letters") != null) {
        Files.write(
            Path.of(System.getProperty("letters"), letter + "-" + audience + ".pdf"),
            PDF.of(letter, values(sections)));
      }
      for (var field : fields) {
        var there = text.contains("says-" + field.key());
        assertThat(there)
            .as("%s in the copy of %s for %s", field.key(), letter, audience)
            .isEqualTo(field.isFor(audience));
      }
    }
  }

  /** The readers for whom this template is taken. */
  private static List<Audience> readersOf(String letter, String item) {
    return Arrays.stream(Audience.values())
        .filter(
            audience -> {
              var own =
                  item
                      + "For"
                      + audience.name().charAt(0)
                      + audience.name().substring(1).toLowerCase(java.util.Locale.ROOT);
              return letter.equals(item) ? !Pdf.hasTemplate(own) : letter.equals(own);
            })
        .toList();
  }

  private static Map<String, Object> values(List<Section> sections) {
    var values = new HashMap<String, Object>();
    for (var key :
        List.of(
            "item",
            "copy",
            "child",
            "reference",
            "recipient",
            "version",
            "asOf",
            "until",
            "madeOn",
            "number",
            "mark",
            "foot",
            "meetingAt",
            "meetingPlace")) {
      values.put(key, "a " + key);
    }
    values.put("draft", false);
    values.put("sections", sections);
    values.put("says", Copies.says(sections));
    return values;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
      // Neither the Info dictionary nor the XMP says anything of the record or names anybody.
      assertThat(
              document.getDocumentInformation().getCOSObject()
                  + new String(
                      document.getDocumentCatalog().getMetadata().toByteArray(),
                      StandardCharsets.UTF_8))
          .doesNotContain("says-", "a child", "a recipient", "a reference", "a meeting");
      return new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", "");
    }
  }

  @Test
  void everyTemplateIsTheLetterOfAnItemOrOfOneOfItsReaders() throws IOException {
    var items = Arrays.stream(SharedItem.values()).map(Codes::asKey).toList();
    assertThat(letters().map(letter -> letter.replaceFirst("For[A-Z].*", ""))).isSubsetOf(items);
    try (var files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".csv"))
                  .map(name -> name.replace(".csv", "")))
          .isSubsetOf(items);
    }
  }
}
