package org.fenghuo.jobs.coverage;

import java.util.Locale;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.epi.coverage.CoverageMeasure;
import org.fenghuo.epi.coverage.CoverageSeries;
import org.fenghuo.epi.detect.Figure;
import org.fenghuo.epi.rules.PlaceKind;

/**
 * Takes of each series what stands on the newest day: coverage is cumulative, and what stood on
 * days before was judged when they were the newest.
 */
final class CoverageFigures extends RichFlatMapFunction<CoverageDay, Figure> {
    private static final long serialVersionUID = 1L;

    private transient int newest;

    /** The figures among documents. */
    static DataStream<Figure> of(DataStream<CoverageDay> days) {
        return days.flatMap(new CoverageFigures())
                .returns(TypeInformation.of(Figure.class))
                .uid("figures-of-coverage")
                .name("Figures of coverage");
    }

    @Override
    public void flatMap(CoverageDay day, Collector<Figure> out) {
        CoverageSeries series = CoverageSeries.of(day.series());
        if (series.dose() == 0 || day.day() < newest || day.areaLevel().equals("outside")) {
            return;
        }
        newest = day.day();
        out.collect(
                new Figure(
                        day.vaccine(),
                        series.dose() + "|" + series.cohort().label(),
                        PlaceKind.valueOf(day.areaLevel().toUpperCase(Locale.ROOT)),
                        day.area(),
                        day.areaPath(),
                        day.day(),
                        day.count(CoverageMeasure.VACCINATED),
                        day.count(CoverageMeasure.ELIGIBLE)));
    }
}
