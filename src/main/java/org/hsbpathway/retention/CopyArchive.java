package org.hsbpathway.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hsbpathway.upload.ContentParts;
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

  private final Papers papers;
  private final ContentParts parts;

  CopyArchive(Papers papers, JdbcTemplate database) {
    this.papers = papers;
    this.parts = new ContentParts(database, "record_copy_parts", "copy_id");
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
        parts.keep(copy.id(), file);
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

  Optional<InputStream> of(UUID copy) {
    return parts.open(copy);
  }
}
