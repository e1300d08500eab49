package org.fenghuo.local.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.fenghuo.jobs.connect.kafka.Ticks;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.Broker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicksAgainIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();
    private static final int FAR_BACK = 5_000;

    @Test
    void eachPartitionHearsItsOwnLastTickAgainAndOneWithoutTicksHearsNothing() throws Exception {
        Topic topic = KAFKA.createLike(Topics.CASE_REPORTS);
        assertThat(topic.partitions()).isGreaterThanOrEqualTo(4);
        List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
        sent.add(tick(topic, 0, 100));
        sent.add(tick(topic, 0, 200));
        sent.add(record(topic, 0));
        sent.add(tick(topic, 1, 100));
        for (int i = 0; i < FAR_BACK; i++) {
            sent.add(record(topic, 1));
        }
        sent.add(record(topic, 2));
        KAFKA.send(sent);
        new TicksAgain(KAFKA.address(), topic).say();
        List<ConsumerRecord<byte[], byte[]>> all = KAFKA.readAll(topic);
        assertThat(all).hasSize(sent.size() + 2);
        Map<Integer, Long> last = new TreeMap<>();
        all.forEach(
                each ->
                        Ticks.instant(each)
                                .ifPresent(instant -> last.put(each.partition(), instant)));
        assertThat(last).isEqualTo(Map.of(0, 200L, 1, 100L));
        assertThat(all.stream().filter(each -> each.partition() == 1).toList())
                .last()
                .satisfies(message -> assertThat(Ticks.instant(message)).hasValue(100));
    }

    private static ProducerRecord<byte[], byte[]> record(Topic topic, int partition) {
        return new ProducerRecord<>(topic.name(), partition, null, new byte[] {1});
    }

    private static ProducerRecord<byte[], byte[]> tick(Topic topic, int partition, long instant) {
        var tick = new ProducerRecord<byte[], byte[]>(topic.name(), partition, null, null);
        byte[] until = Long.toString(instant).getBytes(US_ASCII);
        tick.headers().add(new RecordHeader(Topics.TICK_HEADER, until));
        return tick;
    }
}
