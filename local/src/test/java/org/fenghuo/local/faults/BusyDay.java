package org.fenghuo.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.reference.ReferenceAreas;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;

/** Today in all townships, and the dice for whatever is invented of it. */
final class BusyDay {
    private static final int VERSIONS = 4;

    private final Random random;
    private final String name;
    private final LocalDate today;
    private final List<String> townships =
            ReferenceAreas.read().stream()
                    .filter(area -> area.getLevel() == AreaLevel.TOWNSHIP)
                    .map(Area::getCode)
                    .toList();

    BusyDay(long seed, String zone) {
        random = new Random(seed);
        name = "busy-" + seed;
        today = LocalDate.now(ZoneId.of(zone));
    }

    /** Sends everything of it: more reports than anything else. */
    void sendAll(int reports, TopicSender sender) throws IOException {
        new BusyClinics(this).send(reports, sender);
        new BusyHospitals(this).send(reports / 4, sender);
        new BusyVaccinators(this).send(reports / 4, sender);
    }

    static void send(Topic topic, SpecificRecordBase record, TopicSender sender) {
        byte[] key = topic.keyOf(record).getBytes(UTF_8);
        sender.send(topic, key, ValueWriter.singleObject(topic).encode(record));
    }

    /** Another seed has another one. */
    String name() {
        return name;
    }

    LocalDate today() {
        return today;
    }

    LocalDate daysAgo(int fewerThan) {
        return today.minusDays(under(fewerThan));
    }

    String township() {
        return oneOf(townships);
    }

    int under(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> all) {
        return all.get(under(all.size()));
    }

    int version() {
        return under(VERSIONS);
    }

    /** One of twenty is a deletion. */
    Operation operation() {
        return under(20) == 0 ? Operation.DELETE : Operation.REPORT;
    }
}
