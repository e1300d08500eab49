package org.fenghuo.jobs.visits;

import java.util.Locale;
import java.util.Optional;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.detect.Figure;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.epi.visits.VisitDay;
import org.fenghuo.epi.visits.VisitMeasure;
import org.fenghuo.epi.visits.VisitSeries;
import org.fenghuo.jobs.detection.Figures;

/** Takes visits with a syndrome, and all visits beside them, at the place of the clinic. */
record VisitFigures(Syndromes syndromes) implements Figures<VisitDay> {
    @Override
    public int day(VisitDay document) {
        return document.day();
    }

    @Override
    public String subject(VisitDay document) {
        int syndrome = VisitSeries.of(document.series()).syndrome();
        boolean isAny = syndrome != VisitSeries.ALL_VISITS && syndrome != VisitSeries.TOTALS;
        return isAny ? syndromes.numbered(syndrome).id() : "";
    }

    @Override
    public Optional<Figure> of(VisitDay document) {
        VisitSeries series = VisitSeries.of(document.series());
        if (series.place() != PlaceBasis.REPORTING || document.placeLevel().equals("outside")) {
            return Optional.empty();
        }
        return Optional.of(
                new Figure(
                        subject(document),
                        series.age().label(),
                        PlaceKind.valueOf(document.placeLevel().toUpperCase(Locale.ROOT)),
                        document.place(),
                        document.placePath(),
                        document.day(),
                        document.counts()[VisitMeasure.VISITS.ordinal()],
                        document.counts()[VisitMeasure.TOTAL_VISITS.ordinal()]));
    }
}
