package org.fenghuo.schemas.framing;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericRecord;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.framing.Reading.Read;
import org.fenghuo.schemas.framing.Unreadable.UnknownSchema;
import org.fenghuo.schemas.framing.Unreadable.UnknownSymbol;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("registry")
class RegistryIT {
    @TempDir static Path folder;

    private static RegistryServer server;

    @BeforeAll
    static void startTheRegistry() throws IOException {
        server = new RegistryServer(folder);
        server.start();
    }

    @AfterAll
    static void stopTheRegistry() throws IOException, InterruptedException {
        server.stop();
    }

    @Test
    void whatIsWrittenWithTheRegistryIsReadByItsId() throws InterruptedException {
        byte[] value = registered().encode(Reports.full(4));
        assertThat(value[0]).isZero();
        Read<CaseReport> read = Readings.read(reader().read(value));
        assertThat(read.record()).isEqualTo(Reports.full(4));
        byte[] single =
                ValueWriter.<CaseReport>singleObject(Topics.CASE_REPORTS).encode(Reports.full(4));
        assertThat(read).isEqualTo(reader().read(single));
    }

    @Test
    void ourSchemaRegisteredTwiceHasOneId() throws InterruptedException {
        CaseReport report = Reports.full(4);
        assertThat(registered().encode(report)).isEqualTo(registered().encode(report));
    }

    @Test
    void aClinicWithAFieldMoreIsRead() throws InterruptedException {
        Schema theirs =
                Frames.changed(text -> Frames.withField(text, "weather", "\"string\"", "\"\""));
        GenericRecord report = Frames.head(theirs);
        byte[] plain = Frames.binary(Frames.head(CaseReport.getClassSchema()));
        assertThat(Readings.read(reader().read(clinicValue(theirs, report))).contentHash())
                .isEqualTo(SchemaNormalization.fingerprint64(plain));
    }

    @Test
    void aClinicsSymbolThatWeDoNotHaveIsNamed() throws InterruptedException {
        UnaryOperator<String> change =
                text -> text.replace("\"CARRIER\"]", "\"CARRIER\",\"PRESUMED\"]");
        Schema theirs = Frames.changed(change);
        GenericRecord report = Frames.head(theirs);
        Schema symbols = theirs.getField("classification").schema().getTypes().get(1);
        report.put("classification", Frames.symbol(symbols, "PRESUMED"));
        assertThat(Readings.refused(reader().read(clinicValue(theirs, report))).why())
                .isInstanceOfSatisfying(
                        UnknownSymbol.class,
                        unknown -> {
                            assertThat(unknown.symbol()).isEqualTo("PRESUMED");
                            assertThat(unknown.path()).isEqualTo(Optional.of("classification"));
                        });
    }

    @Test
    void anIdThatTheRegistryDoesNotHaveIsAnUnknownSchema() throws InterruptedException {
        byte[] value = Frames.confluent(123_456, new byte[] {0});
        assertThat(Readings.refused(reader().read(value)).why())
                .isInstanceOf(UnknownSchema.class)
                .returns("schema id 123456", Unreadable::found);
    }

    @Test
    void aReaderWaitsForARegistryThatIsDown() throws Exception {
        byte[] value = registered().encode(Reports.full(9));
        server.stop();
        FutureTask<Reading<CaseReport>> reading = new FutureTask<>(() -> reader().read(value));
        Thread thread = new Thread(reading, "reader");
        thread.start();
        await("the pause between two questions")
                .until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        assertThat(reading.isDone()).isFalse();
        server.start();
        assertThat(Readings.read(reading.get(1, MINUTES)).record()).isEqualTo(Reports.full(9));
    }

    private static byte[] clinicValue(Schema theirs, GenericRecord report)
            throws InterruptedException {
        int id = new Registry(server.settings()).register("clinic-value", theirs);
        return Frames.confluent(id, Frames.binary(report));
    }

    private static ValueWriter<CaseReport> registered() throws InterruptedException {
        return ValueWriter.of(Topics.CASE_REPORTS, server.settings());
    }

    private static ValueReader<CaseReport> reader() {
        return new ValueReader<>(Topics.CASE_REPORTS, CaseReport.class, server.settings());
    }
}
