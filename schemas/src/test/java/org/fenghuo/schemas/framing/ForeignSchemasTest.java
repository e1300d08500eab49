package org.fenghuo.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericRecord;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.schemas.framing.Reading.Read;
import org.fenghuo.schemas.framing.Reading.Refused;
import org.fenghuo.schemas.framing.Unreadable.Undecodable;
import org.fenghuo.schemas.framing.Unreadable.UnknownSymbol;
import org.fenghuo.schemas.framing.Unreadable.WrongKind;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers whose schema is not ours, known from a folder. */
class ForeignSchemasTest {
    @TempDir Path folder;

    @Test
    void aWriterWithAFieldMoreIsReadAndHashedAsIfItHadNot() throws Exception {
        GenericRecord report = Frames.head(ship(ForeignSchemasTest::fieldMore));
        report.put("weather", "rain");
        byte[] plain = Frames.binary(Frames.head(CaseReport.getClassSchema()));
        Read<CaseReport> read = Readings.read(reading(report));
        assertThat(read.record().getSource()).isEqualTo("clinic-7");
        assertThat(read.contentHash()).isEqualTo(SchemaNormalization.fingerprint64(plain));
    }

    @Test
    void aSymbolWeDoNotHaveIsNamedWithItsFieldAndItsRecord() throws Exception {
        Refused<CaseReport> refused = Readings.refused(reading(classified("PRESUMED")));
        assertThat(refused.why())
                .isEqualTo(
                        new UnknownSymbol(
                                Optional.of("classification"),
                                "PRESUMED",
                                List.of("SUSPECTED", "CLINICAL", "CONFIRMED", "CARRIER")));
        assertThat(refused.record()).map(CaseReport::getRecordId).contains("clinic-7-1");
    }

    @Test
    void aSymbolWeHaveIsReadAlsoFromAWriterWithMoreOfThem() throws Exception {
        assertThat(Readings.read(reading(classified("CARRIER"))).record().getClassification())
                .isEqualTo(Classification.CARRIER);
    }

    @Test
    void microsecondsAreNotTakenForMilliseconds() throws Exception {
        assertThat(
                        Readings.refused(
                                        reading(
                                                Frames.head(
                                                        ship(ForeignSchemasTest::microseconds))))
                                .why())
                .isEqualTo(
                        new WrongKind(
                                "reportedAt as timestamp-micros",
                                "a record of org.fenghuo.records.CaseReport"));
    }

    @Test
    void aMillionEmptyItemsInAFewBytesAreRefused() throws Exception {
        Schema theirs = ship(ForeignSchemasTest::nothingsMore);
        byte[] none = Frames.binary(Frames.head(theirs));
        byte[] million = {(byte) 0x80, (byte) 0x89, 0x7A};
        byte[] binary = new byte[none.length + million.length];
        System.arraycopy(million, 0, binary, 0, million.length);
        System.arraycopy(none, 0, binary, million.length, none.length);
        assertThat(Readings.refused(reader().read(Frames.singleObject(theirs, binary))).why())
                .isEqualTo(
                        new Undecodable(
                                Optional.of("nothings"),
                                13,
                                "a list of 1000000 items in too few bytes"));
    }

    @Test
    void aSchemaFileThatIsNoneStopsTheStartByName() throws IOException {
        Files.writeString(folder.resolve("broken.avsc"), "{");
        assertThatThrownBy(this::reader)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.avsc");
    }

    @Test
    void aSchemaInTheFolderIsUnknownToAReaderWithoutIt() throws Exception {
        GenericRecord report = Frames.head(ship(ForeignSchemasTest::fieldMore));
        byte[] value = Frames.singleObject(report.getSchema(), Frames.binary(report));
        Reading<CaseReport> reading =
                new ValueReader<>(Topics.CASE_REPORTS, CaseReport.class, FramingSettings.SHIPPED)
                        .read(value);
        assertThat(Readings.refused(reading).why().code()).isEqualTo("unknown-schema");
    }

    private GenericRecord classified(String symbol) throws IOException {
        GenericRecord report = Frames.head(ship(ForeignSchemasTest::symbolMore));
        Schema symbols = report.getSchema().getField("classification").schema().getTypes().get(1);
        report.put("classification", Frames.symbol(symbols, symbol));
        return report;
    }

    private Schema ship(UnaryOperator<String> change) throws IOException {
        Schema theirs = Frames.changed(change);
        Files.writeString(folder.resolve("theirs.avsc"), theirs.toString());
        return theirs;
    }

    private Reading<CaseReport> reading(GenericRecord report) throws InterruptedException {
        return reader().read(Frames.singleObject(report.getSchema(), Frames.binary(report)));
    }

    private ValueReader<CaseReport> reader() {
        return new ValueReader<>(
                Topics.CASE_REPORTS,
                CaseReport.class,
                new FramingSettings(folder.toString(), "", "", ""));
    }

    private static String fieldMore(String text) {
        return Frames.withField(text, "weather", "\"string\"", "\"\"");
    }

    private static String nothingsMore(String text) {
        return Frames.withField(text, "nothings", "{\"type\":\"array\",\"items\":\"null\"}", "[]");
    }

    private static String symbolMore(String text) {
        return text.replace("\"CARRIER\"]", "\"CARRIER\",\"PRESUMED\"]");
    }

    private static String microseconds(String text) {
        return fieldMore(text).replaceFirst("timestamp-millis", "timestamp-micros");
    }
}
