package org.hsbpathway.strategy;

import org.hsbpathway.casefile.Refusal;

/**
 * Whether the parents are asked for their permission before other agencies are asked what they
 * know, and if not, why: a manager's decision wherever an enquiry is decided (section 47
 * procedures). Consent is not what the checks rest on.
 */
record ChecksPermission(ChecksPermission.Ask ask, String whyNot) {

  /** Asking is the rule; not asking is the exception with a reason. */
  enum Ask {
    ASK,
    DO_NOT_ASK
  }

  /** Asked wherever there is an enquiry; elsewhere nothing is kept, whatever was sent. */
  static ChecksPermission with(Section47Decision enquiry, Ask ask, String whyNot) {
    if (enquiry == null || !enquiry.isEnquiry()) {
      return null;
    }
    if (ask == null) {
      throw new Refusal(
          "checksPermission",
          "Say whether the parents are asked for their permission before checks with other agencies.");
    }
    if (ask == Ask.DO_NOT_ASK && (whyNot == null || whyNot.isBlank())) {
      throw new Refusal("noPermissionReason", "Say why the parents are not asked before checks.");
    }
    return new ChecksPermission(ask, ask == Ask.DO_NOT_ASK ? whyNot : null);
  }

  /** For whoever makes the checks. */
  String inWords() {
    return ask == Ask.ASK
        ? "The parents are asked for their permission before other agencies are asked what they know."
        : "Other agencies are asked what they know without asking the parents first. Why: "
            + whyNot;
  }
}
