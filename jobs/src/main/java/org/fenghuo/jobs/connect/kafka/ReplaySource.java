package org.fenghuo.jobs.connect.kafka;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.fenghuo.jobs.intake.Arrival;

/** A source of Kafka whose checkpoints hold how far event time has come in each partition. */
public final class ReplaySource<V>
        implements Source<Arrival<V>, KafkaPartitionSplit, KafkaSourceEnumState>,
                ResultTypeQueryable<Arrival<V>> {
    private static final long serialVersionUID = 1L;

    private final KafkaSource<Arrival<V>> kafka;
    private final EventTime time;

    /** Reads what the other source reads; time moves as it says. */
    public ReplaySource(KafkaSource<Arrival<V>> kafka, EventTime time) {
        this.kafka = kafka;
        this.time = time;
    }

    @Override
    public Boundedness getBoundedness() {
        return kafka.getBoundedness();
    }

    @Override
    public SourceReader<Arrival<V>, KafkaPartitionSplit> createReader(SourceReaderContext context)
            throws Exception {
        return new TimeKeepingReader<>(kafka.createReader(context), TimedPartition.TIMES, time);
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context) {
        return kafka.createEnumerator(context);
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state)
            throws IOException {
        return kafka.restoreEnumerator(context, state);
    }

    @Override
    public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
        return new TimedPartition.Serializer(kafka.getSplitSerializer());
    }

    @Override
    public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
        return kafka.getEnumeratorCheckpointSerializer();
    }

    @Override
    public TypeInformation<Arrival<V>> getProducedType() {
        return kafka.getProducedType();
    }
}
