package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.schemas.topics.ClinicDayId;

/** How many came to each department on a day, whatever for: the visits with a record and others. */
final class ClinicTotals {
    private static final double MISCOUNTED = 0.03;
    private static final double LATE = 0.02;
    private static final double OTHERS_OF_CHILDREN = 22;
    private static final double OTHERS_WITH_FEVER = 1.5;

    private final CountySettings settings;

    ClinicTotals(CountySettings settings) {
        this.settings = settings;
    }

    /**
     * A department's day.
     *
     * @param clinic the department
     * @param day the day
     * @param all how many came
     * @param feverish how many of them with fever
     */
    record Total(Attendance.Clinic clinic, LocalDate day, int all, int feverish) {
        Total less(int number) {
            return new Total(clinic, day, all - number, feverish);
        }
    }

    /** What the departments say of a day, some of them wrongly at first or late. */
    List<History<Total>> of(LocalDate day, List<Attendance> attendances) {
        Map<String, List<Attendance>> byClinic = new TreeMap<>();
        attendances.forEach(
                each ->
                        byClinic.computeIfAbsent(each.clinic().toString(), any -> new ArrayList<>())
                                .add(each));
        List<History<Total>> totals = new ArrayList<>();
        for (int number = 1; number <= Clinics.HOSPITALS; number++) {
            String hospital = Clinics.hospital(HealthCounty.COUNTY, number);
            for (String department : List.of(Clinics.FEVER_CLINIC, Clinics.PAEDIATRICS)) {
                var clinic = new Attendance.Clinic(hospital, department);
                totals.add(of(clinic, day, byClinic.getOrDefault(clinic.toString(), List.of())));
            }
        }
        return totals;
    }

    private History<Total> of(
            Attendance.Clinic clinic, LocalDate day, List<Attendance> attendances) {
        Dice dice = Dice.of(settings.seed(), "totals", clinic, day);
        boolean children = clinic.department().equals(Clinics.PAEDIATRICS);
        int others = dice.poisson(children ? OTHERS_OF_CHILDREN : OTHERS_WITH_FEVER);
        int feverish = (int) attendances.stream().filter(Attendance::isFeverish).count();
        Total right = new Total(clinic, day, attendances.size() + others, feverish);
        int missed = Math.min(right.all() - feverish, dice.between(1, 5));
        boolean miscounted = missed > 0 && dice.chance(MISCOUNTED);
        LocalDate told = day.plusDays(dice.chance(LATE) ? dice.between(2, 5) : 1);
        Instant at =
                told.atTime(LocalTime.of(7, 0))
                        .plusSeconds(dice.between(0, 7200))
                        .atZone(CountySettings.ZONE)
                        .toInstant();
        String id = ClinicDayId.of(clinic.facility(), clinic.department(), day);
        History<Total> history =
                History.begun(id, clinic.facility(), at, miscounted ? right.less(missed) : right);
        return miscounted
                ? history.revised(at.plusSeconds(dice.between(3600, 2 * 86_400)), right)
                : history;
    }
}
