package org.fenghuo.jobs.connect.alerts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.RecordsTopic;
import org.fenghuo.jobs.connect.kafka.Ticks;
import org.fenghuo.jobs.detection.Spoken;
import org.fenghuo.jobs.detection.TellTime;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * Sends verdicts to their topic, at least once: said twice they mean the same. In a replay it sends
 * ticks behind them, each with the name of the sender: the job and which of its subtasks it is.
 */
public final class SignalsTopic extends RecordsTopic<Spoken, org.fenghuo.records.Signal> {
    private static final long serialVersionUID = 1L;

    private final String job;

    private SignalsTopic(String job, FramingSettings framing) {
        super(Topics.SIGNALS, framing);
        this.job = job;
    }

    /** Sends the verdicts of a job. */
    public static void send(
            DataStream<Signal> signals,
            String job,
            Connections kafka,
            CommonSettings settings,
            FramingSettings framing) {
        int partitions = settings.live() ? 0 : kafka.partitions(Topics.SIGNALS);
        signals.transform(
                        "Tell time",
                        TypeInformation.of(Spoken.class),
                        new TellTime(settings.zone(), partitions))
                .uid("tell-time")
                .sinkTo(new SignalsTopic(job, framing).sink(kafka))
                .uid("send-signals")
                .name("Send signals");
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Spoken spoken, KafkaSinkContext context, Long timestamp) {
        if (!spoken.isTick()) {
            return super.serialize(spoken, context, timestamp);
        }
        var tick = Ticks.message(Topics.SIGNALS.name(), spoken.partition(), spoken.until());
        Teller teller =
                new Teller(
                        job,
                        context.getParallelInstanceId(),
                        context.getNumberOfParallelInstances());
        tick.headers().add(Topics.TELLER_HEADER, teller.toString().getBytes(US_ASCII));
        return tick;
    }

    @Override
    protected String key(Spoken spoken) {
        return spoken.signal().get(0).line().code();
    }

    @Override
    protected org.fenghuo.records.Signal record(Spoken spoken) {
        return SignalWriting.record(spoken.signal().get(0));
    }
}
