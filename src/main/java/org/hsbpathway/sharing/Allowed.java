package org.hsbpathway.sharing;

/**
 * What one recipient may receive of one item.
 *
 * @param words which part, or why nothing; may be empty
 */
public record Allowed(Amount amount, String words) {

  /** How much of it. */
  public enum Amount {
    FULL("F", "in full"),
    SUMMARY("S", "a summary or a part"),
    HEADLINE("H", "the headline only"),
    NOTHING("-", "nothing");

    private final String code;
    private final String label;

    Amount(String code, String label) {
      this.code = code;
      this.label = label;
    }

    static Amount of(String code) {
      for (var amount : values()) {
        if (amount.code.equals(code)) {
          return amount;
        }
      }
      throw new IllegalArgumentException("No amount is written as " + code);
    }
  }

  static Allowed of(String cell) {
    var parts = cell.strip().split(" ", 2);
    return new Allowed(Amount.of(parts[0]), parts.length == 1 ? "" : parts[1]);
  }

  public boolean isNothing() {
    return amount == Amount.NOTHING;
  }

  /** As people say it: the headline only (a plan is in place). */
  public String inWords() {
    return amount.label + (words.isEmpty() ? "" : " (" + words + ")");
  }
}
