package org.fenghuo.feeds.germany;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.feeds.Records;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GermanyTest {
    private static final String BEGIN = "2020-09-17";
    private static final String NEXT = "2020-09-18";

    @TempDir Path folder;
    private final StringBuilder rows =
            new StringBuilder(
                    "report_id,published_on,kind,county,age_band,sex,report_date,reference_date,reference_is_onset,count\n");
    private int id;

    @BeforeEach
    void areas() throws IOException {
        Files.writeString(
                folder.resolve("areas.csv"),
                """
                area,level,parent,name,age_band,population,source
                DE,country,,Bund,ALL,83000000,s
                02,land,DE,Hamburg,ALL,1850000,s
                02000,county,02,SK Hamburg,ALL,1853935,s
                """);
    }

    @Test
    void areasAreCountryLandAndCountyWithTheYearsOfTheirPopulations() throws IOException {
        play();
        assertThat(Germany.read(folder, PublicationDates.ALL).areas())
                .extracting(
                        area -> area.getCode(),
                        area -> area.getLevel(),
                        area -> area.getPopulations().get(0).getYear())
                .containsExactly(
                        tuple("DE", AreaLevel.COUNTRY, 2020),
                        tuple("02", AreaLevel.PROVINCE, 2020),
                        tuple("02000", AreaLevel.COUNTY, 2021));
    }

    @Test
    void aRowOfSeveralCasesIsAsManyRecords() throws IOException {
        row(BEGIN, "02000,05-14,F,2020-09-10,2020-09-07,1", 2);
        List<CaseReport> reports = play().get(0);
        assertThat(reports)
                .extracting(CaseReport::getRecordId)
                .containsExactly("de-S1-1", "de-S1-2");
        CaseReport report = reports.get(0);
        assertThat(report.getClassification()).isEqualTo(Classification.CONFIRMED);
        assertThat(report.getSource()).isEqualTo("rki-02000");
        assertThat(report.getResidenceArea()).isEqualTo("02000");
        assertThat(report.getReportingArea()).isEqualTo("02000");
        assertThat(report.getReportDay()).isEqualTo(LocalDate.of(2020, 9, 10));
        assertThat(report.getOnsetDay()).isEqualTo(LocalDate.of(2020, 9, 7));
        assertThat(report.getDiagnosisDay()).isNull();
        assertThat(report.getAgeYears()).isEqualTo(5);
        assertThat(report.getAgeYearsUntil()).isEqualTo(14);
        assertThat(report.getSex()).isEqualTo(Sex.FEMALE);
        assertThat(report.getReportedAt()).hasToString("2020-09-16T22:00:00Z");
    }

    @Test
    void openAndUnknownAgesAndAReferenceDayThatIsNoOnsetAreUnderstood() throws IOException {
        row(BEGIN, "02000,80+,U,2020-09-10,2020-09-10,0", 1);
        row(BEGIN, "02000,unknown,M,2020-09-10,2020-09-10,0", 1);
        List<CaseReport> reports = play().get(0);
        assertThat(reports)
                .extracting(
                        CaseReport::getAgeYears,
                        CaseReport::getAgeYearsUntil,
                        CaseReport::getSex,
                        CaseReport::getOnsetDay)
                .containsExactly(
                        tuple(80, 130, Sex.UNKNOWN, null), tuple(null, null, Sex.MALE, null));
    }

    @Test
    void aWithdrawalAloneDeletesTheNewestCaseLikeIt() throws IOException {
        row(BEGIN, "02000,05-14,F,2020-09-10,2020-09-10,0", 2);
        row(NEXT, "02000,05-14,F,2020-09-10,2020-09-10,0", -1);
        assertThat(told(play().get(1))).containsExactly("de-S1-2 DELETE");
    }

    @Test
    void aCaseWithdrawnAndListedWithItsOnsetKeepsItsIdentity() throws IOException {
        row(BEGIN, "02000,05-14,F,2020-09-10,2020-09-10,0", 1);
        row(NEXT, "02000,05-14,F,2020-09-10,2020-09-10,0", -1);
        row(NEXT, "02000,05-14,F,2020-09-10,2020-09-06,1", 3);
        List<CaseReport> revised = play().get(1);
        assertThat(told(revised))
                .containsExactly("de-S1-1 REVISE", "de-S3-2 REPORT", "de-S3-3 REPORT");
        assertThat(revised.get(0).getOnsetDay()).isEqualTo(LocalDate.of(2020, 9, 6));
    }

    @Test
    void ageSexAndReportDateAreCorrectedOneAtATime() throws IOException {
        row(BEGIN, "02000,05-14,F,2020-09-10,2020-09-10,0", 1);
        row(BEGIN, "02000,15-34,F,2020-09-01,2020-09-01,0", 1);
        row(BEGIN, "02000,35-59,F,2020-08-01,2020-08-01,0", 1);
        row(NEXT, "02000,05-14,F,2020-09-10,2020-09-10,0", -1);
        row(NEXT, "02000,15-34,F,2020-09-01,2020-09-01,0", -1);
        row(NEXT, "02000,35-59,F,2020-08-01,2020-08-01,0", -1);
        row(NEXT, "02000,05-14,M,2020-09-10,2020-09-10,0", 1);
        row(NEXT, "02000,15-34,F,2020-09-03,2020-09-03,0", 1);
        row(NEXT, "02000,60-79,F,2020-08-01,2020-08-01,0", 1);
        assertThat(told(play().get(1)))
                .containsExactly("de-S1-1 REVISE", "de-S2-1 REVISE", "de-S3-1 REVISE");
    }

    @Test
    void twoRespectsThatDifferAreTwoCases() throws IOException {
        row(BEGIN, "02000,05-14,F,2020-09-10,2020-09-10,0", 1);
        row(NEXT, "02000,05-14,F,2020-09-10,2020-09-10,0", -1);
        row(NEXT, "02000,15-34,M,2020-09-10,2020-09-10,0", 1);
        assertThat(told(play().get(1))).containsExactly("de-S1-1 DELETE", "de-S3-1 REPORT");
    }

    @Test
    void anotherCountyIsBelievedOnlyForASingleCandidate() throws IOException {
        row(BEGIN, "02000,05-14,F,2020-09-10,2020-09-10,0", 1);
        row(BEGIN, "02000,05-14,M,2020-09-10,2020-09-10,0", 1);
        row(NEXT, "02000,05-14,F,2020-09-10,2020-09-10,0", -1);
        row(NEXT, "02000,05-14,M,2020-09-10,2020-09-10,0", -1);
        row(NEXT, "03101,05-14,F,2020-09-10,2020-09-10,0", 1);
        row(NEXT, "03101,05-14,M,2020-09-10,2020-09-10,0", 1);
        row(NEXT, "03102,05-14,M,2020-09-10,2020-09-10,0", 1);
        List<CaseReport> told = play().get(1);
        assertThat(told(told))
                .containsExactly(
                        "de-S1-1 REVISE", "de-S2-1 DELETE", "de-S6-1 REPORT", "de-S7-1 REPORT");
        assertThat(told.get(0).getReportingArea()).isEqualTo("03101");
    }

    @Test
    void aWithdrawalOfWhatWasNeverListedIsNoted() throws IOException {
        row(BEGIN, "02000,05-14,F,2020-09-10,2020-09-10,0", -1);
        play();
        Playing playing = Germany.read(folder, PublicationDates.ALL).play();
        assertThat(playing.next().size()).isZero();
        assertThat(playing.notes()).anyMatch(note -> note.startsWith("1 cases were withdrawn"));
    }

    private void row(String published, String group, int count) {
        id++;
        rows.append("S%d,%s,kind,%s,%d\n".formatted(id, published, group, count));
    }

    private List<List<CaseReport>> play() throws IOException {
        Files.writeString(folder.resolve("case_list.csv"), rows);
        List<List<CaseReport>> played = new ArrayList<>();
        Playing playing = Germany.read(folder, PublicationDates.ALL).play();
        while (playing.hasNext()) {
            played.add(Records.of(CaseReport.class, playing.next()).toList());
        }
        return played;
    }

    private static List<String> told(List<CaseReport> reports) {
        return reports.stream()
                .map(report -> report.getRecordId() + " " + report.getOperation())
                .toList();
    }
}
