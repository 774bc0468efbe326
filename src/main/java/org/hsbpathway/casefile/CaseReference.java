package org.hsbpathway.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * The opaque number of a case, such as {@code HSB-2026-000123}: the only thing about a case that
 * leaves the case file for the engine, logs and addresses.
 */
// Queries by it that every step asks are written out in their repositories: of one made of its
// method's name Hibernate keeps no translation where a parameter is a type of our own.
@Embeddable
public record CaseReference(@JsonValue @Column(name = "case_reference", length = 20) String value) {

  private static final Pattern FORM = Pattern.compile("HSB-20\\d{2}-\\d{6}");

  @JsonCreator
  public CaseReference {
    if (value == null || !FORM.matcher(value).matches()) {
      // The text is not repeated: whatever was typed here by mistake must not reach a log.
      throw new IllegalArgumentException("A case reference looks like HSB-2026-000123");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
