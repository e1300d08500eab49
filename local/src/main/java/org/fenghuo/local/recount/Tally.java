package org.fenghuo.local.recount;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.fenghuo.local.recount.rules.CaseReportRules;
import org.fenghuo.local.recount.sources.Delay;
import org.fenghuo.local.recount.sources.Entering;
import org.fenghuo.local.recount.sources.SourceBook;
import org.fenghuo.local.recount.sources.Told;
import org.fenghuo.records.CaseReport;

/** Takes messages one by one and keeps, of each record, the version that holds. */
final class Tally implements Wanted<CaseReport> {
    private final Places places;
    private final Appraiser appraiser;
    private final Intake<CaseReport> intake;
    private final ContentHash<CaseReport> contentHash =
            new ContentHash<>(CaseReport.getClassSchema());
    private final Map<String, Held> held = new HashMap<>();
    private int numbered;

    /** A tally of a topic with that many partitions. */
    Tally(Counting counting, Reference reference, WriterSchemas schemas, int partitions) {
        this.places = reference.places();
        this.appraiser = new Appraiser(counting, reference);
        this.intake =
                new Intake<>(
                        new FramedReader<>(CaseReport.getClassSchema(), schemas),
                        new CaseReportRules(counting.zone()),
                        counting.zone(),
                        partitions,
                        this);
    }

    void take(Message message) {
        intake.take(message);
    }

    @Override
    public Told told(CaseReport report) {
        return Told.of(report);
    }

    @Override
    public boolean take(CaseReport report, Entering entering) {
        Appraiser.Appraisal appraisal = appraiser.appraise(report);
        if (appraisal.tooLate()) {
            return false;
        }
        Order order = Order.of(report.getVersion(), report.getReportedAt(), contentHash.of(report));
        Held before = held.get(report.getRecordId());
        if (before == null || order.compareTo(before.order()) > 0) {
            Delay delay = entering.replaces(before == null ? Delay.NONE : before.delay());
            held.put(
                    report.getRecordId(),
                    new Held(order, appraisal.counts(), appraisal.listed(), delay, numbered++));
        }
        return true;
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
        return intake.fates();
    }

    /** What each source has sent. */
    SourceBook sources() {
        return intake.sources();
    }

    /** How far event time has come in all partitions; nothing while one of them has none. */
    OptionalLong watermarkMs() {
        return intake.watermarkMs();
    }
}
