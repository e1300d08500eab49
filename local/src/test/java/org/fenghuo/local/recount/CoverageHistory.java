package org.fenghuo.local.recount;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.local.recount.coverage.CoverageCount;
import org.fenghuo.local.recount.coverage.Doses;
import org.fenghuo.local.recount.coverage.Persons;
import org.fenghuo.local.recount.coverage.Residents;
import org.fenghuo.local.recount.coverage.Schedule;
import org.fenghuo.local.recount.coverage.Targets;
import org.fenghuo.local.recount.coverage.Vaccines;
import org.fenghuo.local.recount.rules.ResidentRules;
import org.fenghuo.local.recount.rules.VaccinationRules;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Vaccination;
import org.fenghuo.schemas.topics.Topics;

/** Recounts residents and vaccinations held in memory. */
public final class CoverageHistory {
    private final Counting counting;
    private final CoverageCount counted;
    private final Intake<Resident> residentIntake;
    private final Intake<Vaccination> doseIntake;
    private StreamHistory history;

    /** Takes all messages of these topics. */
    public CoverageHistory(
            Counting counting,
            Path schedule,
            List<ConsumerRecord<byte[], byte[]>> areas,
            List<List<ConsumerRecord<byte[], byte[]>>> residents,
            List<List<ConsumerRecord<byte[], byte[]>>> vaccinations)
            throws IOException {
        this.counting = counting;
        CoverageCount.Reference reference = reference(schedule, areas);
        Persons persons = new Persons();
        residentIntake =
                StreamHistory.take(
                        residents,
                        Resident.getClassSchema(),
                        new ResidentRules(counting.zone()),
                        counting.zone(),
                        new Residents(persons, reference.vaccines()));
        doseIntake =
                StreamHistory.take(
                        vaccinations,
                        Vaccination.getClassSchema(),
                        new VaccinationRules(counting.zone()),
                        counting.zone(),
                        new Doses(persons, reference.vaccines()));
        counted = new CoverageCount(reference, counting.coverage(), persons);
    }

    private static CoverageCount.Reference reference(
            Path schedule, List<ConsumerRecord<byte[], byte[]>> areas) throws IOException {
        AreaRegister register = new AreaRegister(KnownSchemas.shipped());
        areas.forEach(each -> register.take(each.key(), each.value()));
        ReferenceFiles files = new ReferenceFiles(List.of());
        try (Reader rows = Files.newBufferedReader(schedule)) {
            return new CoverageCount.Reference(
                    new Places(register.areas()),
                    Schedule.read(rows),
                    files.read("vaccines.csv", Vaccines::read),
                    files.read("coverage_targets.csv", Targets::read));
        }
    }

    /** Coverage, ledger and rejects, document by document. */
    public CoverageHistory compare(HistoryRecount.Documents documents) {
        int last =
                LastDay.number(
                        LastDay.of(
                                counting,
                                List.of(residentIntake.watermarkMs(), doseIntake.watermarkMs())));
        history =
                new StreamHistory(documents)
                        .compareSeries("coverage", counted.documents(last))
                        .compareFates(
                                new TopicFates(
                                        Topics.RESIDENTS.name(),
                                        residentIntake.fates(),
                                        residentIntake.sources()))
                        .compareFates(
                                new TopicFates(
                                        Topics.VACCINATIONS.name(),
                                        doseIntake.fates(),
                                        doseIntake.sources()));
        return this;
    }

    /** The first differences found. */
    public List<Mismatch> mismatches() {
        return history.mismatches();
    }

    /** How much was compared. */
    public List<String> summary() {
        return history.summary();
    }
}
