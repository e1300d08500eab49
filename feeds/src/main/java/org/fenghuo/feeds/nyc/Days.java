package org.fenghuo.feeds.nyc;

import java.util.List;

/**
 * The days of which a file speaks, so that counts can stand in arrays.
 *
 * @param first epoch day of the first one
 * @param count how many there are
 */
record Days(int first, int count) {
    static Days of(List<Changes> publications) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Changes publication : publications) {
            for (Change change : publication.all()) {
                first = Math.min(first, change.day());
                last = Math.max(last, change.day());
            }
        }
        return first > last ? new Days(0, 0) : new Days(first, last - first + 1);
    }

    int index(int epochDay) {
        return epochDay - first;
    }

    int epochDay(int index) {
        return first + index;
    }
}
