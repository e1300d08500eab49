package org.fenghuo.jobs.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fenghuo.epi.sources.DelayCounts;

/** Adds up by source and day what a topic's messages change, until it is emptied. */
final class SourceTally {
    private final String topic;
    private final Map<SourceDay, Changes> changes = new HashMap<>();
    private SourceDay lastKey = new SourceDay("", "", 0);
    private Changes lastChanges = new Changes();

    SourceTally(String topic) {
        this.topic = topic;
    }

    /** Adds one message that became known at that instant. */
    void add(Receipt receipt, long reportedAt, Outcome outcome) {
        Changes here = of(receipt.source(), receipt.day());
        here.outcomes[outcome.ordinal()]++;
        here.lastSeenAt = Math.max(here.lastSeenAt, reportedAt);
    }

    /** Has the day of a delay said again, whether or not it changes. */
    void touch(ReportDelay delay) {
        if (delay.isKnown()) {
            of(delay.source(), delay.day());
        }
    }

    /** Adds so many records with that delay. */
    void add(ReportDelay delay, int records) {
        if (delay.isKnown()) {
            of(delay.source(), delay.day()).delays.merge(delay.minutes(), records, Integer::sum);
        }
    }

    private Changes of(String source, int day) {
        if (lastKey.day() != day || !lastKey.source().equals(source)) {
            lastKey = new SourceDay(topic, source, day);
            lastChanges = changes.computeIfAbsent(lastKey, key -> new Changes());
        }
        return lastChanges;
    }

    /** Hands out everything and is empty again. */
    void empty(Consumer<SourceFigures> out) {
        changes.forEach((key, changed) -> out.accept(changed.figures(key)));
        changes.clear();
        lastKey = new SourceDay("", "", 0);
    }

    private static final class Changes {
        private final long[] outcomes = new long[Outcome.ALL.size()];
        private final SortedMap<Integer, Integer> delays = new TreeMap<>();
        private long lastSeenAt = SourceFigures.NEVER;

        SourceFigures figures(SourceDay key) {
            return new SourceFigures(
                    key, OutcomeCounts.of(outcomes), lastSeenAt, DelayCounts.of(delays));
        }
    }
}
