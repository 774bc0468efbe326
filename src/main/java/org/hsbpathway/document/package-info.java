/**
 * Documents: copies and letters as PDF, made from the templates in {@code forms/letters} when
 * somebody asks for one. Which field of a record goes into which copy stands in a table beside its
 * template; a field that nobody gave to a recipient is in none of their copies.
 *
 * <p>Until it is sent a copy is a draft that only colleagues see. What was sent is kept as it was.
 */
@ApplicationModule(
    displayName = "Documents",
    allowedDependencies = {"casefile", "chain", "clock", "sharing"})
package org.hsbpathway.document;

import org.springframework.modulith.ApplicationModule;
