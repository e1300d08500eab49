package org.fenghuo.local.recount;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Population;
import org.fenghuo.records.Sex;

/** Cards, areas and diseases for tests, and the frames they travel in. */
final class Cards {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant APPENDED = Instant.parse("2026-03-10T12:00:00Z");
    static final Counting COUNTING = Counting.usual(SHANGHAI, TimeMode.REPLAY);

    private static final String DISEASES =
            """
            id,level,parent_id,class,card_code,name_zh,chronic_able,long_running,line_list
            measles,disease,,B,1000,麻疹,false,false,true
            plague,disease,,A,0100,鼠疫,false,false,true
            hepatitis,disease,,B,0300,病毒性肝炎,true,true,true
            hepatitis_b,subtype,hepatitis,B,0302,乙肝,true,true,true
            tb,disease,,B,2600,肺结核,false,true,false
            tb_pos,subtype,tb,B,2606,病原学阳性,false,true,true
            influenza,disease,,C,3500,流行性感冒,false,false,true
            varicella,monitored,,other,,水痘,false,false,true
            """;

    private Cards() {}

    /** A three-year-old boy of Longjuzhai with measles; onset 8 March, report 10 March 2026. */
    static CaseReport.Builder card(String id, long version) {
        return CaseReport.newBuilder()
                .setRecordId(id)
                .setVersion(version)
                .setOperation(Operation.REPORT)
                .setSource("clinic-1")
                .setReportedAt(Instant.parse("2026-03-10T04:00:00Z").plusSeconds(version))
                .setDisease("measles")
                .setClassification(Classification.CONFIRMED)
                .setOnsetDay(LocalDate.of(2026, 3, 8))
                .setReportDay(LocalDate.of(2026, 3, 10))
                .setResidenceArea("611022101")
                .setAgeYears(3)
                .setSex(Sex.MALE);
    }

    static CaseReport delete(String id, long version) {
        return CaseReport.newBuilder()
                .setRecordId(id)
                .setVersion(version)
                .setOperation(Operation.DELETE)
                .setSource("clinic-1")
                .setReportedAt(Instant.parse("2026-03-10T04:00:00Z").plusSeconds(version))
                .build();
    }

    static Reference reference() {
        return new Reference(places(), Diseases.read(new StringReader(DISEASES)));
    }

    /** Shaanxi, Shangluo, two counties and a township; only Danfeng and above have populations. */
    static Places places() {
        return new Places(
                List.of(
                        area("610000", AreaLevel.PROVINCE, null, 40_000_000),
                        area("611000", AreaLevel.PREFECTURE, "610000", 2_000_000),
                        area("611022", AreaLevel.COUNTY, "611000", 250_000),
                        area("611022101", AreaLevel.TOWNSHIP, "611022", 0),
                        area("611024", AreaLevel.COUNTY, "611000", 0)));
    }

    /** With persons, the population of 2020, and twice as many in 2025. */
    static Area area(String code, AreaLevel level, String parent, double persons) {
        return Area.newBuilder()
                .setCode(code)
                .setNameZh("名" + code)
                .setNameEn("Name of " + code)
                .setLevel(level)
                .setParent(parent)
                .setPopulations(
                        persons == 0
                                ? List.of()
                                : List.of(
                                        new Population(2025, 2 * persons),
                                        new Population(2020, persons)))
                .build();
    }

    static byte[] singleObject(CaseReport card) {
        Schema schema = CaseReport.getClassSchema();
        return singleObject(schema, binary(card));
    }

    static byte[] singleObject(Schema schema, byte[] record) {
        return ByteBuffer.allocate(record.length + 10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .put(record)
                .array();
    }

    static byte[] confluent(int id, byte[] record) {
        return ByteBuffer.allocate(record.length + 5).put((byte) 0).putInt(id).put(record).array();
    }

    static byte[] binary(CaseReport card) {
        return written(
                (to) -> new SpecificDatumWriter<>(CaseReport.getClassSchema()).write(card, to));
    }

    /** The same in another schema that has the same field names. */
    static byte[] binary(Schema schema, org.apache.avro.generic.IndexedRecord card) {
        return written(
                (to) ->
                        new GenericDatumWriter<Object>(schema, SpecificData.getForSchema(schema))
                                .write(card, to));
    }

    private interface Writing {
        void to(BinaryEncoder encoder) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            writing.to(encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Message sent(int partition, CaseReport card) {
        return new Message.Sent(partition, 0, APPENDED.toEpochMilli(), singleObject(card));
    }

    static Message sent(CaseReport card) {
        return sent(0, card);
    }

    /** A tick of that instant. */
    static Message tick(int partition, String instant) {
        return new Message.Tick(partition, Instant.parse(instant).toEpochMilli());
    }

    static Tally tally(int partitions) {
        return new Tally(COUNTING, reference(), KnownSchemas.shipped(), partitions);
    }
}
