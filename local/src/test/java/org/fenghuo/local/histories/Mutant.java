package org.fenghuo.local.histories;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.jobs.cases.CaseArrivalSerializer;
import org.fenghuo.jobs.cases.CaseStreams;
import org.fenghuo.jobs.cases.CaseVersion;
import org.fenghuo.jobs.cases.CasesTopology;
import org.fenghuo.jobs.cases.WithoutTouch;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.VersionStamp;

/** Ways to build the topology: the right one, and wrong ones that a test has to find out. */
enum Mutant {
    NONE {
        @Override
        CaseStreams build(
                CasesTopology topology,
                DataStream<Arrival<CaseVersion>> arrivals,
                DataStream<AreaChange> areas) {
            return topology.build(arrivals, areas);
        }
    },
    /** A change that adds up to nothing is not passed on. */
    NO_TOUCH {
        @Override
        CaseStreams build(
                CasesTopology topology,
                DataStream<Arrival<CaseVersion>> arrivals,
                DataStream<AreaChange> areas) {
            return WithoutTouch.build(topology, arrivals, areas);
        }
    },
    /** Whatever arrives last holds. */
    LAST_TO_ARRIVE {
        @Override
        CaseStreams build(
                CasesTopology topology,
                DataStream<Arrival<CaseVersion>> arrivals,
                DataStream<AreaChange> areas) {
            return topology.build(
                    arrivals.map(Mutant::stampedByArrival)
                            .returns(CaseArrivalSerializer.type())
                            .uid("mutate-stamps"),
                    areas);
        }
    };

    private static final AtomicLong ARRIVED = new AtomicLong();

    abstract CaseStreams build(
            CasesTopology topology,
            DataStream<Arrival<CaseVersion>> arrivals,
            DataStream<AreaChange> areas);

    private static Arrival<CaseVersion> stampedByArrival(Arrival<CaseVersion> arrival) {
        if (!(arrival instanceof Arrival.Read<CaseVersion> read)) {
            return arrival;
        }
        CaseVersion version = read.version();
        return new Arrival.Read<>(
                read.appendedAt(),
                read.reportedAt(),
                new CaseVersion(
                        version.recordId(),
                        new VersionStamp(ARRIVED.incrementAndGet(), read.reportedAt(), 0),
                        version.tooLate(),
                        version.counted(),
                        version.traits(),
                        version.card(),
                        version.receipt()));
    }
}
