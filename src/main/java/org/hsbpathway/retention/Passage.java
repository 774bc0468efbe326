package org.hsbpathway.retention;

import java.util.List;

/**
 * One passage of a record as it stands in a copy.
 *
 * @param number by which people name it while they work on the copy
 * @param marked whether it may be about somebody else
 */
record Passage(int number, String heading, String label, List<String> text, boolean marked) {}
