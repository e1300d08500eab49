package org.fenghuo.local.recount.coverage;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.fenghuo.local.recount.Counting.CoverageDays;
import org.fenghuo.local.recount.Place;
import org.fenghuo.local.recount.Places;
import org.fenghuo.local.recount.SeriesDocuments;

/** Coverage counted, with the documents that must stand for it. */
public final class CoverageCount {
    /**
     * What codes mean.
     *
     * @param places the tree of areas
     * @param schedule the immunisation schedule
     * @param vaccines the vaccines that are known
     * @param targets what is aimed at
     */
    public record Reference(Places places, Schedule schedule, Vaccines vaccines, Targets targets) {}

    private final Reference reference;
    private final CoverageDays days;
    private final Map<CoverageSeries, Changes> changes;

    /** Counts these persons. */
    public CoverageCount(Reference reference, CoverageDays days, Persons persons) {
        this.reference = reference;
        this.days = days;
        CoverageCells cells = new CoverageCells(reference.places(), days);
        persons.forEach(new PersonCounting(reference.schedule(), cells)::count);
        changes = cells.everywhere();
    }

    /** Series in which something was counted. */
    public long series() {
        return changes.size();
    }

    /**
     * What must be said until that day, by the ids of documents without the day; to be asked for
     * once, since the changes are forgotten meanwhile.
     */
    public Map<String, SeriesDocuments> documents(int lastDay) {
        Map<String, SeriesDocuments> documents = new HashMap<>();
        for (Iterator<Map.Entry<CoverageSeries, Changes>> each = changes.entrySet().iterator();
                each.hasNext(); ) {
            Map.Entry<CoverageSeries, Changes> entry = each.next();
            CoverageSeries series = entry.getKey();
            documents.put(
                    series.id(),
                    new CoverageDocuments(described(series), entry.getValue(), days, lastDay));
            each.remove();
        }
        return documents;
    }

    private CoverageDocuments.Described described(CoverageSeries series) {
        List<String> path =
                reference.places().path(series.place()).stream().map(Place::code).toList();
        return new CoverageDocuments.Described(
                series,
                reference.vaccines().name(series.vaccine()),
                path,
                reference.targets().of(series.vaccine(), series.dose()));
    }
}
