package org.fenghuo.local.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.county.CountySettings;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.nyc.NewYork;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.jobs.connect.registers.FacilityRules;
import org.fenghuo.jobs.connect.registers.UnitRules;
import org.fenghuo.jobs.connect.residents.ResidentRules;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.connect.vaccinations.VaccinationRules;
import org.fenghuo.jobs.connect.visits.ClinicDayRules;
import org.fenghuo.jobs.connect.visits.ClinicVisitRules;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Facility;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Unit;
import org.fenghuo.records.Vaccination;
import org.fenghuo.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** What the feeds play against the rules of the jobs that will read it. */
class PlayedRecordsTest {
    private final Map<Class<?>, Integer> accepted = new HashMap<>();

    @Test
    void noRecordOfTheInventedCountyBreaksARule() {
        CountySettings settings =
                CountySettings.of(3, LocalDate.of(2025, 9, 1), 30)
                        .withStreams(EnumSet.allOf(RecordStream.class));
        check(new InventedCounty(settings));
        assertThat(accepted)
                .containsKeys(
                        CaseReport.class,
                        Resident.class,
                        Vaccination.class,
                        ClinicVisit.class,
                        ClinicDay.class,
                        Facility.class,
                        Unit.class);
    }

    @Test
    void noVisitOrDoseOfNewYorkBreaksARule() throws IOException {
        Path folder = SharedData.require("data/nyc");
        PublicationDates untilJune = PublicationDates.ALL.to(LocalDate.of(2021, 5, 26));
        Set<RecordStream> streams = EnumSet.of(RecordStream.VACCINATIONS, RecordStream.VISITS);
        check(NewYork.read(folder, untilJune, streams));
        assertThat(accepted).containsOnlyKeys(Vaccination.class, ClinicVisit.class);
    }

    private void check(Feed feed) {
        Rules rules = new Rules(feed.zone());
        for (Playing playing = feed.play(); playing.hasNext(); ) {
            for (SpecificRecordBase record : playing.next().records()) {
                Optional<Fault> fault = rules.fault(record);
                if (fault.isPresent()) {
                    throw new AssertionError(fault.get() + " in " + record);
                }
                accepted.merge(record.getClass(), 1, Integer::sum);
            }
        }
    }

    /** The rules of the kinds; those of cards have tests of their own. */
    private static final class Rules {
        private static final long LATER = Long.MAX_VALUE / 2;

        private final KindRules<Resident> residents;
        private final KindRules<Vaccination> vaccinations;
        private final KindRules<ClinicVisit> visits;
        private final KindRules<ClinicDay> days;
        private final KindRules<Facility> facilities = new FacilityRules();
        private final KindRules<Unit> units = new UnitRules();

        Rules(ZoneId zone) {
            residents = new ResidentRules(zone);
            vaccinations = new VaccinationRules(zone);
            visits = new ClinicVisitRules(zone);
            days = new ClinicDayRules(zone);
        }

        Optional<Fault> fault(SpecificRecordBase record) {
            if (record instanceof Vaccination dose) {
                return vaccinations.firstFault(dose, LATER);
            }
            if (record instanceof Resident entry) {
                return residents.firstFault(entry, LATER);
            }
            if (record instanceof ClinicVisit visit) {
                return visits.firstFault(visit, LATER);
            }
            if (record instanceof ClinicDay day) {
                return days.firstFault(day, LATER);
            }
            if (record instanceof Facility facility) {
                return facilities.firstFault(facility, LATER);
            }
            if (record instanceof Unit unit) {
                return units.firstFault(unit, LATER);
            }
            assertThat(record).isInstanceOf(CaseReport.class);
            return Optional.empty();
        }
    }
}
