package org.fenghuo.local.recount;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.fenghuo.local.recount.rules.Rules;
import org.fenghuo.local.recount.sources.SourceBook;
import org.fenghuo.local.recount.sources.Told;

/** Takes the messages of one topic one by one, and hands on the records that keep the rules. */
final class Intake<T extends SpecificRecord> {
    private static final long NO_TIME_YET = Long.MIN_VALUE;

    private final FramedReader<T> reader;
    private final Rules<T> rules;
    private final Wanted<T> wanted;
    private final SourceBook sources;
    private final SortedMap<Integer, Fates> fates = new TreeMap<>();
    private final SortedMap<Integer, Long> eventTimes = new TreeMap<>();

    /** An intake of a topic with that many partitions. */
    Intake(FramedReader<T> reader, Rules<T> rules, ZoneId zone, int partitions, Wanted<T> wanted) {
        this.reader = reader;
        this.rules = rules;
        this.wanted = wanted;
        this.sources = new SourceBook(zone);
        for (int partition = 0; partition < partitions; partition++) {
            fates.put(partition, new Fates());
            eventTimes.put(partition, NO_TIME_YET);
        }
    }

    void take(Message message) {
        if (message instanceof Message.Tick tick) {
            eventTimes.merge(tick.partition(), tick.atMs(), Math::max);
        } else if (message instanceof Message.Sent sent) {
            take(sent);
        }
    }

    private void take(Message.Sent sent) {
        Fates here = fates.get(sent.partition());
        here.countRead();
        Instant appendedAt = Instant.ofEpochMilli(sent.appendedAtMs());
        if (!(reader.read(sent.value()) instanceof Decoded.Whole<T> decoded)) {
            here.countRejected();
            sources.rejected("", appendedAt);
            return;
        }
        T record = decoded.value();
        Told told = wanted.told(record);
        if (rules.firstBroken(record, sent.appendedAtMs()).isPresent()) {
            here.countRejected();
            sources.rejected(told.source(), appendedAt);
            return;
        }
        eventTimes.merge(sent.partition(), told.reportedAt().toEpochMilli() - 1, Math::max);
        sources.received(told);
        if (!wanted.take(record, sources.entering(told))) {
            here.countTooLate();
            sources.tooLate(told);
        }
    }

    /** What became of the messages, by partition. */
    SortedMap<Integer, Fates> fates() {
        return Collections.unmodifiableSortedMap(fates);
    }

    /** What each source has sent. */
    SourceBook sources() {
        return sources;
    }

    /** How far event time has come in all partitions; nothing while one of them has none. */
    OptionalLong watermarkMs() {
        long least = eventTimes.isEmpty() ? NO_TIME_YET : Collections.min(eventTimes.values());
        return least == NO_TIME_YET ? OptionalLong.empty() : OptionalLong.of(least);
    }
}
