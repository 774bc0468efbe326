package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case reference says nothing about anybody. */
class CaseReferenceTest {

  @Test
  void aReferenceIsAYearAndANumber() {
    assertThat(new CaseReference("HSB-2026-000123")).hasToString("HSB-2026-000123");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "HSB-2026-123",
        "hsb-2026-000123",
        "HSB-2026-0001234",
        "HSB-1926-000123",
        "HSB-2026-000123\n",
        "A. B."
      })
  void anythingElseIsRefusedWithoutRepeatingIt(String typed) {
    assertThatThrownBy(() -> new CaseReference(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A case reference looks like HSB-2026-000123");
  }

  @Test
  void insideAStoredBlockItIsJustItsText() throws Exception {
    var json = new ObjectMapper().writeValueAsString(new CaseReference("HSB-2026-000123"));
    assertThat(json).isEqualTo("\"HSB-2026-000123\"");
    assertThat(new ObjectMapper().readValue(json, CaseReference.class))
        .isEqualTo(new CaseReference("HSB-2026-000123"));
  }
}
