package org.hsbpathway.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Content kept in parts of 256 kB, so that it is never whole in memory. */
public final class ContentParts {

  private static final int PART = 256 * 1024;

  private final JdbcTemplate database;
  private final String table;
  private final String owner;

  /**
   * @param table with the columns {@code number} and {@code content}
   * @param owner its column with the id of what the content belongs to
   */
  public ContentParts(JdbcTemplate database, String table, String owner) {
    this.database = database;
    this.table = table;
    this.owner = owner;
  }

  public void keep(UUID id, Path file) throws IOException {
    var insert = "insert into " + table + " (" + owner + ", number, content) values (?, ?, ?)";
    try (var content = Files.newInputStream(file)) {
      var number = 0;
      for (var part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
        database.update(insert, id, number++, part);
      }
    }
  }

  /** Reads part by part; empty where nothing is kept. */
  public Optional<InputStream> open(UUID id) {
    var numbers =
        database.queryForList(
            "select number from " + table + " where " + owner + " = ? order by number",
            Integer.class,
            id);
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SequenceInputStream(
                oneByOne(numbers.stream().map(number -> part(id, number)).iterator())));
  }

  public void remove(UUID id) {
    database.update("delete from " + table + " where " + owner + " = ?", id);
  }

  private InputStream part(UUID id, int number) {
    return new ByteArrayInputStream(
        database.queryForObject(
            "select content from " + table + " where " + owner + " = ? and number = ?",
            byte[].class,
            id,
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
