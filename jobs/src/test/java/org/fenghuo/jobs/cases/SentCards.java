package org.fenghuo.jobs.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Cards of one county as a clinic sends them today. */
final class SentCards {
    static final String COUNTY = "611022";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final ValueWriter<CaseReport> cards = ValueWriter.singleObject(Topics.CASE_REPORTS);
    private final ValueWriter<Area> areas = ValueWriter.singleObject(Topics.AREAS);

    /** Two days ago, wherever one is. */
    LocalDate onset() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(2);
    }

    Instant now() {
        return now;
    }

    CaseReport.Builder card(String id, long version) {
        return CaseReport.newBuilder()
                .setRecordId(id)
                .setVersion(version)
                .setOperation(Operation.REPORT)
                .setSource("clinic-7")
                .setReportedAt(now)
                .setDisease("measles")
                .setClassification(Classification.CONFIRMED)
                .setOnsetDay(onset())
                .setResidenceArea(COUNTY)
                .setAgeYears(3);
    }

    byte[] value(CaseReport.Builder card) {
        return cards.encode(card.build());
    }

    List<byte[]> areas() {
        return List.of(
                area("610000", AreaLevel.PROVINCE, null), area(COUNTY, AreaLevel.COUNTY, "610000"));
    }

    private byte[] area(String code, AreaLevel level, String parent) {
        return areas.encode(
                Area.newBuilder()
                        .setCode(code)
                        .setNameZh("名" + code)
                        .setNameEn(code)
                        .setLevel(level)
                        .setParent(parent)
                        .setPopulations(List.of())
                        .build());
    }
}
