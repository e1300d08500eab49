package org.fenghuo.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.SchemaNormalization;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Population;
import org.fenghuo.schemas.framing.Reading.Read;
import org.fenghuo.schemas.framing.Unreadable.NotFramed;
import org.fenghuo.schemas.framing.Unreadable.TrailingBytes;
import org.fenghuo.schemas.framing.Unreadable.Truncated;
import org.fenghuo.schemas.framing.Unreadable.Undecodable;
import org.fenghuo.schemas.framing.Unreadable.UnknownSchema;
import org.fenghuo.schemas.framing.Unreadable.WrongKind;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class ValueReaderTest {
    private static final int HEADER = 10;

    private final ValueWriter<CaseReport> writer = ValueWriter.singleObject(Topics.CASE_REPORTS);
    private final ValueReader<CaseReport> reader = reader(FramingSettings.SHIPPED);

    @Test
    void everyFieldThatWasWrittenIsRead() throws InterruptedException {
        CaseReport report = Reports.full(17);
        byte[] value = writer.encode(report);
        assertThat(reader.read(value))
                .isEqualTo(
                        new Read<>(
                                report,
                                fingerprint(Arrays.copyOfRange(value, HEADER, value.length))));
    }

    @Test
    void ourFramingIsTheOneOfAvrosOwnEncoder() throws IOException {
        CaseReport report = Reports.full(3);
        assertThat(writer.encode(report)).isEqualTo(CaseReport.getEncoder().encode(report).array());
    }

    @Test
    void aWriterGoesOnAfterARecordThatCannotBeWritten() {
        byte[] before = writer.encode(Reports.full(1));
        CaseReport broken = Reports.full(1);
        broken.setSource(null);
        assertThatThrownBy(() -> writer.encode(broken)).isInstanceOf(RuntimeException.class);
        assertThat(writer.encode(Reports.full(1))).isEqualTo(before);
    }

    @Test
    void aValueWithoutFramingIsShownByItsFirstBytes() throws InterruptedException {
        assertThat(refusal("{\"recordId\":\"clinic\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new NotFramed("7B 22 72 65 63 6F 72 64 49 64 22 3A 22 63 6C 69 …"));
        assertThat(refusal(new byte[0])).isEqualTo(new NotFramed("no bytes"));
        assertThat(refusal(new byte[] {(byte) 0xC3})).isEqualTo(new NotFramed("C3"));
    }

    @Test
    void aFramingCutShortIsTruncated() throws InterruptedException {
        assertThat(refusal(new byte[] {(byte) 0xC3, 1, 2, 3}))
                .isEqualTo(
                        new Truncated(Optional.empty(), 4, "the framing cut short: C3 01 02 03"));
        assertThat(refusal(new byte[] {0, 0, 1}).code()).isEqualTo("truncated");
    }

    @Test
    void anUnknownSchemaIsNamedByItsFingerprint() throws InterruptedException {
        byte[] value = {(byte) 0xC3, 1, 8, 7, 6, 5, 4, 3, 2, 1, 0};
        assertThat(refusal(value))
                .isInstanceOf(UnknownSchema.class)
                .returns("schema fingerprint 0102030405060708", Unreadable::found);
    }

    @Test
    void aRegistryIdIsUnknownWhereNoRegistryIsSet() throws InterruptedException {
        assertThat(refusal(Frames.confluent(77, new byte[] {1})))
                .isInstanceOf(UnknownSchema.class)
                .returns("schema id 77 of a registry", Unreadable::found);
    }

    @Test
    void everyCutOfAValueIsTruncatedAndNamesItsField() throws InterruptedException {
        byte[] value = writer.encode(Reports.full(5));
        for (int length = HEADER; length < value.length; length++) {
            assertThat(refusal(Arrays.copyOf(value, length))).isInstanceOf(Truncated.class);
        }
        assertThat(refusal(Arrays.copyOf(value, HEADER)).path()).contains("recordId");
        assertThat(refusal(Arrays.copyOf(value, value.length - 1)).path()).contains("foundBy");
    }

    @Test
    void bytesAfterTheRecordAreRefused() throws InterruptedException {
        byte[] value = writer.encode(Reports.full(5));
        assertThat(refusal(Arrays.copyOf(value, value.length + 3)))
                .isEqualTo(new TrailingBytes(value.length, 3));
    }

    @Test
    void aLengthOfTwoGigabytesIsRefusedWithItsField() throws InterruptedException {
        byte[] binary = {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 1, 2, 3, 4, 5};
        assertThat(refusal(Frames.singleObject(CaseReport.getClassSchema(), binary)))
                .isEqualTo(
                        new Truncated(
                                Optional.of("recordId"),
                                HEADER + 5,
                                "a length of 2147483647 where 5 bytes are left"));
    }

    @Test
    void aNegativeLengthIsRefusedWithItsField() throws InterruptedException {
        assertThat(refusal(Frames.singleObject(CaseReport.getClassSchema(), new byte[] {1, 0})))
                .isEqualTo(
                        new Undecodable(
                                Optional.of("recordId"), HEADER + 1, "the negative length -1"));
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws InterruptedException {
        byte[] value = writer.encode(Reports.full(5));
        value[HEADER + 1] = (byte) 0xFF;
        assertThat(refusal(value))
                .returns(Optional.of("recordId"), Unreadable::path)
                .isInstanceOf(Undecodable.class);
    }

    @Test
    void aReplacementCharacterTheSenderWroteIsText() throws InterruptedException {
        CaseReport report = Reports.head(1).setUnit("\uFFFD").build();
        assertThat(record(writer.encode(report))).isEqualTo(report);
    }

    @Test
    void anAreaIsNoCaseReport() throws InterruptedException {
        Area area =
                Area.newBuilder()
                        .setCode("611022")
                        .setNameZh("丹凤")
                        .setNameEn("Danfeng")
                        .setLevel(AreaLevel.COUNTY)
                        .setPopulations(List.of(new Population(2020, 250_000.5)))
                        .build();
        byte[] value = ValueWriter.<Area>singleObject(Topics.AREAS).encode(area);
        assertThat(refusal(value)).isInstanceOf(WrongKind.class);
        assertThat(refusal(value).found()).contains("org.fenghuo.records.Area");
        ValueReader<Area> areas =
                new ValueReader<>(Topics.AREAS, Area.class, FramingSettings.SHIPPED);
        assertThat(Readings.read(areas.read(value)).record()).isEqualTo(area);
    }

    @Test
    void unrecognisedIsNoSymbolToSend() throws InterruptedException {
        CaseReport report = Reports.head(1).setClassification(Classification.UNRECOGNISED).build();
        assertThat(refusal(writer.encode(report)))
                .returns("UNRECOGNISED", Unreadable::found)
                .returns(Optional.of("classification"), Unreadable::path);
    }

    @Test
    void equalContentHasAnEqualHashHoweverItsNumbersAreEncoded() throws InterruptedException {
        byte[] value = writer.encode(Reports.head(1).build());
        // The last byte is the branch of the last union; a zero may also be written as 80 00.
        byte[] longer = Arrays.copyOf(value, value.length + 1);
        longer[value.length - 1] = (byte) 0x80;
        assertThat(reader.read(longer)).isEqualTo(reader.read(value));
    }

    private static ValueReader<CaseReport> reader(FramingSettings settings) {
        return new ValueReader<>(Topics.CASE_REPORTS, CaseReport.class, settings);
    }

    private CaseReport record(byte[] value) throws InterruptedException {
        return Readings.read(reader.read(value)).record();
    }

    private Unreadable refusal(byte[] value) throws InterruptedException {
        return Readings.refused(reader.read(value)).why();
    }

    private static long fingerprint(byte[] binary) {
        return SchemaNormalization.fingerprint64(binary);
    }
}
