package org.fenghuo.local.recount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** Recounts the vaccinations and the register of residents. */
final class CoverageRecount {
    private final RecountSettings settings;
    private final StreamComparison comparison;

    CoverageRecount(RecountSettings settings, StreamComparison comparison) {
        this.settings = settings;
        this.comparison = comparison;
    }

    StreamResult run(TopicsRead topics) throws ServerTrouble {
        RecountSettings.Topics names = settings.input().topics();
        Counting counting = settings.counting();
        CoverageCount.Reference reference = reference(topics);
        Persons persons = new Persons();
        Intake<Resident> residents =
                topics.take(
                        names.residents(),
                        Resident.getClassSchema(),
                        new ResidentRules(counting.zone()),
                        counting.zone(),
                        new Residents(persons, reference.vaccines()));
        Intake<Vaccination> vaccinations =
                topics.take(
                        names.vaccinations(),
                        Vaccination.getClassSchema(),
                        new VaccinationRules(counting.zone()),
                        counting.zone(),
                        new Doses(persons, reference.vaccines()));
        Optional<LocalDate> lastDay =
                LastDay.of(counting, List.of(residents.watermarkMs(), vaccinations.watermarkMs()));
        CoverageCount counted = new CoverageCount(reference, counting.coverage(), persons);
        long series = counted.series();
        List<TopicFates> fates =
                List.of(
                        new TopicFates(names.residents(), residents.fates(), residents.sources()),
                        new TopicFates(
                                names.vaccinations(),
                                vaccinations.fates(),
                                vaccinations.sources()));
        List<String> notes =
                comparison.compareOrTell(
                        settings.index().aliases().coverage(),
                        fates,
                        () -> counted.documents(LastDay.number(lastDay)));
        return comparison.result(
                Stream.COVERAGE,
                fates,
                new StreamComparison.Counted(persons.records(), series, lastDay),
                notes);
    }

    private CoverageCount.Reference reference(TopicsRead topics) {
        ReferenceFiles files = new ReferenceFiles(settings.referenceFolder());
        return new CoverageCount.Reference(
                new Places(topics.areas()),
                files.read("immunization_schedule.csv", Schedule::read),
                files.read("vaccines.csv", Vaccines::read),
                files.read("coverage_targets.csv", Targets::read));
    }
}
