package org.hsbpathway.retention;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hsbpathway.upload.Paper;
import org.hsbpathway.upload.Papers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what was given with a copy: one archive with the copy and its documents, which have numbers
 * and no names. It is never whole in memory.
 */
@Component
class CopyArchive {

  static final String PREFIX = "hsb-copy-";

  private static final int PART = 256 * 1024;

  private final Papers papers;
  private final JdbcTemplate parts;

  CopyArchive(Papers papers, JdbcTemplate parts) {
    this.papers = papers;
    this.parts = parts;
  }

  /** Nothing where no document goes out. */
  void pack(RecordCopy copy, byte[] pdf) {
    if (copy.papersGiven().isEmpty()) {
      return;
    }
    try {
      var file = Files.createTempFile(PREFIX, ".zip");
      try {
        fill(file, copy, pdf);
        keep(file, copy.id());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Path file, RecordCopy copy, byte[] pdf) throws IOException {
    var reference = copy.caseReference();
    var held =
        papers.of(reference).stream().collect(Collectors.toMap(Paper::id, Function.identity()));
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("record.pdf"));
      zip.write(pdf);
      for (var paper : copy.papersGiven()) {
        zip.putNextEntry(
            new ZipEntry("documents/" + paper.name() + "." + held.get(paper.given()).ending()));
        papers.write(reference, paper.given(), zip);
      }
    }
  }

  private void keep(Path file, UUID copy) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var number = 0;
      for (var part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
        parts.update(
            "insert into record_copy_parts (copy_id, number, content) values (?, ?, ?)",
            copy,
            number++,
            part);
      }
    }
  }

  Optional<InputStream> of(UUID copy) {
    var numbers =
        parts.queryForList(
            "select number from record_copy_parts where copy_id = ? order by number",
            Integer.class,
            copy);
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SequenceInputStream(
                oneByOne(numbers.stream().map(number -> part(copy, number)).iterator())));
  }

  private InputStream part(UUID copy, int number) {
    return new ByteArrayInputStream(
        parts.queryForObject(
            "select content from record_copy_parts where copy_id = ? and number = ?",
            byte[].class,
            copy,
            number));
  }

  private static Enumeration<InputStream> oneByOne(Iterator<InputStream> parts) {
    return new Enumeration<>() {
      @Override
      public boolean hasMoreElements() {
        return parts.hasNext();
      }

      @Override
      public InputStream nextElement() {
        return parts.next();
      }
    };
  }
}
