package org.fenghuo.local.recount;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.local.recount.rules.ClinicDayRules;
import org.fenghuo.local.recount.rules.ClinicVisitRules;
import org.fenghuo.local.recount.visits.DepartmentDays;
import org.fenghuo.local.recount.visits.Syndromes;
import org.fenghuo.local.recount.visits.VisitCounting;
import org.fenghuo.local.recount.visits.VisitRecount;
import org.fenghuo.local.recount.visits.Visits;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.schemas.topics.Topics;

/** Recounts visits and departments' days held in memory. */
public final class VisitsHistory {
    private final Counting counting;
    private final VisitRecount counted;
    private final Intake<ClinicVisit> visitIntake;
    private final Intake<ClinicDay> dayIntake;
    private StreamHistory history;

    /** Takes all messages of these topics. */
    public VisitsHistory(
            Counting counting,
            List<ConsumerRecord<byte[], byte[]>> areas,
            List<ConsumerRecord<byte[], byte[]>> facilities,
            List<List<ConsumerRecord<byte[], byte[]>>> visitMessages,
            List<List<ConsumerRecord<byte[], byte[]>>> dayMessages) {
        this.counting = counting;
        VisitCounting how =
                new VisitCounting(
                        counting.zone(),
                        counting.horizonDays(),
                        counting.episodeDays(),
                        new AgeBands(counting.ageBands()),
                        places(areas, facilities),
                        new ReferenceFiles(List.of()).read("syndromes.json", Syndromes::read));
        Visits visits = new Visits(how);
        DepartmentDays days = new DepartmentDays(how);
        visitIntake =
                StreamHistory.take(
                        visitMessages,
                        ClinicVisit.getClassSchema(),
                        new ClinicVisitRules(counting.zone()),
                        counting.zone(),
                        visits);
        dayIntake =
                StreamHistory.take(
                        dayMessages,
                        ClinicDay.getClassSchema(),
                        new ClinicDayRules(counting.zone()),
                        counting.zone(),
                        days);
        counted = new VisitRecount(how, visits, days);
    }

    private static Places places(
            List<ConsumerRecord<byte[], byte[]>> areas,
            List<ConsumerRecord<byte[], byte[]>> facilities) {
        AreaRegister areaRegister = new AreaRegister(KnownSchemas.shipped());
        areas.forEach(each -> areaRegister.take(each.key(), each.value()));
        FacilityRegister facilityRegister = new FacilityRegister(KnownSchemas.shipped());
        facilities.forEach(each -> facilityRegister.take(each.key(), each.value()));
        return new Places(areaRegister.areas(), facilityRegister.facilities());
    }

    /** Visits, ledger and rejects, document by document. */
    public VisitsHistory compare(HistoryRecount.Documents documents) {
        int last =
                LastDay.number(
                        LastDay.of(
                                counting,
                                List.of(visitIntake.watermarkMs(), dayIntake.watermarkMs())));
        history =
                new StreamHistory(documents)
                        .compareSeries("visits", counted.documents(last))
                        .compareFates(
                                new TopicFates(
                                        Topics.CLINIC_VISITS.name(),
                                        visitIntake.fates(),
                                        visitIntake.sources()))
                        .compareFates(
                                new TopicFates(
                                        Topics.CLINIC_DAYS.name(),
                                        dayIntake.fates(),
                                        dayIntake.sources()));
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
