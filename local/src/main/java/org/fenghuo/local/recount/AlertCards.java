package org.fenghuo.local.recount;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fenghuo.local.recount.alerts.Card;
import org.fenghuo.local.recount.sources.Entering;
import org.fenghuo.local.recount.sources.Told;
import org.fenghuo.records.CaseProperty;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.DateBasis;
import org.fenghuo.records.Severity;

/** Keeps, of each record, the version that holds, as far as rules ask for it. */
final class AlertCards implements Wanted<CaseReport> {
    private final Appraiser appraiser;
    private final Predicate<String> isWatched;
    private final ContentHash<CaseReport> contentHash =
            new ContentHash<>(CaseReport.getClassSchema());
    private final Map<String, Winner> winners = new HashMap<>();

    private record Winner(Order order, List<Card> card) {}

    /** Of the diseases that are watched. */
    AlertCards(Counting counting, Reference reference, Predicate<String> isWatched) {
        this.appraiser = new Appraiser(counting, reference);
        this.isWatched = isWatched;
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
        Winner before = winners.get(report.getRecordId());
        if (before == null || order.compareTo(before.order()) > 0) {
            List<Card> cards = new ArrayList<>();
            for (Share share : appraisal.counts()) {
                if (isWatched.test(share.what().disease().root())) {
                    cards.add(card(report, share));
                }
            }
            winners.put(report.getRecordId(), new Winner(order, cards));
        }
        return true;
    }

    private static Card card(CaseReport report, Share share) {
        Map<DateBasis, Integer> days = new EnumMap<>(DateBasis.class);
        for (DateBasis basis : List.of(DateBasis.ONSET, DateBasis.DIAGNOSIS, DateBasis.REPORT)) {
            Basis same = Basis.valueOf(basis.name());
            if (share.days().has(same)) {
                days.put(basis, share.days().of(same));
            }
        }
        Disease disease = share.what().disease();
        return new Card(
                report,
                disease.id(),
                disease.root(),
                days,
                properties(report, share.what().died()),
                share.what().imported());
    }

    private static Set<CaseProperty> properties(CaseReport report, boolean died) {
        Set<CaseProperty> properties = EnumSet.noneOf(CaseProperty.class);
        if (died) {
            properties.add(CaseProperty.DIED);
        }
        if (report.getAdmittedOn() != null) {
            properties.add(CaseProperty.ADMITTED);
        }
        Severity severity = report.getSeverity();
        if (severity == Severity.SEVERE || severity == Severity.CRITICAL) {
            properties.add(CaseProperty.SEVERE);
        }
        if (report.getClassification() == Classification.CONFIRMED) {
            properties.add(CaseProperty.CONFIRMED);
        }
        return properties;
    }

    /** The cards that hold and count. */
    List<Card> cards() {
        return winners.values().stream().flatMap(each -> each.card().stream()).toList();
    }

    /** How many records have a version that holds. */
    int records() {
        return winners.size();
    }
}
