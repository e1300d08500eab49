package org.fenghuo.feeds.nyc.visits;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A band of ages in whole years, both included.
 *
 * @param from lowest age
 * @param until highest age; 130 where the band is open
 */
record Ages(int from, int until) {
    private static final int OLDEST = 130;
    private static final Pattern BAND = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|\\+)");

    /** From the publisher's words: 5-12 or 75+. */
    static Optional<Ages> written(String band) {
        Matcher parts = BAND.matcher(band);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int until = parts.group(2) == null ? OLDEST : Integer.parseInt(parts.group(2));
        return Optional.of(new Ages(Integer.parseInt(parts.group(1)), until));
    }
}
