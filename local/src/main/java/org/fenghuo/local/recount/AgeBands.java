package org.fenghuo.local.recount;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.records.CaseReport;

/** Names the age band of a person. */
final class AgeBands {
    private final List<Integer> starts;
    private final List<String> names = new ArrayList<>();

    AgeBands(List<Integer> starts) {
        this.starts = starts;
        for (int i = 0; i < starts.size(); i++) {
            names.add(name(i));
        }
    }

    String of(CaseReport report) {
        if (report.getAgeMonths() != null) {
            return names.get(band(report.getAgeMonths() / 12));
        }
        if (report.getAgeYears() == null) {
            return "unknown";
        }
        int from = report.getAgeYears();
        int until = report.getAgeYearsUntil() == null ? from : report.getAgeYearsUntil();
        return band(from) == band(until) ? names.get(band(from)) : from + "-" + until;
    }

    private int band(int age) {
        int band = 0;
        while (band + 1 < starts.size() && starts.get(band + 1) <= age) {
            band++;
        }
        return band;
    }

    private String name(int band) {
        int first = starts.get(band);
        if (band + 1 == starts.size()) {
            return first + "+";
        }
        int last = starts.get(band + 1) - 1;
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
