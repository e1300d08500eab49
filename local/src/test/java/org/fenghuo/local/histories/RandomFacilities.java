package org.fenghuo.local.histories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.records.Facility;
import org.fenghuo.records.FacilityKind;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Invents changes of facilities: some that appear, move, are renamed, or go. */
final class RandomFacilities {
    private static final String[] CODES = {"H1", "H2", "H3"};
    private static final String[] AREAS = {"611022100", "611022", "611024", "BX", "nowhere"};

    private final ValueWriter<Facility> writer = ValueWriter.singleObject(Topics.FACILITIES);

    /** Those that stand at first, as they were said. */
    static List<ConsumerRecord<byte[], byte[]>> said(List<Facility> facilities) {
        RandomFacilities writing = new RandomFacilities();
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        facilities.forEach(
                each ->
                        messages.add(
                                message(
                                        messages.size(),
                                        each.getCode(),
                                        writing.writer.encode(each))));
        return messages;
    }

    /** As many changes. */
    static List<ConsumerRecord<byte[], byte[]>> changes(Random random, int number) {
        RandomFacilities writing = new RandomFacilities();
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String code = CODES[random.nextInt(CODES.length)];
            Facility next =
                    facility(
                            code,
                            random.nextInt(10) == 0 ? " " : AREAS[random.nextInt(AREAS.length)],
                            "院" + random.nextInt(3));
            boolean goes = random.nextInt(3) == 0;
            messages.add(message(i, code, goes ? null : writing.writer.encode(next)));
        }
        return messages;
    }

    /** One that is known from the beginning. */
    static List<Facility> first() {
        return List.of(facility("H1", "611022100", "县医院"));
    }

    /** The same as the job knows it when it starts. */
    static List<org.fenghuo.epi.place.Area> known(List<Facility> facilities) {
        return facilities.stream()
                .map(
                        each ->
                                new org.fenghuo.epi.place.Area(
                                        each.getCode(),
                                        each.getNameZh(),
                                        "",
                                        AreaLevel.FACILITY,
                                        each.getArea(),
                                        List.of()))
                .toList();
    }

    private static Facility facility(String code, String area, String name) {
        return Facility.newBuilder()
                .setCode(code)
                .setNameZh(name)
                .setKind(FacilityKind.HOSPITAL)
                .setArea(area)
                .setSentinel(false)
                .setDepartments(List.of())
                .setExpected(List.of())
                .build();
    }

    private static ConsumerRecord<byte[], byte[]> message(int offset, String code, byte[] value) {
        return new ConsumerRecord<>(
                Topics.FACILITIES.name(), 0, offset, code.getBytes(UTF_8), value);
    }
}
