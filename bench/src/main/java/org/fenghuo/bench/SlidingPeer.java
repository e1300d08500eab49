package org.fenghuo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.util.Collector;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.counting.Series;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;
import org.fenghuo.jobs.cases.CaseVersion;
import org.fenghuo.jobs.intake.Arrival;

/**
 * What a team writes first: the same cells through Flink's sliding windows of 7, 14 and 28 days. It
 * counts every version once and can take nothing back.
 */
record SlidingPeer(CasesGraph cases) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration OUT_OF_ORDER = Duration.ofDays(10);
    private static final List<Integer> WIDTHS = List.of(7, 14, 28);

    /** A cell's key and the day of one case in it. */
    public record CellEvent(String cell, long millis) {}

    void build(StreamExecutionEnvironment env) {
        DataStream<CellEvent> cells =
                cases.arrivals(env)
                        .flatMap(new ToCells(cases.areas()))
                        .uid("to-cells")
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<CellEvent>forBoundedOutOfOrderness(OUT_OF_ORDER)
                                        .withTimestampAssigner((event, before) -> event.millis()))
                        .uid("cell-times");
        for (int width : WIDTHS) {
            cells.keyBy(CellEvent::cell)
                    .window(SlidingEventTimeWindows.of(DAY.multipliedBy(width), DAY))
                    .aggregate(new Count(), Types.LONG, Types.LONG)
                    .uid("windows-" + width)
                    .sinkTo(new DiscardingSink<>())
                    .uid("nothing-" + width);
        }
    }

    private static final class ToCells
            extends RichFlatMapFunction<Arrival<CaseVersion>, CellEvent> {
        private final List<Area> areas;
        private transient AreaTree tree;

        ToCells(List<Area> areas) {
            this.areas = new ArrayList<>(areas);
        }

        @Override
        public void open(OpenContext context) {
            tree = AreaTree.of(areas);
        }

        @Override
        public void flatMap(Arrival<CaseVersion> arrival, Collector<CellEvent> out) {
            if (!(arrival instanceof Arrival.Read<CaseVersion> read)) {
                return;
            }
            CountedCase counted = read.version().counted();
            if (!counted.counts()) {
                return;
            }
            Place home = tree.place(counted.residence());
            for (Basis basis : Basis.ALL) {
                int day = counted.day(basis);
                if (day != CountedCase.NO_DAY) {
                    cells(counted, home, basis, day * 86_400_000L, out);
                }
            }
        }

        private void cells(
                CountedCase counted, Place home, Basis basis, long day, Collector<CellEvent> out) {
            int all = Series.codeOfAll(basis, PlaceBasis.RESIDENCE);
            for (String area : home.path()) {
                out.collect(new CellEvent(counted.disease() + '|' + area + '|' + all, day));
            }
            int split = Series.code(basis, PlaceBasis.RESIDENCE, counted.age(), counted.sex());
            out.collect(new CellEvent(counted.disease() + '|' + home.county() + '|' + split, day));
            int reporting = Series.codeOfAll(basis, PlaceBasis.REPORTING);
            String there = tree.place(counted.reporting()).county();
            out.collect(new CellEvent(counted.disease() + '|' + there + '|' + reporting, day));
        }
    }

    private static final class Count implements AggregateFunction<CellEvent, Long, Long> {
        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(CellEvent event, Long count) {
            return count + 1;
        }

        @Override
        public Long getResult(Long count) {
            return count;
        }

        @Override
        public Long merge(Long one, Long other) {
            return one + other;
        }
    }
}
