package org.fenghuo.feeds.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fenghuo.feeds.files.FileRow.Accepted;
import org.fenghuo.feeds.files.FileRow.Refused;
import org.fenghuo.records.Area;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.PathogenTest;
import org.fenghuo.records.Population;
import org.fenghuo.records.Symptom;
import org.fenghuo.records.TestMethod;
import org.fenghuo.records.TestResult;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFieldsTest {
    private static final String HEAD = "c-1,s1,2024-05-01T08:00:00+08:00,";
    private static final String JSON_HEAD =
            "{\"recordId\":\"c-1\",\"source\":\"s1\",\"reportedAt\":\"2024-05-01T08:00:00+08:00\",";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "COUGH;FEVER, COUGH FEVER",
        "' COUGH ; FEVER ; ', COUGH FEVER",
        "FEVER, FEVER",
        "FEVER;, FEVER",
        ";, ''"
    })
    void symbolsStandBetweenSemicolons(String cell, String symptoms) throws Exception {
        ClinicVisit visit = visit("symptoms", cell);
        assertThat(visit.getSymptoms().stream().map(Symptom::name).toList())
                .isEqualTo(symptoms.isEmpty() ? List.of() : List.of(symptoms.split(" ")));
    }

    @Test
    void anEmptyCellIsNotAnEmptyList() throws Exception {
        assertThat(visit("symptoms", "").getSymptoms()).isNull();
        assertThat(visit("tests", "").getTests()).isEmpty();
    }

    @Test
    void theFieldsOfAnItemStandBetweenBarsInTheirOrder() throws Exception {
        String cell = "influenza_a|ANTIGEN|POSITIVE|2024-05-01T07:00:00+08:00;rsv||NEGATIVE";
        assertThat(visit("tests", cell).getTests())
                .containsExactly(
                        new PathogenTest(
                                "influenza_a",
                                TestMethod.ANTIGEN,
                                TestResult.POSITIVE,
                                Instant.parse("2024-04-30T23:00:00Z"),
                                null,
                                null),
                        new PathogenTest("rsv", null, TestResult.NEGATIVE, null, null, null));
    }

    @Test
    void jsonGivesTheSameListsAsCsv() throws Exception {
        String json =
                JSON_HEAD
                        + "\"tests\":[{\"pathogen\":\"rsv\",\"method\":null,\"result\":\"NEGATIVE\"}]}";
        assertThat(record(Topics.CLINIC_VISITS, "visits.ndjson", json))
                .isEqualTo(visit("tests", "rsv||NEGATIVE"));
        String symptoms = JSON_HEAD + "\"symptoms\":[\"COUGH\",\"RASH\"]}";
        assertThat(record(Topics.CLINIC_VISITS, "visits.ndjson", symptoms))
                .isEqualTo(visit("symptoms", "COUGH;RASH"));
    }

    @Test
    void whatIsWrongInAListIsNamedByItsPlace() throws Exception {
        String cell = "rsv|SNIFFING;|ANTIGEN;a|ANTIGEN|POSITIVE||||x;;rsv|||yesterday";
        assertThat(faults("visits.csv", csv("tests", cell)))
                .extracting(RowFault::column, RowFault::code, RowFault::found)
                .containsExactly(
                        tuple("tests[0].method", "unknown-symbol", "SNIFFING"),
                        tuple("tests[1].pathogen", "missing-value", ""),
                        tuple("tests[2]", "too-many-members", "7 values"),
                        tuple("tests[3]", "missing-value", ""),
                        tuple("tests[4].takenAt", "not-an-instant", "yesterday"));
    }

    @Test
    void whatIsWrongInAListOfJsonIsNamedByItsPlace() throws Exception {
        String json =
                JSON_HEAD
                        + "\"symptoms\":[\"COUGH\",[\"RASH\"],null],\"tests\":[{\"pathogen\":\"a\",\"resul\":\"x\"},{\"pathogen\":{}}],\"diagnoses\":{}}";
        assertThat(faults("visits.ndjson", json))
                .extracting(RowFault::column, RowFault::code)
                .containsExactly(
                        tuple("diagnoses", "nested-value"),
                        tuple("symptoms[1]", "nested-value"),
                        tuple("symptoms[2]", "missing-value"),
                        tuple("resul", "unknown-column"),
                        tuple("tests[1].pathogen", "nested-value"),
                        tuple("tests[1].pathogen", "missing-value"));
    }

    @Test
    void populationsOfAnAreaCanBeLoaded() throws Exception {
        String csv =
                """
                code,nameZh,nameEn,level,populations
                611022,丹凤县,Danfeng,COUNTY,2020|247259;2021|246000.5
                """;
        assertThat(((Area) record(Topics.AREAS, "areas.csv", csv)).getPopulations())
                .containsExactly(new Population(2020, 247259.0), new Population(2021, 246000.5));
    }

    @Test
    void theIdOfAClinicDayIsMadeWhereItIsNotGiven() throws Exception {
        String csv =
                """
                source,reportedAt,department,day,allVisits
                H1,2024-05-02T00:00:00Z,emergency,2024-05-01,0
                """;
        assertThat(((ClinicDay) record(Topics.CLINIC_DAYS, "days.csv", csv)).getRecordId())
                .isEqualTo("H1|emergency|2024-05-01");
    }

    private ClinicVisit visit(String column, String cell) throws Exception {
        return (ClinicVisit) record(Topics.CLINIC_VISITS, "visits.csv", csv(column, cell));
    }

    private static String csv(String column, String cell) {
        return "recordId,source,reportedAt,%s\n%s%s\n".formatted(column, HEAD, cell);
    }

    private Object record(Topic topic, String name, String content) throws Exception {
        FileRow row = row(topic, name, content);
        assertThat(row).isInstanceOf(Accepted.class);
        return ((Accepted) row).record();
    }

    private List<RowFault> faults(String name, String content) throws Exception {
        FileRow row = row(Topics.CLINIC_VISITS, name, content);
        assertThat(row).isInstanceOf(Refused.class);
        return ((Refused) row).faults();
    }

    private FileRow row(Topic topic, String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        try (RecordFile rows = RecordFile.open(file, RecordKind.of(topic, RecordRules.NONE))) {
            return rows.next().orElseThrow();
        }
    }
}
