package org.hsbpathway.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.hsbpathway.AuditTrail;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.Journey;
import org.hsbpathway.Practice;
import org.hsbpathway.TestClock;
import org.hsbpathway.Upload;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Chronology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents from elsewhere, over HTTP: what comes in, what does not, and who finds them. */
@WebTest
@ExtendWith({TestClock.class, OutputCaptureExtension.class})
class CaseDocumentsTest {

  private static final String CANARY = "Kanarienvogel";
  private static final byte[] JPEG = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0);
  private static final byte[] PNG = bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13);
  private static final byte[] MP4 =
      bytes(0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0);

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Chronology chronology;
  @Autowired JdbcTemplate database;

  Journey child;
  String page;
  HttpClient social;
  int minute;

  @BeforeEach
  void aConcernIsRaised() throws Exception {
    TestClock.at(TestClock.START);
    child = cast.raises("frontdoor", FrontDoor.referral());
    page = "/case-documents/" + child.reference().value();
    social = Visitor.signedIn("socialworker", port);
  }

  @AfterEach
  void nothingLiesAround() throws IOException {
    try (var left =
        Files.newDirectoryStream(
            Path.of(System.getProperty("java.io.tmpdir")), ReceivedFile.PREFIX + "*")) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatIsTakenComesBackByteForByte() throws Exception {
    var long1 = new byte[700_000];
    Arrays.fill(long1, (byte) 'x');
    for (var taken :
        Map.of(
                "pdf", pdf(document -> {}),
                "docx", docx(Map.of()),
                "odt", odt(Map.of("Thumbnails/thumbnail.png", PNG)),
                "txt", long1)
            .entrySet()) {
      var answer = post(social, "Letter", "what." + taken.getKey(), taken.getValue());
      assertThat(answer.statusCode()).as(taken.getKey()).isEqualTo(303);
      var list = get(social, page);
      assertThat(list.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
      assertThat(list.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'");
      assertThat(text(list)).contains("socialworker", "what." + taken.getKey());
      var back = get(social, newest());
      assertThat(back.body()).isEqualTo(taken.getValue());
      assertThat(back.headers().firstValue("Content-Type").orElseThrow())
          .startsWith(FileKind.valueOf(taken.getKey().toUpperCase()).mediaType());
      assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
          .matches("attachment; filename=\"document-[0-9a-f]{8}\\." + taken.getKey() + "\"");
      assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(back.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
      assertThat(back.headers().allValues("Content-Security-Policy"))
          .containsExactly("default-src 'none'; sandbox");
    }
    assertThat(child.opens("socialworker", "agreeInterimPlan").get("caseSummary").toString())
        .contains("](" + page + ")");
    assertThat(whatTheAuditSays())
        .contains("EDITED document:", "VIEWED documents", "EXPORTED document:");
  }

  @Test
  void youthJusticeAndBusinessSupportOpenWhatTheirStepIsAbout() throws Exception {
    assertThat(post(social, "School report of M.", "letter.txt", utf8("What it says")).statusCode())
        .isEqualTo(303);
    var document = newest();
    var yjs = Visitor.signedIn("yjs", port);
    Practice.asksToShare(child, "yjs", "REFERRAL_DETAILS", "YOUTH_JUSTICE");
    assertThat(text(get(yjs, page)))
        .contains("D1", "Not opened here")
        .doesNotContain("School report of M.", "letter.txt", document);
    assertThat(get(yjs, document).statusCode()).isEqualTo(404);

    Practice.asksToShare(
        child, "yjs", "CASE_DOCUMENT", "SCHOOL", "document", 1, "namesAnotherChild", "NO");
    assertThat(text(get(yjs, page))).contains("School report of M.");
    assertThat(get(yjs, document).body()).isEqualTo(utf8("What it says"));
  }

  @Test
  void whatIsNotTakenIsToldWhatToDoAndNothingIsKept() throws Exception {
    var refused = new LinkedHashMap<String, Map.Entry<byte[], String>>();
    refused.put("jpeg", Map.entry(JPEG, LookInside.NO_PICTURES));
    refused.put("png", Map.entry(PNG, LookInside.NO_PICTURES));
    refused.put("film", Map.entry(MP4, LookInside.NO_PICTURES));
    refused.put(
        "svg",
        Map.entry(utf8("<svg xmlns='http://www.w3.org/2000/svg'/>"), LookInside.NO_PICTURES));
    refused.put("zip", Map.entry(zip(Map.of("a.txt", utf8("a"))), LookInside.NO_PICTURES));
    refused.put("gzip", Map.entry(bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), LookInside.NO_PICTURES));
    refused.put("html", Map.entry(utf8("<html><script>1</script></html>"), LookInside.OTHER));
    refused.put("program", Map.entry(utf8("MZ\0\0"), LookInside.OTHER));
    refused.put(
        "old word",
        Map.entry(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), LookInside.OTHER));
    refused.put(
        "text with something behind",
        Map.entry(join(utf8("x".repeat(70_000)), JPEG), LookInside.OTHER));
    refused.put("picture before PDF", Map.entry(join(JPEG, pdf(d -> {})), LookInside.NO_PICTURES));
    refused.put(
        "archive behind PDF",
        Map.entry(join(pdf(d -> {}), zip(Map.of("a.txt", utf8("%%EOF")))), LookInside.LOCKED));
    refused.put(
        "film behind PDF",
        Map.entry(join(pdf(d -> {}), join(MP4, new byte[2000])), LookInside.LOCKED));
    refused.put(
        "picture in PDF",
        Map.entry(
            pdf(
                document -> {
                  var picture = document.getDocument().createCOSStream();
                  picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
                  document.getDocumentCatalog().getCOSObject().setItem("Hidden", picture);
                }),
            LookInside.SOMETHING_INSIDE));
    refused.put(
        "script in PDF",
        Map.entry(
            pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("1"))),
            LookInside.PROGRAM));
    refused.put(
        "locked PDF",
        Map.entry(
            pdf(d -> d.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()))),
            LookInside.LOCKED));
    refused.put(
        "PDF that opens without its password",
        Map.entry(
            pdf(d -> d.protect(new StandardProtectionPolicy("a", "", new AccessPermission()))),
            LookInside.LOCKED));
    refused.put("no PDF at all", Map.entry(utf8("%PDF-1.7 %%EOF"), LookInside.LOCKED));
    refused.put(
        "picture in DOCX",
        Map.entry(docx(Map.of("word/media/image1.bin", utf8("x"))), LookInside.SOMETHING_INSIDE));
    refused.put(
        "picture elsewhere in DOCX",
        Map.entry(docx(Map.of("word/settings2.xml", JPEG)), LookInside.SOMETHING_INSIDE));
    refused.put(
        "macro in DOCX",
        Map.entry(docx(Map.of("word/vbaProject.bin", utf8("x"))), LookInside.PROGRAM));
    refused.put("DOCM", Map.entry(docm(), LookInside.PROGRAM));
    refused.put("behind DOCX", Map.entry(join(docx(Map.of()), JPEG), LookInside.LOCKED));
    refused.put(
        "picture in ODT",
        Map.entry(odt(Map.of("Pictures/1.svm", utf8("x"))), LookInside.SOMETHING_INSIDE));
    refused.put(
        "large first page of ODT",
        Map.entry(
            odt(Map.of("Thumbnails/thumbnail.png", join(PNG, new byte[40_000]))),
            LookInside.SOMETHING_INSIDE));
    refused.put(
        "macro in ODT",
        Map.entry(odt(Map.of("Basic/Standard/M.xml", utf8("<a/>"))), LookInside.PROGRAM));
    refused.put(
        "locked ODT",
        Map.entry(
            odt(Map.of("META-INF/manifest.xml", utf8("<a><manifest:encryption-data/></a>"))),
            LookInside.LOCKED));
    refused.put("empty", Map.entry(new byte[0], "There is nothing in this file."));
    for (var one : refused.entrySet()) {
      for (var ending : List.of(".docx", ".pdf", ".txt")) {
        var answer = post(social, "Letter", "what" + ending, one.getValue().getKey());
        assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(422);
        assertThat(text(answer)).as(one.getKey()).contains(one.getValue().getValue());
      }
    }
    assertThat(LookInside.NO_PICTURES).contains("call the police", "do not open, copy, print");
    assertThat(rowsOfTheCase()).isZero();
    assertThat(text(post(social, " ", "a.txt", utf8("a")))).contains("a title");
    // What was typed stands there again, and is nothing but text.
    assertThat(new String(post(social, "\"><b>Minutes", "a.png", PNG).body(), UTF_8))
        .contains("value=\"&quot;&gt;&lt;b&gt;Minutes\"")
        .contains(" selected>");
    assertThat(text(sent(social, Upload.of("NONE", "Letter", "a.txt", utf8("a")), true)))
        .contains("what kind");
    assertThat(text(sent(social, utf8("nothing"), true))).contains("choose a file");
    var half = Upload.of("LETTER", "Letter", "a.txt", utf8("a"));
    assertThat(text(sent(social, Arrays.copyOf(half, half.length - 12), true)))
        .contains("did not arrive whole");
    assertThat(rowsOfTheCase()).isZero();
    assertThat(whatTheAuditSays()).contains("REFUSED documents").doesNotContain("EDITED doc");
  }

  @Test
  void whatIsTooLargeIsNotTakenWithOrWithoutALength() throws Exception {
    var mostly = new byte[20 * 1024 * 1024 + 1];
    Arrays.fill(mostly, (byte) 'x');
    for (var withLength : List.of(true, false)) {
      var answer = sent(social, Upload.of("LETTER", "Letter", "a.txt", mostly), withLength);
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(text(answer)).contains("larger than 20 MB");
    }
    assertThat(rowsOfTheCase()).isZero();
    var fits = Arrays.copyOf(mostly, mostly.length - 1);
    assertThat(sent(social, Upload.of("LETTER", "Letter", "a.txt", fits), false).statusCode())
        .isEqualTo(303);
    assertThat(get(social, newest()).body()).isEqualTo(fits);
  }

  @Test
  void aNameIsReadAndIsNeverAPlaceNorAScript(CapturedOutput log) throws Exception {
    var name = "..\\..//etc/" + CANARY + "<script>alert(1)</script>\u202e.txt";
    var answer =
        post(social, CANARY + " <img src=x onerror=alert(1)>", name, utf8(CANARY + " wrote this"));
    assertThat(answer.headers().map().toString()).doesNotContain(CANARY);
    var list = text(get(social, page));
    assertThat(list)
        .contains(CANARY + " &lt;img src=x", "script&gt;.txt")
        .doesNotContain("<img", "<script", "etc/");
    assertThat(newest()).doesNotContain(CANARY);
    assertThat(get(social, newest()).headers().map().toString()).doesNotContain(CANARY);
    post(social, CANARY, CANARY + ".pdf", utf8("%PDF-1.7\n<< /" + CANARY + " %%EOF"));
    assertThat(log.getAll()).doesNotContain(CANARY);
    assertThat(
            database.queryForObject(
                "select count(*) from act_ru_variable where text_ like ?",
                Integer.class,
                "%" + CANARY + "%"))
        .isZero();
    assertThat(whatTheAuditSays()).doesNotContain(CANARY);
  }

  @Test
  void nobodyElseFindsAnything() throws Exception {
    post(social, "Letter", "a.txt", utf8("a"));
    var document = newest();
    for (var other :
        List.of(
            Visitor.signedIn("analyst", "cockpit", port),
            Visitor.signedIn("sysadmin", "cockpit", port),
            Visitor.signedIn("governance", port))) {
      assertThat(get(other, page).statusCode()).isEqualTo(404);
      assertThat(get(other, document).statusCode()).isEqualTo(404);
      assertThat(post(other, "Letter", "a.txt", utf8("a")).statusCode()).isEqualTo(404);
    }
    assertThat(get(Visitor.anybody(), page).statusCode()).isEqualTo(401);
    assertThat(get(Visitor.anybody(), document).statusCode()).isEqualTo(401);
    assertThat(post(Visitor.anybody(), "Letter", "a.txt", utf8("a")).statusCode()).isEqualTo(401);
    var otherCase = cast.raises("frontdoor", FrontDoor.referral()).reference().value();
    assertThat(get(social, document.replace(child.reference().value(), otherCase)).statusCode())
        .isEqualTo(404);
    assertThat(get(social, page + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(get(social, "/case-documents/HSB-2026-999999").statusCode()).isEqualTo(404);

    var auditor = Visitor.signedIn("auditor", "cockpit", port);
    assertThat(get(auditor, page).statusCode()).isEqualTo(303);
    assertThat(get(auditor, document).statusCode()).isEqualTo(303);
    Visitor.saysWhy(auditor, child.reference(), "Every tenth record of this May", port);
    assertThat(text(get(auditor, page))).contains("Letter").doesNotContain("<form");
    assertThat(post(auditor, "Letter", "a.txt", utf8("a")).statusCode()).isEqualTo(403);
    assertThat(rowsOfTheCase()).isEqualTo(1);
    assertThat(whatTheAuditSays()).contains("REFUSED documents");
  }

  @Test
  void aPageOfAnotherSiteAddsNothing() throws Exception {
    for (var header :
        Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://elsewhere.example").entrySet()) {
      var answer =
          social.send(
              request(page)
                  .header("Content-Type", Upload.TYPE)
                  .header(header.getKey(), header.getValue())
                  .POST(BodyPublishers.ofByteArray(Upload.of("LETTER", "A", "a.txt", utf8("a"))))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
    }
    assertThat(rowsOfTheCase()).isZero();
  }

  @Test
  void onceACaseIsClosedOnlyAManagerAddsToIt() throws Exception {
    database.update(
        "update case_files set status = 'CLOSED' where case_reference = ?",
        child.reference().value());
    assertThat(text(get(social, page))).doesNotContain("<form");
    assertThat(post(social, "Letter", "a.txt", utf8("a")).statusCode()).isEqualTo(403);
    var manager = Visitor.signedIn("manager", port);
    assertThat(text(get(manager, page))).contains("<form");
    assertThat(post(manager, "Letter", "a.txt", utf8("a")).statusCode()).isEqualTo(303);
    assertThat(rowsOfTheCase()).isEqualTo(1);
  }

  @Test
  void whatCameIntoTheWrongRecordIsTakenOutForGoodByTwoPeopleAndThatItWasThereStays()
      throws Exception {
    post(social, "Letter about " + CANARY, CANARY + ".txt", utf8("a"));
    var document = newest();
    var manager = Visitor.signedIn("manager", port);
    assertThat(text(get(social, page))).doesNotContain("Ask to take it out");
    assertThat(takenOut(social, document, "Not ours").statusCode()).isEqualTo(403);
    assertThat(takenOut(Visitor.signedIn("governance", port), document, "A").statusCode())
        .isEqualTo(404);
    assertThat(text(takenOut(manager, document, " "))).contains("why the document is taken out");
    assertThat(takenOut(manager, page + "/" + UUID.randomUUID(), "A").statusCode()).isEqualTo(404);
    assertThat(text(answered(manager, document, "agreed"))).contains("Nobody asked");
    assertThat(text(get(manager, page))).contains("Ask to take it out");
    assertThat(takenOut(manager, document, "It is about <b>somebody else").statusCode())
        .isEqualTo(303);

    // Until another person agrees it is closed to everybody else, and whoever asked does not agree.
    assertThat(text(get(social, page)))
        .contains("It may not belong here")
        .doesNotContain(CANARY, document);
    assertThat(get(social, document).statusCode()).isEqualTo(404);
    assertThat(get(manager, document).statusCode()).isEqualTo(200);
    assertThat(text(takenOut(manager, document, "Again"))).contains("asked for that already");
    assertThat(text(get(manager, page))).doesNotContain("I agree").contains("It stays");
    assertThat(text(answered(manager, document, "agreed"))).contains("somebody else agrees");
    assertThat(answered(social, document, "agreed").statusCode()).isEqualTo(403);
    var second = Visitor.signedIn("manager2", port);
    assertThat(answered(second, document, "refused").statusCode()).isEqualTo(303);
    assertThat(get(social, document).statusCode()).isEqualTo(200);
    takenOut(manager, document, "It is about <b>somebody else");

    child.happens("governance", "legalHold", "kind", "LITIGATION");
    assertThat(text(answered(second, document, "agreed"))).contains("is on hold");
    assertThat(get(manager, document).statusCode()).isEqualTo(200);
    child.does("governance", "reviewHold", "decision", "LIFT");
    assertThat(text(get(second, page))).contains("I agree: take it out");
    assertThat(answered(second, document, "agreed").statusCode()).isEqualTo(303);
    assertThat(get(manager, document).statusCode()).isEqualTo(404);
    assertThat(text(takenOut(manager, document, "Again"))).contains("taken out already");
    assertThat(text(get(social, page)))
        .contains(
            "Taken out", "manager2, asked by manager, Tue 1 Dec 2026: It is about &lt;b&gt;some")
        .doesNotContain(CANARY, document, "<b>");
    // Information governance is let in with a task of the case, as after a breach.
    child
        .happens("frontdoor", "wrongEntry", "kind", "WRONG_RECEIVER")
        .does("manager", "putEntryRight", "how", "CORRECTED")
        .waitsAt("assessBreach");
    post(social, "Another letter", "b.txt", utf8("b"));
    var wrong = newest();
    assertThat(takenOut(manager, wrong, "Not ours").statusCode()).isEqualTo(303);
    assertThat(answered(Visitor.signedIn("governance", port), wrong, "agreed").statusCode())
        .isEqualTo(303);
    assertThat(rowsOfTheCase()).isEqualTo(2);
    assertThat(
            database.queryForObject(
                "select count(*) from case_document_parts where document_id = ?",
                Integer.class,
                UUID.fromString(document.substring(document.lastIndexOf('/') + 1))))
        .isZero();
    assertThat(whatTheAuditSays()).contains("DESTROYED document:", "REFUSED documents");
    assertThat(chronology.of(child.reference()))
        .extracting(Chronology.Entry::summary)
        .contains("A document from elsewhere was taken out: it did not belong in this record.");
  }

  /** Minutes that name both children: a version goes out in their stead. */
  @Test
  void theOriginalOfWhatNamesAnotherChildIsOpenedByFewOnceAVersionGoesInItsStead()
      throws Exception {
    post(social, "Minutes about " + CANARY, "minutes.txt", utf8("M. and " + CANARY));
    var minutes = newest();
    TestClock.at("2026-12-01T10:05");
    post(social, "Minutes", "version.txt", utf8("M. and another child"));
    var version = newest();
    assertThat(text(get(social, page))).contains("<td>D1<td>", "<td>D2<td>");
    Practice.asksToShare(
        child,
        "socialworker",
        "CASE_DOCUMENT",
        "SCHOOL",
        "document",
        1,
        "namesAnotherChild",
        "YES",
        "redactedVersion",
        2);
    assertThat(text(get(social, page))).contains("It names another child").doesNotContain(CANARY);
    assertThat(get(social, minutes).statusCode()).isEqualTo(404);
    assertThat(get(social, version).statusCode()).isEqualTo(200);
    var manager = Visitor.signedIn("manager", port);
    assertThat(text(get(manager, page))).contains("Closed to others", CANARY);
    assertThat(get(manager, minutes).statusCode()).isEqualTo(200);
  }

  private HttpResponse<byte[]> takenOut(HttpClient visitor, String document, String because)
      throws Exception {
    return visitor.send(
        request(document + "/removal")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("because=" + URLEncoder.encode(because, UTF_8)))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> answered(HttpClient visitor, String document, String how)
      throws Exception {
    return visitor.send(
        request(document + "/removal/" + how).POST(BodyPublishers.noBody()).build(),
        BodyHandlers.ofByteArray());
  }

  private int rowsOfTheCase() {
    return database.queryForObject(
        "select count(*) from case_documents where case_reference = ?",
        Integer.class,
        child.reference().value());
  }

  private String whatTheAuditSays() {
    return AuditTrail.of(child.reference(), database).stream()
        .map(line -> line.kind() + " " + line.what())
        .collect(Collectors.joining("\n"));
  }

  /** The address of the document that stands first. */
  private String newest() throws Exception {
    var found = Pattern.compile(page + "/[0-9a-f-]{36}").matcher(text(get(social, page)));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<byte[]> get(HttpClient visitor, String path) throws Exception {
    return visitor.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> post(HttpClient visitor, String title, String name, byte[] file)
      throws Exception {
    return sent(visitor, Upload.of("LETTER", title, name, file), true);
  }

  private HttpResponse<byte[]> sent(HttpClient visitor, byte[] body, boolean withLength)
      throws Exception {
    TestClock.at("2026-12-01T10:%02d".formatted(minute++ % 60));
    return visitor.send(
        request(page)
            .header("Content-Type", Upload.TYPE)
            .POST(
                withLength
                    ? BodyPublishers.ofByteArray(body)
                    : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private interface Filling {
    void fill(PDDocument document) throws IOException;
  }

  private static byte[] pdf(Filling filling) throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      filling.fill(document);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] docx(Map<String, byte[]> more) throws IOException {
    return word(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", more);
  }

  private static byte[] docm() throws IOException {
    return word("application/vnd.ms-word.document.macroEnabled.main+xml", Map.of());
  }

  private static byte[] word(String type, Map<String, byte[]> more) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml",
        utf8(
            "<?xml version=\"1.0\"?><Types><Override PartName=\"/word/document.xml\" ContentType=\""
                + type
                + "\"/></Types>"));
    parts.put("word/document.xml", utf8("<?xml version=\"1.0\"?><document/>"));
    parts.putAll(more);
    return zip(parts);
  }

  private static byte[] odt(Map<String, byte[]> more) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", utf8("<?xml version=\"1.0\"?><document/>"));
    parts.putAll(more);
    return zip(parts);
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        if (part.getKey().equals("mimetype")) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          var sum = new java.util.zip.CRC32();
          sum.update(part.getValue());
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] join(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8).replace("&#39;", "'").replace("&quot;", "\"");
  }
}
