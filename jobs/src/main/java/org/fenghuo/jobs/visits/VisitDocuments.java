package org.fenghuo.jobs.visits;

import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.epi.visits.VisitDay;
import org.fenghuo.jobs.counting.Documents;

/** Documents of visits by syndrome, in weeks of seven days. */
record VisitDocuments(Syndromes syndromes) implements Documents<VisitDay> {
    @Override
    public Writer<VisitDay> over(AreaTree tree) {
        return new VisitDayWriter(syndromes, tree);
    }
}
