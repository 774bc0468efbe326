package org.hsbpathway.sharing;

import java.time.LocalDate;
import java.util.Map;

/**
 * A record as it stands, by the keys of the form it was written in.
 *
 * @param version what people call this state of it; {@code null} where it has one state only
 * @param asOf the day from which it holds
 * @param until the day on which it is looked at again, after which a copy is out of date; {@code
 *     null} where there is none
 * @param form the form whose words stand for the codes in it
 * @param answers texts, codes, days, lists of the same
 */
public record Written(
    String version, LocalDate asOf, LocalDate until, String form, Map<String, Object> answers) {}
