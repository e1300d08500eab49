package org.fenghuo.local.recount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fenghuo.local.recount.rules.ClinicDayRules;
import org.fenghuo.local.recount.rules.ClinicVisitRules;
import org.fenghuo.local.recount.visits.DepartmentDays;
import org.fenghuo.local.recount.visits.Syndromes;
import org.fenghuo.local.recount.visits.VisitCounting;
import org.fenghuo.local.recount.visits.VisitRecount;
import org.fenghuo.local.recount.visits.Visits;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;

/** Recounts the visits and the days of departments. */
final class VisitsRecount {
    private final RecountSettings settings;
    private final StreamComparison comparison;

    VisitsRecount(RecountSettings settings, StreamComparison comparison) {
        this.settings = settings;
        this.comparison = comparison;
    }

    StreamResult run(TopicsRead topics) throws ServerTrouble {
        RecountSettings.Topics names = settings.input().topics();
        VisitCounting counting = counting(topics);
        Visits visits = new Visits(counting);
        DepartmentDays days = new DepartmentDays(counting);
        Intake<ClinicVisit> visitIntake =
                topics.take(
                        names.clinicVisits(),
                        ClinicVisit.getClassSchema(),
                        new ClinicVisitRules(counting.zone()),
                        counting.zone(),
                        visits);
        Intake<ClinicDay> dayIntake =
                topics.take(
                        names.clinicDays(),
                        ClinicDay.getClassSchema(),
                        new ClinicDayRules(counting.zone()),
                        counting.zone(),
                        days);
        Optional<LocalDate> lastDay =
                LastDay.of(
                        settings.counting(),
                        List.of(visitIntake.watermarkMs(), dayIntake.watermarkMs()));
        VisitRecount counted = new VisitRecount(counting, visits, days);
        List<TopicFates> fates =
                List.of(
                        new TopicFates(
                                names.clinicVisits(), visitIntake.fates(), visitIntake.sources()),
                        new TopicFates(names.clinicDays(), dayIntake.fates(), dayIntake.sources()));
        List<String> notes =
                comparison.compareOrTell(
                        settings.index().aliases().visits(),
                        fates,
                        () -> counted.documents(LastDay.number(lastDay)));
        return comparison.result(
                Stream.VISITS,
                fates,
                new StreamComparison.Counted(
                        visits.records() + days.records(), counted.cells(), lastDay),
                notes);
    }

    private VisitCounting counting(TopicsRead topics) {
        Counting counting = settings.counting();
        return new VisitCounting(
                counting.zone(),
                counting.horizonDays(),
                counting.episodeDays(),
                new AgeBands(counting.ageBands()),
                new Places(topics.areas(), topics.facilities()),
                new ReferenceFiles(settings.referenceFolder())
                        .read("syndromes.json", Syndromes::read));
    }
}
