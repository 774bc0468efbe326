package org.hsbpathway.workflow;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hsbpathway.casefile.Refusal;

/** What a record does not take, said as its form would say it. */
final class Violations {

  private Violations() {}

  static Refusal refusal(FormSchema form, ConstraintViolation<?> violation) {
    var path = violation.getPropertyPath().toString();
    return new Refusal(path, form.labelOf(path) + ": " + sentence(violation));
  }

  private static String sentence(ConstraintViolation<?> violation) {
    var rule = violation.getConstraintDescriptor().getAnnotation();
    if (rule instanceof NotNull || rule instanceof NotBlank || rule instanceof NotEmpty) {
      return "please fill this in.";
    }
    if (rule instanceof Size size && violation.getInvalidValue() instanceof CharSequence text) {
      return text.length() < size.min()
          ? "write at least " + size.min() + " characters."
          : "at most " + size.max() + " characters, please.";
    }
    return violation.getMessage() + ".";
  }
}
