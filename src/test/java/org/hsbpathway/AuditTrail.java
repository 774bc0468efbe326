package org.hsbpathway;

import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the audit has written of a case, line by line. */
public final class AuditTrail {

  public record Line(String kind, String person, String what) {}

  public static List<Line> of(CaseReference reference, JdbcTemplate database) {
    return database.query(
        "select kind, person, what from audit_lines where case_reference = ? order by number",
        (row, number) ->
            new Line(row.getString("kind"), row.getString("person"), row.getString("what")),
        reference.value());
  }

  private AuditTrail() {}
}
