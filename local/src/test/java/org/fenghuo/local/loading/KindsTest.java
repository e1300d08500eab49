package org.fenghuo.local.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.files.FileRow;
import org.fenghuo.feeds.files.RecordFile;
import org.fenghuo.feeds.files.RecordKind;
import org.fenghuo.feeds.files.RowFault;
import org.fenghuo.feeds.files.UnreadableFileException;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.DeferralReason;
import org.fenghuo.records.Facility;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Symptom;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files of each kind beside this test; what is expected of them was written by hand. */
class KindsTest {
    private static final Path FILES = Path.of("src/test/resources/loading");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Kind, its file of good rows, and the keys of their messages. */
    private static final Map<String, List<String>> GOOD =
            Map.of(
                    "vaccinations", List.of("p1", "p2", "p4", "p5"),
                    "residents", List.of("p1", "p2", "p4"),
                    "clinic-visits", List.of("c-1", "c-2", "c-3"),
                    "clinic-days",
                            List.of(
                                    "H1|fever-clinic|2024-05-01",
                                    "H1|emergency|2024-05-01",
                                    "H1|emergency|2024-04-30"),
                    "facilities", List.of("H1", "V1"),
                    "units", List.of("U1", "U1-3-2"));

    static Stream<String> kinds() {
        return GOOD.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyBadRowIsNamedByLineColumnFoundAndExpected(String kind) throws Exception {
        List<FileRow.Refused> refused = new ArrayList<>();
        for (FileRow row : rows(kind, FILES.resolve(kind + "-bad.csv"))) {
            assertThat(row).isInstanceOf(FileRow.Refused.class);
            refused.add((FileRow.Refused) row);
        }
        assertThat(refused).hasSize(10);
        assertThat(refused.stream().flatMap(row -> row.faults().stream()).map(KindsTest::line))
                .containsExactlyElementsOf(Files.readAllLines(FILES.resolve(kind + "-bad.tsv")));
    }

    private static String line(RowFault fault) {
        return String.join(
                "\t",
                String.valueOf(fault.line()),
                fault.column(),
                fault.code(),
                fault.found(),
                fault.expected());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFaultSaysInTwoLanguagesWhatToDo(String kind) throws Exception {
        for (FileRow row : rows(kind, FILES.resolve(kind + "-bad.csv"))) {
            assertThat(((FileRow.Refused) row).faults())
                    .allSatisfy(
                            fault -> {
                                assertThat(fault.hintZh())
                                        .containsPattern("\\p{IsHan}")
                                        .doesNotContain("以更大的版本号");
                                assertThat(fault.hintEn())
                                        .isNotBlank()
                                        .doesNotContain("with a greater version");
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goodRowsAreSentUnderTheKeyOfTheirTopic(String kind) throws Exception {
        Topic topic = Kinds.named(kind, ZONE).topic();
        assertThat(topic.name()).isEqualTo(kind);
        assertThat(good(kind)).extracting(topic::keyOf).containsExactlyElementsOf(GOOD.get(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsSentIsReadAsTheSameRecord(String kind) throws Exception {
        for (SpecificRecordBase record : good(kind)) {
            // In this direction: the lists that Avro reads cannot compare records that hold days.
            assertThat(record).isEqualTo(sentAndRead(Kinds.named(kind, ZONE).topic(), record));
        }
    }

    @Test
    void listsAreReadFromCsvAndFromJson() throws Exception {
        Resident resident = (Resident) good("residents").get(1);
        assertThat(resident.getDeferrals())
                .extracting(one -> one.getReason() + " " + one.getUntil() + " " + one.getVaccine())
                .containsExactly(
                        DeferralReason.AWAY + " 2024-12-31 null",
                        DeferralReason.CONTRAINDICATED + " null MMR");
        ClinicVisit visit = (ClinicVisit) good("clinic-visits").get(0);
        assertThat(visit.getSymptoms()).containsExactly(Symptom.COUGH, Symptom.FEVER);
        assertThat(visit.getTests())
                .extracting(one -> one.getPathogen() + " " + one.getResult())
                .containsExactly("influenza_a POSITIVE", "rsv null");
        assertThat(visit.getExposures()).isEmpty();
        assertThat(visit.getFindings()).isNull();
        Facility facility = (Facility) good("facilities").get(0);
        assertThat(facility.getDepartments())
                .extracting(one -> one.getCode() + " " + one.getMonitored())
                .containsExactly("fever-clinic true", "emergency false");
        assertThat(facility.getExpected())
                .extracting(one -> one.getStream() + " " + one.getWeekdays())
                .containsExactly("clinic-days 1234567", "case-reports 12345");
    }

    @Test
    void aKindThatNobodyKnowsIsToldAllThereAre() {
        assertThatThrownBy(() -> Kinds.named("weather", ZONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "KIND is weather: give one of case-reports, vaccinations, residents,"
                                + " clinic-visits, clinic-days, facilities, units, areas");
    }

    private static List<SpecificRecordBase> good(String kind) throws Exception {
        String ending = kind.equals("clinic-visits") ? "-good.ndjson" : "-good.csv";
        List<SpecificRecordBase> records = new ArrayList<>();
        for (FileRow row : rows(kind, FILES.resolve(kind + ending))) {
            assertThat(row).isInstanceOf(FileRow.Accepted.class);
            records.add((SpecificRecordBase) ((FileRow.Accepted) row).record());
        }
        return records;
    }

    private static List<FileRow> rows(String kind, Path file)
            throws IOException, UnreadableFileException {
        RecordKind known = Kinds.named(kind, ZONE);
        List<FileRow> rows = new ArrayList<>();
        try (RecordFile records = RecordFile.open(file, known)) {
            for (Optional<FileRow> row = records.next(); row.isPresent(); row = records.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static <T extends SpecificRecordBase> Object sentAndRead(Topic topic, T record)
            throws InterruptedException {
        byte[] value = ValueWriter.<T>singleObject(topic).encode(record);
        Class<T> type = (Class<T>) record.getClass();
        Reading<T> reading = new ValueReader<>(topic, type, FramingSettings.SHIPPED).read(value);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<T>) reading).record();
    }
}
