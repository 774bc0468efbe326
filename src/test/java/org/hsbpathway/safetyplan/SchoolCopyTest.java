package org.hsbpathway.safetyplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.document.Copies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One plan, many copies: whatever the plan says, a copy has no field that is not given to its
 * reader, neither on the page nor hidden in the file.
 */
@PathwayTest
class SchoolCopyTest {

  private static final Path TABLE = Path.of("forms/letters/safetyPlan.csv");
  private static final Pattern CODE = Pattern.compile("q[a-z]{3}\\d{4}x|987\\d{6}");

  @Autowired Cast cast;
  @Autowired SafetyPlans plans;
  @Autowired Copies copies;
  @Autowired TransactionTemplate inTransaction;

  /** The marked words of the plan at hand, by the key of the field they stand in. */
  private final Map<String, String> marks = new LinkedHashMap<>();

  @Test
  void everyFieldOfThePlanHasALineInTheTableAndNoLineIsAboutNothing() throws IOException {
    var fields = new TreeSet<>(Set.of("supervisionLevel", "levelReason", "planHolder"));
    for (var block : PlanContent.class.getRecordComponents()) {
      for (var field : block.getType().getRecordComponents()) {
        var entries = entriesOf(field);
        if (entries == null || !entries.isRecord()) {
          fields.add(field.getName());
        } else {
          for (var part : entries.getRecordComponents()) {
            fields.add(field.getName() + "." + part.getName());
          }
        }
      }
    }
    assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(fields);
  }

  @Test
  void aHundredPlansAndNoCopyForTheSchoolSaysMoreThanTheSchoolMaySee() throws Exception {
    var child = cast.starts("safetyPlan", cast.aCase());
    child.submits(
        "socialworker",
        "agreeInterimPlan",
        SafetyPlanStageTest.tonight("agreedHow", "IN_WRITING", "reviewOn", "2026-12-04"));
    var school = draftFor(child, "SCHOOL");
    var random = new Random(20261201);
    int seen = 0;
    for (int plan = 0; plan < 100; plan++) {
      write(child, random);
      var found = wordsIn(copies.read(school).orElseThrow());
      assertThat(found).as("plan %d", plan).isSubsetOf(marksFor("SCHOOL"));
      seen += found.size();
    }
    // The test would notice: what the school may see is there.
    assertThat(seen).isGreaterThan(500);
  }

  @Test
  void theSameHoldsForTheOtherReadersAndWhoeverOnlyHearsThatThereIsAPlanReadsNothingOfIt()
      throws Exception {
    var child = cast.starts("safetyPlan", cast.aCase());
    child.submits(
        "socialworker",
        "agreeInterimPlan",
        SafetyPlanStageTest.tonight("agreedHow", "IN_WRITING", "reviewOn", "2026-12-04"));
    var random = new Random(4711);
    for (var reader :
        Map.of(
                "CHILD", "CHILD",
                "OWN_PARENTS", "FAMILY",
                "POLICE", "PARTNER",
                "OTHER_AUTHORITY", "WORKER",
                "HARMED_CHILD_AND_FAMILY", "HEADLINE")
            .entrySet()) {
      var draft = draftFor(child, reader.getKey());
      for (int plan = 0; plan < 3; plan++) {
        write(child, random);

        assertThat(wordsIn(copies.read(draft).orElseThrow()))
            .as(reader.getKey())
            .containsExactlyInAnyOrderElementsOf(marksFor(reader.getValue()));
      }
    }
  }

  private UUID draftFor(Journey child, String recipient) {
    Practice.isToBeShared(child, "SAFETY_PLAN", recipient);
    var draft = Practice.draftOf(child);
    child.does("socialworker", "sendShare", "result", "NOT_SENT", "notSentBecause", "Only a test.");
    return draft;
  }

  /** Another plan, with a word of its own in every text. */
  private void write(Journey child, Random random) {
    marks.clear();
    inTransaction.executeWithoutResult(
        tx -> {
          var plan = plans.of(child.reference());
          ReflectionTestUtils.setField(
              plan.inForce(), "content", any(PlanContent.class, "", random));
          ReflectionTestUtils.setField(plan, "planHolder", mark("planHolder", random));
          ReflectionTestUtils.setField(plan.inForce(), "levelReason", mark("levelReason", random));
          plans.saveAndFlush(plan);
        });
  }

  private Object any(Type type, String key, Random random) {
    if (type == String.class) {
      return mark(key, random) + " and so on: agreed with everybody.";
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == Integer.class) {
      return number(key, random);
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 12, 1).plusDays(random.nextInt(60));
    }
    if (type instanceof ParameterizedType list) {
      var entries = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        entries.add(any(list.getActualTypeArguments()[0], key, random));
      }
      return entries;
    }
    var named = (Class<?>) type;
    if (named.isEnum()) {
      var constants = named.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return record(named, key, random);
  }

  private Object record(Class<?> type, String list, Random random) {
    var components = type.getRecordComponents();
    // The blocks of the plan have no key of their own; the entries of a list have that of the list.
    var prefix = list.isEmpty() || type.getEnclosingClass() == null ? "" : list + ".";
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      var block = components[i].getType().isRecord();
      values[i] =
          any(
              components[i].getGenericType(),
              block ? "" : prefix + components[i].getName(),
              random);
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private String mark(String key, Random random) {
    var word =
        "q"
            + (char) ('a' + random.nextInt(26))
            + (char) ('a' + random.nextInt(26))
            + (char) ('a' + random.nextInt(26))
            + String.format("%04d", random.nextInt(10_000))
            + "x";
    marks.put(word, key);
    return word;
  }

  /** So large that it is nothing else by chance. */
  private int number(String key, Random random) {
    var number = 987_000_000 + random.nextInt(1_000_000);
    marks.put(String.valueOf(number), key);
    return number;
  }

  private Set<String> marksFor(String audience) throws IOException {
    var seen =
        rows().entrySet().stream()
            .filter(row -> row.getValue().contains(audience))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return marks.entrySet().stream()
        .filter(mark -> seen.contains(mark.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The table as anybody may read it: key and the audiences that are marked. */
  private static Map<String, Set<String>> rows() throws IOException {
    var lines = Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("#")).toList();
    var head = lines.get(0).split(";");
    var rows = new LinkedHashMap<String, Set<String>>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(";", -1);
      var audiences = new LinkedHashSet<String>();
      for (int column = 4; column < head.length; column++) {
        if (cells[column].equals("x")) {
          audiences.add(head[column]);
        }
      }
      rows.put(cells[0], audiences);
    }
    return rows;
  }

  private static Class<?> entriesOf(RecordComponent field) {
    return field.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : null;
  }

  /**
   * The strings of one object of the file, whatever it is for; what it refers to is an object too.
   */
  private static void strings(COSBase object, StringBuilder found) throws IOException {
    if (object instanceof COSString text) {
      found.append(text.getString()).append('\n');
    } else if (object instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        strings(array.get(i), found);
      }
    } else if (object instanceof COSDictionary entries) {
      for (var key : entries.keySet()) {
        strings(entries.getItem(key), found);
      }
      if (entries instanceof COSStream stream) {
        try (var decoded = stream.createInputStream()) {
          found.append(new String(decoded.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  /** The raw bytes; the number of the file is drawn anew each time, and may look like a mark. */
  private static String withoutItsNumber(byte[] pdf, PDDocument document) {
    var bytes = new String(pdf, StandardCharsets.ISO_8859_1);
    for (var number : document.getDocument().getDocumentID()) {
      bytes = bytes.replace("<" + ((COSString) number).toHexString() + ">", "<>");
    }
    return bytes;
  }

  /** Every marked word in the text, the metadata, the tags and the raw bytes. */
  private static Set<String> wordsIn(byte[] pdf) throws IOException {
    var all = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      all.append(withoutItsNumber(pdf, document));
      all.append(new PDFTextStripper().getText(document));
      all.append(document.getDocumentInformation().getCOSObject());
      if (document.getDocumentCatalog().getMetadata() != null) {
        all.append(
            new String(
                document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
      }
      for (var object : document.getDocument().getXrefTable().keySet()) {
        strings(document.getDocument().getObjectFromPool(object).getObject(), all);
      }
    }
    var found = new LinkedHashSet<String>();
    var matcher = CODE.matcher(all);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
