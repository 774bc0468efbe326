package org.hsbpathway.casefile;

import java.util.Optional;

/**
 * What was entered breaks a rule: the task stays open and the worker reads the sentence beside the
 * field.
 *
 * <p>The sentence never repeats what was typed.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /** Refuses the value of one field, named by its form key. */
  public Refusal(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  /** Refuses the whole form. */
  public Refusal(String sentence) {
    this(null, sentence);
  }

  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** The sentence for the worker. */
  public String sentence() {
    return getMessage();
  }
}
