package org.fenghuo.jobs.coverage;

import java.util.Locale;
import java.util.Optional;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.epi.coverage.CoverageMeasure;
import org.fenghuo.epi.coverage.CoverageSeries;
import org.fenghuo.epi.detect.Figure;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.detection.Figures;

/** Takes vaccinated of eligible from documents of coverage. */
record CoverageFigures() implements Figures<CoverageDay> {
    @Override
    public int day(CoverageDay document) {
        return document.day();
    }

    @Override
    public String subject(CoverageDay document) {
        return document.vaccine();
    }

    @Override
    public Optional<Figure> of(CoverageDay document) {
        CoverageSeries series = CoverageSeries.of(document.series());
        if (series.dose() == 0 || document.areaLevel().equals("outside")) {
            return Optional.empty();
        }
        return Optional.of(
                new Figure(
                        document.vaccine(),
                        series.dose() + "|" + series.cohort().label(),
                        PlaceKind.valueOf(document.areaLevel().toUpperCase(Locale.ROOT)),
                        document.area(),
                        document.areaPath(),
                        document.day(),
                        document.count(CoverageMeasure.VACCINATED),
                        document.count(CoverageMeasure.ELIGIBLE)));
    }
}
