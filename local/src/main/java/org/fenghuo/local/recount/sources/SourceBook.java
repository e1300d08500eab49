package org.fenghuo.local.recount.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.local.recount.rules.Ids;
import org.fenghuo.records.Operation;

/** Keeps, for each source and day, what it has sent on one topic. */
public final class SourceBook {
    private static final String UNKNOWN = "unknown";

    private final ZoneId zone;
    private final Map<SourceDay, Page> pages = new HashMap<>();

    /** A source and a local day. */
    record SourceDay(String source, LocalDate day) {}

    /** What stands under a source and a day. */
    static final class Page {
        private final Map<Integer, Integer> delays = new TreeMap<>();
        private long received;
        private long rejected;
        private long tooLate;
        private Instant lastSeen;

        private void saw(Instant when) {
            received++;
            lastSeen = lastSeen == null || when.isAfter(lastSeen) ? when : lastSeen;
        }

        boolean isBlank() {
            return received == 0 && delays.isEmpty();
        }

        long received() {
            return received;
        }

        long rejected() {
            return rejected;
        }

        long tooLate() {
            return tooLate;
        }

        Instant lastSeen() {
            return lastSeen;
        }

        /** The delay of each record, the shortest first. */
        List<Integer> delays() {
            List<Integer> each = new ArrayList<>();
            delays.forEach(
                    (minutes, records) -> {
                        for (int i = 0; i < records; i++) {
                            each.add(minutes);
                        }
                    });
            return each;
        }
    }

    /** A book of the days of that zone. */
    public SourceBook(ZoneId zone) {
        this.zone = zone;
    }

    /** A message that kept the rules. */
    public void received(Told told) {
        page(told.source(), day(told.reportedAt())).saw(told.reportedAt());
    }

    /** The message came too late. */
    public void tooLate(Told told) {
        page(told.source(), day(told.reportedAt())).tooLate++;
    }

    /** A message that was refused, of that source as far as it says one. */
    public void rejected(String source, Instant appendedAt) {
        boolean usable = !source.isBlank() && Ids.isShort(source);
        Page page = page(usable ? source : UNKNOWN, day(appendedAt));
        page.saw(appendedAt);
        page.rejected++;
    }

    /** The delay of the version that tells this. */
    public Entering entering(Told told) {
        boolean taken = told.operation() == Operation.DELETE || told.happenedAt() == null;
        boolean silent = told.operation() == Operation.REVISE && told.enteredAt() == null;
        if (taken || silent) {
            return new Entering(this, Delay.NONE);
        }
        Instant entered = told.enteredAt() == null ? told.reportedAt() : told.enteredAt();
        return new Entering(
                this, new Delay(told.source(), day(entered), minutes(told.happenedAt(), entered)));
    }

    private static int minutes(Instant from, Instant until) {
        Duration between = Duration.between(from, until);
        if (between.isNegative()) {
            return 0;
        }
        long whole = between.toMinutes();
        boolean begun = between.compareTo(Duration.ofMinutes(whole)) > 0;
        return (int) Math.min(Integer.MAX_VALUE, begun ? whole + 1 : whole);
    }

    void replace(Delay before, Delay after) {
        add(before, -1);
        add(after, 1);
    }

    private void add(Delay delay, int records) {
        if (!delay.equals(Delay.NONE)) {
            page(delay.source(), delay.day())
                    .delays
                    .merge(
                            delay.minutes(),
                            records,
                            (one, other) -> one + other == 0 ? null : one + other);
        }
    }

    private Page page(String source, LocalDate day) {
        return pages.computeIfAbsent(new SourceDay(source, day), unseen -> new Page());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    Map<SourceDay, Page> pages() {
        return pages;
    }
}
