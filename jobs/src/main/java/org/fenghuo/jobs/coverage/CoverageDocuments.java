package org.fenghuo.jobs.coverage;

import org.fenghuo.epi.coverage.CountedDays;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.jobs.counting.Documents;

/**
 * Documents of coverage: one a day for the last 400 days, before them one a month.
 *
 * @param days the days told of
 */
record CoverageDocuments(CountedDays days) implements Documents<CoverageDay> {
    @Override
    public Writer<CoverageDay> over(AreaTree tree) {
        return new CoverageDayWriter(days, tree);
    }

    @Override
    public boolean concernLaterDays() {
        return true;
    }
}
