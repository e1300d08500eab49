package org.fenghuo.local.recount.alerts;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.records.Rule;

/**
 * All days on which a version of a rule fires on one subject in one place.
 *
 * @param line what its alerts share
 * @param rule the version
 * @param detail the sub-type that is meant, empty if the whole disease is
 * @param threshold from which value on it fires there
 * @param quietDays after how many days without firing a rise is over
 * @param days the days, in order
 */
public record Fires(
        Line line,
        Rule rule,
        String detail,
        double threshold,
        int quietDays,
        List<FiringDay> days) {
    public Fires {
        days = List.copyOf(days);
    }

    /** The days parted where it is quiet for too long. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= days.size(); at++) {
            if (at == days.size() || days.get(at).day() - days.get(at - 1).day() > quietDays) {
                runs.add(new Run(this, days.subList(from, at)));
                from = at;
            }
        }
        return runs;
    }
}
