package org.fenghuo.local.recount;

import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.fenghuo.local.recount.rules.Rules;

/** Takes the messages of one topic one by one, and hands on the records that keep the rules. */
final class Intake<T extends SpecificRecord> {
    private static final long NO_TIME_YET = Long.MIN_VALUE;

    private final FramedReader<T> reader;
    private final Rules<T> rules;
    private final Wanted<T> wanted;
    private final SortedMap<Integer, Fates> fates = new TreeMap<>();
    private final SortedMap<Integer, Long> eventTimes = new TreeMap<>();

    /** An intake of a topic with that many partitions. */
    Intake(FramedReader<T> reader, Rules<T> rules, int partitions, Wanted<T> wanted) {
        this.reader = reader;
        this.rules = rules;
        this.wanted = wanted;
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
        if (!(reader.read(sent.value()) instanceof Decoded.Whole<T> decoded)
                || rules.firstBroken(decoded.value(), sent.appendedAtMs()).isPresent()) {
            here.countRejected();
            return;
        }
        T record = decoded.value();
        eventTimes.merge(sent.partition(), wanted.reportedAtMs(record) - 1, Math::max);
        if (!wanted.take(record)) {
            here.countTooLate();
        }
    }

    /** What became of the messages, by partition. */
    SortedMap<Integer, Fates> fates() {
        return Collections.unmodifiableSortedMap(fates);
    }

    /** How far event time has come in all partitions; nothing while one of them has none. */
    OptionalLong watermarkMs() {
        long least = eventTimes.isEmpty() ? NO_TIME_YET : Collections.min(eventTimes.values());
        return least == NO_TIME_YET ? OptionalLong.empty() : OptionalLong.of(least);
    }
}
