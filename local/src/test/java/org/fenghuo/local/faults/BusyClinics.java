package org.fenghuo.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.fenghuo.feeds.reference.ReferenceAreas;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/**
 * Invented reports of today of a few diseases from all townships, with corrections and deletions
 * among them.
 */
final class BusyClinics {
    private static final int DISEASES = 6;
    private static final int VERSIONS = 4;

    private final Random random;
    private final String name;
    private final LocalDate today;
    private final List<String> townships =
            ReferenceAreas.read().stream()
                    .filter(area -> area.getLevel() == AreaLevel.TOWNSHIP)
                    .map(Area::getCode)
                    .toList();

    private final List<String> diseases;

    BusyClinics(long seed, String zone) throws IOException {
        random = new Random(seed);
        List<String> all = ReferenceDiseases.read("").codes().stream().sorted().toList();
        diseases = random.ints(DISEASES, 0, all.size()).mapToObj(all::get).toList();
        name = "busy-" + seed;
        today = LocalDate.now(ZoneId.of(zone));
    }

    /** Sends so many versions of fewer cards. */
    void send(int reports, TopicSender sender) {
        ValueWriter<CaseReport> writer = ValueWriter.singleObject(Topics.CASE_REPORTS);
        for (int i = 0; i < reports; i++) {
            CaseReport report = report(reports);
            byte[] key = report.getRecordId().getBytes(UTF_8);
            sender.send(Topics.CASE_REPORTS, key, writer.encode(report));
        }
    }

    private CaseReport report(int reports) {
        CaseReport report = new CaseReport();
        report.setRecordId(name + "-" + random.nextInt(reports * 3 / 4));
        report.setVersion(random.nextInt(VERSIONS));
        report.setOperation(random.nextInt(20) == 0 ? Operation.DELETE : Operation.REPORT);
        report.setSource(name);
        report.setOrigin(Origin.PRODUCTION);
        report.setReportedAt(Instant.now());
        if (report.getOperation() != Operation.DELETE) {
            report.setDisease(diseases.get(random.nextInt(DISEASES)));
            report.setClassification(Classification.CONFIRMED);
            report.setOnsetDay(today.minusDays(random.nextInt(7)));
            report.setDiagnosisDay(today);
            report.setReportDay(today);
            report.setResidenceArea(townships.get(random.nextInt(townships.size())));
            report.setAgeYears(random.nextInt(90));
        }
        return report;
    }
}
