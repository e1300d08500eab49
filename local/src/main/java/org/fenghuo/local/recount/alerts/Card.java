package org.fenghuo.local.recount.alerts;

import java.util.Map;
import java.util.Set;
import org.fenghuo.records.CaseProperty;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.DateBasis;

/**
 * A card that counts, as rules look at it.
 *
 * @param report the version that holds
 * @param disease disease or sub-type
 * @param root the disease, or the one of which it is a sub-type
 * @param days the days that count, as days since 1970
 * @param properties what alternatives may ask for
 * @param imported whether the infection came from elsewhere
 */
public record Card(
        CaseReport report,
        String disease,
        String root,
        Map<DateBasis, Integer> days,
        Set<CaseProperty> properties,
        boolean imported) {
    private static final DateBasis[] IN_TURN = {
        DateBasis.ONSET, DateBasis.DIAGNOSIS, DateBasis.REPORT
    };
    private static final int NONE = Integer.MIN_VALUE;

    public Card {
        days = Map.copyOf(days);
        properties = Set.copyOf(properties);
    }

    String id() {
        return report.getRecordId();
    }

    boolean hasDay() {
        return !days.isEmpty();
    }

    /** The day under a basis, else the next of onset, diagnosis and report. */
    int day(DateBasis basis) {
        int day = days.getOrDefault(basis, NONE);
        for (DateBasis other : IN_TURN) {
            day = day == NONE ? days.getOrDefault(other, NONE) : day;
        }
        return day;
    }
}
