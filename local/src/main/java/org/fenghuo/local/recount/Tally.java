package org.fenghuo.local.recount;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenghuo.records.CaseReport;

/** Takes messages one by one and keeps, of each record, the version that holds. */
final class Tally {
    private static final long NO_TIME_YET = Long.MIN_VALUE;

    private final Places places;
    private final FramedReader<CaseReport> reader;
    private final RecordRules rules;
    private final Appraiser appraiser;
    private final ContentHash contentHash = new ContentHash();
    private final Map<String, Held> held = new HashMap<>();
    private final SortedMap<Integer, Fates> fates = new TreeMap<>();
    private final SortedMap<Integer, Long> eventTimes = new TreeMap<>();
    private int numbered;

    /** A tally of a topic with that many partitions. */
    Tally(Counting counting, Reference reference, WriterSchemas schemas, int partitions) {
        this.places = reference.places();
        this.reader = new FramedReader<>(CaseReport.getClassSchema(), schemas);
        this.rules = new RecordRules(counting.zone());
        this.appraiser = new Appraiser(counting, reference);
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
        if (!(reader.read(sent.value()) instanceof Decoded.Whole<CaseReport> decoded)
                || rules.firstBroken(decoded.value(), sent.appendedAtMs()).isPresent()) {
            here.countRejected();
            return;
        }
        CaseReport report = decoded.value();
        long reportedAt = report.getReportedAt().toEpochMilli();
        eventTimes.merge(sent.partition(), reportedAt - 1, Math::max);
        Appraiser.Appraisal appraisal = appraiser.appraise(report);
        if (appraisal.tooLate()) {
            here.countTooLate();
            return;
        }
        keepIfGreater(report, appraisal);
    }

    private void keepIfGreater(CaseReport report, Appraiser.Appraisal appraisal) {
        Held.Order order =
                new Held.Order(
                        report.getVersion(),
                        report.getReportedAt().toEpochMilli(),
                        contentHash.of(report));
        Held before = held.get(report.getRecordId());
        if (before == null || order.compareTo(before.order()) > 0) {
            held.put(
                    report.getRecordId(),
                    new Held(order, appraisal.counts(), appraisal.listed(), numbered++));
        }
    }

    /** The version that holds, by record id; deleted records have one too. */
    Map<String, Held> held() {
        return Collections.unmodifiableMap(held);
    }

    /** The tree of areas that the held versions speak of. */
    Places places() {
        return places;
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
