package org.fenghuo.feeds.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/** The batches of a publisher on their way past: which of them are one publication. */
public final class Batches<B extends Batch> {
    private final List<B> batches;
    private final int alone;
    private final int end;
    private int followed;

    /** Batches are in the order of time; dates are local dates of the zone. */
    public Batches(List<B> batches, PublicationDates dates, ZoneId zone) {
        this.batches = batches;
        this.alone = firstNotBefore(dates.from(), zone);
        this.end =
                dates.to().equals(LocalDate.MAX)
                        ? batches.size()
                        : firstNotBefore(dates.to().plusDays(1), zone);
    }

    private int firstNotBefore(LocalDate date, ZoneId zone) {
        int at = 0;
        while (at < batches.size()
                && LocalDate.ofInstant(batches.get(at).at(), zone).isBefore(date)) {
            at++;
        }
        return at;
    }

    /** Whether there is another publication. */
    public boolean hasNext() {
        return followed < end;
    }

    /** Hands over the batches of the next publication; gives its instant, that of the last one. */
    public Instant next(Consumer<B> follow) {
        if (!hasNext()) {
            throw new NoSuchElementException("the last publication has been played");
        }
        do {
            follow.accept(batches.get(followed++));
        } while (followed < Math.min(alone, end));
        return batches.get(followed - 1).at();
    }
}
