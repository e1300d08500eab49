package org.fenghuo.jobs.connect.areas;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.NoTime;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.schemas.framing.FramingSettings;

/**
 * The places that a job knows: those that stand in their registers when it is first started, and
 * every change since.
 *
 * @param initial the places that stand now
 * @param changes what becomes of them
 */
public record AreaSource(List<Area> initial, DataStream<AreaChange> changes) {
    /** Reads these registers, one at least. */
    public static AreaSource of(
            StreamExecutionEnvironment env,
            Connections kafka,
            String group,
            FramingSettings framing,
            PlaceRegister... registers)
            throws InterruptedException {
        List<Area> initial = new ArrayList<>();
        DataStream<AreaChange> changes = null;
        for (PlaceRegister register : registers) {
            AreasSoFar known = AreasSoFar.read(register, kafka.consumer(), framing);
            initial.addAll(known.areas());
            DataStream<AreaChange> read = read(env, kafka, group, framing, register, known);
            changes = changes == null ? read : changes.union(read);
        }
        return new AreaSource(List.copyOf(initial), changes);
    }

    private static DataStream<AreaChange> read(
            StreamExecutionEnvironment env,
            Connections kafka,
            String group,
            FramingSettings framing,
            PlaceRegister register,
            AreasSoFar known) {
        String topic = register.topic().name();
        var source =
                kafka.source(
                        register.topic(), group, new AreaArrivals(register, framing), known.ends());
        return env.fromSource(source, NoTime.strategy(), "Read " + topic)
                .uid("read-" + topic)
                .setParallelism(1);
    }
}
