package org.fenghuo.feeds.germany;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ages of a band, both ends included.
 *
 * @param from lowest age in whole years
 * @param until highest age in whole years
 */
record AgeBand(int from, int until) {
    /** The record knows no higher age. */
    private static final int OLDEST = 130;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})-(\\d{1,3})");
    private static final Pattern OPEN = Pattern.compile("(\\d{1,3})\\+");

    /** The band as the list writes it, 05-14 or 80+; anything else is an unknown age. */
    static Optional<AgeBand> written(String band) {
        Matcher range = RANGE.matcher(band);
        if (range.matches()) {
            return Optional.of(
                    new AgeBand(
                            Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        Matcher open = OPEN.matcher(band);
        return open.matches()
                ? Optional.of(new AgeBand(Integer.parseInt(open.group(1)), OLDEST))
                : Optional.empty();
    }
}
