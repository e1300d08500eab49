package org.fenghuo.local.loading;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.fenghuo.feeds.files.FieldFault;
import org.fenghuo.feeds.files.RecordKind;
import org.fenghuo.feeds.files.RecordRules;
import org.fenghuo.jobs.connect.cases.CaseReportRules;
import org.fenghuo.jobs.connect.registers.FacilityRules;
import org.fenghuo.jobs.connect.registers.UnitRules;
import org.fenghuo.jobs.connect.residents.ResidentRules;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.connect.vaccinations.VaccinationRules;
import org.fenghuo.jobs.connect.visits.ClinicDayRules;
import org.fenghuo.jobs.connect.visits.ClinicVisitRules;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.local.pipeline.PipelineJob;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Facility;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Unit;
import org.fenghuo.records.Vaccination;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** What can be loaded, and the rules it is held to. */
public final class Kinds {
    private static final Map<Topic, Function<ZoneId, RecordRules>> RULES = rules();

    private Kinds() {}

    private static Map<Topic, Function<ZoneId, RecordRules>> rules() {
        Map<Topic, Function<ZoneId, RecordRules>> rules = new LinkedHashMap<>();
        rules.put(Topics.CASE_REPORTS, zone -> held(CaseReport.class, new CaseReportRules(zone)));
        rules.put(Topics.VACCINATIONS, zone -> held(Vaccination.class, new VaccinationRules(zone)));
        rules.put(Topics.RESIDENTS, zone -> held(Resident.class, new ResidentRules(zone)));
        rules.put(
                Topics.CLINIC_VISITS, zone -> held(ClinicVisit.class, new ClinicVisitRules(zone)));
        rules.put(Topics.CLINIC_DAYS, zone -> held(ClinicDay.class, new ClinicDayRules(zone)));
        rules.put(Topics.FACILITIES, zone -> held(Facility.class, new FacilityRules()));
        rules.put(Topics.UNITS, zone -> held(Unit.class, new UnitRules()));
        rules.put(Topics.AREAS, zone -> RecordRules.NONE);
        return rules;
    }

    /** The kind of that name, which is that of its topic. */
    public static RecordKind named(String name, ZoneId zone) {
        return RULES.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .findFirst()
                .map(each -> RecordKind.of(each.getKey(), each.getValue().apply(zone)))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "KIND is %s: give one of %s".formatted(name, names())));
    }

    /** Whether a job reads the records of a topic; others are kept until one does. */
    public static boolean isReadByAJob(Topic topic) {
        return !PipelineJob.reading(Set.of(topic.name())).isEmpty();
    }

    private static String names() {
        return RULES.keySet().stream().map(Topic::name).collect(Collectors.joining(", "));
    }

    private static <T extends SpecificRecord> RecordRules held(Class<T> type, KindRules<T> rules) {
        return record -> faults(rules, type.cast(record));
    }

    private static <T> List<FieldFault> faults(KindRules<T> rules, T record) {
        long now = InstantSource.system().millis();
        return rules.allFaults(record, now).stream().map(Kinds::ofField).toList();
    }

    private static FieldFault ofField(Fault fault) {
        return new FieldFault(
                fault.path(),
                fault.code(),
                fault.found(),
                fault.expected(),
                fault.hintZh(),
                fault.hintEn());
    }
}
