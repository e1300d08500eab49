package org.fenghuo.jobs.cases;

import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.jobs.counting.Documents;

/** Documents of cases in rolling windows. */
record IncidenceDocuments(Windows windows) implements Documents<Incidence> {
    @Override
    public Writer<Incidence> over(AreaTree tree) {
        return new IncidenceWriter(windows, tree);
    }
}
