package org.fenghuo.jobs.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.jobs.accounts.MinuteKey;
import org.fenghuo.jobs.accounts.MinuteOutcomes;
import org.fenghuo.jobs.accounts.SourceDay;
import org.fenghuo.jobs.accounts.SourceFigures;
import org.fenghuo.jobs.accounts.SourceFiguresSerializer;
import org.fenghuo.jobs.accounts.SumOutcomes;
import org.fenghuo.jobs.accounts.SumSources;
import org.fenghuo.jobs.state.HandWritten;

/** Sorts what a job reads from its topics, and accounts for every message of them. */
public final class Intake {
    private final OutputTag<Rejected> rejects =
            new OutputTag<>("rejects", new RejectedSerializer().asType());
    private final List<DataStream<Rejected>> refused = new ArrayList<>();
    private final List<DataStream<SourceFigures>> sources = new ArrayList<>();
    private final Map<String, DataStream<MinuteOutcomes>> outcomes = new LinkedHashMap<>();

    /** The versions among the arrivals of a topic. */
    public <V> SingleOutputStreamOperator<V> sort(
            Accounts accounts, DataStream<Arrival<V>> arrivals, HandWritten<V> serializer) {
        return arrivals.process(new SortArrivals<>(rejects, accounts))
                .returns(serializer.asType())
                .uid("sort-" + accounts.topic())
                .name("Sort " + accounts.topic().replace('-', ' '))
                .setParallelism(arrivals.getParallelism());
    }

    /** Takes what is said of a topic's messages: where they are sorted and where they are kept. */
    public void account(
            Accounts accounts,
            SingleOutputStreamOperator<?> sorted,
            SingleOutputStreamOperator<?> ledger) {
        refused.add(sorted.getSideOutput(rejects));
        sources.add(sorted.getSideOutput(accounts.sources()));
        sources.add(ledger.getSideOutput(accounts.sources()));
        outcomes.put(
                accounts.topic(),
                sorted.getSideOutput(accounts.minutes())
                        .union(ledger.getSideOutput(accounts.minutes()))
                        .keyBy(MinuteOutcomes::key, TypeInformation.of(MinuteKey.class))
                        .process(new SumOutcomes())
                        .uid("sum-outcomes-of-" + accounts.topic())
                        .name("Sum outcomes of %s by minute".formatted(accounts.topic())));
    }

    /**
     * All that was taken.
     *
     * @param keptFor how long the figures of a source are kept after they last changed
     */
    public MessageStreams streams(Duration keptFor) {
        return new MessageStreams(
                outcomes,
                union(sources)
                        .keyBy(SourceFigures::key, TypeInformation.of(SourceDay.class))
                        .process(new SumSources(keptFor))
                        .returns(new SourceFiguresSerializer().asType())
                        .uid("sum-sources")
                        .name("Sum sources by day"),
                union(refused));
    }

    private static <T> DataStream<T> union(List<DataStream<T>> streams) {
        return streams.stream().reduce(DataStream::union).orElseThrow();
    }
}
