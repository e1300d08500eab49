package org.fenghuo.local.histories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.fenghuo.records.AreaLevel.COUNTY;
import static org.fenghuo.records.AreaLevel.TOWNSHIP;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.Population;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Invents changes of areas: renamed, peopled, moved, removed and new ones. */
final class RandomAreas {
    private static final String[] CODES = {
        "611022100", "611022101", "611022999", "611022", "611024", "611099", "BX", "XX", "NYC"
    };
    private static final String[] PARENTS = {"611022", "611024", "611000", "NYC", "nowhere"};
    private static final AreaLevel[] LEVELS = {COUNTY, TOWNSHIP};

    private final ValueWriter<Area> writer = ValueWriter.singleObject(Topics.AREAS);

    /** The areas as they are said first. */
    static List<ConsumerRecord<byte[], byte[]>> said(List<Area> areas) {
        RandomAreas writing = new RandomAreas();
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        areas.forEach(area -> messages.add(writing.message(messages.size(), area)));
        return messages;
    }

    /** As many changes. */
    static List<ConsumerRecord<byte[], byte[]>> changes(Random random, int number) {
        RandomAreas writing = new RandomAreas();
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            messages.add(writing.change(i, random));
        }
        return messages;
    }

    private ConsumerRecord<byte[], byte[]> change(int offset, Random random) {
        String code = CODES[random.nextInt(CODES.length)];
        if (random.nextInt(3) == 0) {
            return message(offset, code, null);
        }
        AreaLevel level = LEVELS[random.nextInt(LEVELS.length)];
        String parent = random.nextInt(4) == 0 ? null : PARENTS[random.nextInt(PARENTS.length)];
        double persons = random.nextInt(4) == 0 ? -1 : 1_000 + random.nextInt(1_000);
        return message(offset, Country.area(code, level, parent, new Population(2023, persons)));
    }

    private ConsumerRecord<byte[], byte[]> message(int offset, Area area) {
        return message(offset, area.getCode(), writer.encode(area));
    }

    private static ConsumerRecord<byte[], byte[]> message(int offset, String code, byte[] value) {
        return new ConsumerRecord<>(Topics.AREAS.name(), 0, offset, code.getBytes(UTF_8), value);
    }
}
