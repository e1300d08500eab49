package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.fenghuo.jobs.cases.CountyOfTests.AREAS;
import static org.fenghuo.jobs.cases.CountyOfTests.DISEASES;

import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.jobs.state.KeysOfJobs;
import org.fenghuo.testkit.RunningJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasesTopologyTest {
    private final StreamExecutionEnvironment env =
            StreamExecutionEnvironment.getExecutionEnvironment(
                    RunningJob.strict(new Configuration()));

    @BeforeEach
    void build() {
        Arrival<CaseVersion> tick = new Arrival.Tick<>(1, 2);
        DataStream<Arrival<CaseVersion>> arrivals =
                env.fromData(List.of(tick), CaseArrivalSerializer.type())
                        .uid("read-nothing")
                        .name("Read nothing");
        List<AreaChange> changes = AREAS.stream().map(AreaChange::to).toList();
        DataStream<AreaChange> areas =
                env.fromData(changes, TypeInformation.of(AreaChange.class))
                        .uid("read-areas")
                        .name("Read areas");
        CasesCounting counting =
                new CasesCounting(Windows.USUAL, ZoneOffset.UTC, false, 1_900, MemoryBounds.USUAL);
        DataStream<RuleChange> rules =
                env.fromData(
                                List.of(RuleChange.removal("none-1")),
                                TypeInformation.of(RuleChange.class))
                        .uid("read-rules")
                        .name("Read rules");
        CaseStreams streams =
                new CasesTopology(counting, DISEASES, AREAS).build(arrivals, areas, rules);
        for (DataStream<?> end :
                List.of(
                        streams.incidence(),
                        streams.lines(),
                        streams.signals(),
                        streams.messages().outcomes().get("case-reports"),
                        streams.messages().sources(),
                        streams.messages().rejects())) {
            discard(end);
        }
    }

    private int ends;

    private <T> void discard(DataStream<T> end) {
        end.sinkTo(new DiscardingSink<>()).uid("end-" + ++ends).name("End " + ends);
    }

    @Test
    void everyOperatorHasItsUidForEver() {
        assertThat(new Graph(env).uids())
                .containsExactlyInAnyOrder(
                        "read-nothing",
                        "read-areas",
                        "read-rules",
                        "areas-as-register",
                        "rules-as-register",
                        "judge-rolls",
                        "sort-case-reports",
                        "keep-ledger",
                        "count-windows",
                        "sum-outcomes-of-case-reports",
                        "sum-sources",
                        "end-1",
                        "end-2",
                        "end-3",
                        "end-4",
                        "end-5",
                        "end-6");
    }

    @Test
    void everyOperatorHasAName() {
        new Graph(env).assertThatEachStepHasAName();
    }

    @Test
    void noEdgeAndNoKeyFallsToKryo() {
        new Graph(env).assertThatNoTypeFallsToKryo();
    }

    @Test
    void everyKeyIsKnownToHaveTheSameHashInEveryProcess() {
        assertThat(new Graph(env).keyTypes())
                .contains(RollKey.class)
                .isSubsetOf(KeysOfJobs.types());
    }

    @Test
    void flinkTakesTheGraphWithoutUidsOfItsOwn() {
        assertThatCode(() -> env.getStreamGraph().getJobGraph()).doesNotThrowAnyException();
    }
}
