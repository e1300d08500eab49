package org.fenghuo.local.recount;

import java.util.List;
import java.util.Set;
import org.fenghuo.local.recount.alerts.Fires;

/** Compares alerts held in memory with what plain loops find. */
public final class HistoryAlerts {
    private HistoryAlerts() {}

    /** The first differences. */
    public static List<Mismatch> compare(List<Fires> fires, HistoryRecount.Documents documents) {
        Mismatches mismatches = new Mismatches();
        AlertsComparison comparison =
                new AlertsComparison(
                        fires,
                        new AlertsComparison.Skipped(any -> true, Set.of(), Set.of()),
                        new DocumentComparison("alerts", mismatches));
        documents.showing("alert-log", comparison::takeDecision);
        documents.showing("alerts", comparison::take);
        comparison.finish();
        return mismatches.first();
    }
}
