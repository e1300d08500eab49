package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.feeds.county.Attendance.Clinic;
import org.fenghuo.feeds.county.Attendance.Examination;
import org.fenghuo.feeds.county.Attendance.Patient;

/** Who of the county falls ill, who of them goes to a clinic, and who comes back. */
final class CareSeeking {
    private static final double IN_TOWN = 0.55;
    private static final double IN_THE_COUNTRY = 0.4;
    private static final double COMES_BACK = 0.1;
    private static final int LONGEST_DELAY = 2;
    private static final int LONGEST_RETURN = 3;
    private static final double TESTED = 0.4;

    private final CountySettings settings;
    private final Places places;
    private final Seasons seasons;
    private final double persons;
    private final List<Complaint> complaints = Complaint.all();

    CareSeeking(CountySettings settings, Places places, Seasons seasons) {
        this.settings = settings;
        this.places = places;
        this.seasons = seasons;
        this.persons =
                places.townshipsOf(HealthCounty.COUNTY).stream().mapToInt(Township::persons).sum();
    }

    /** All who come on a day, whenever their illness began. */
    List<Attendance> arrivingOn(LocalDate day) {
        List<Attendance> arriving = new ArrayList<>();
        for (int back = LONGEST_DELAY + LONGEST_RETURN; back >= 0; back--) {
            for (Attendance attendance : ofIllnessesOf(day.minusDays(back))) {
                if (attendance.day().equals(day)) {
                    arriving.add(attendance);
                }
            }
        }
        return arriving;
    }

    private List<Attendance> ofIllnessesOf(LocalDate onset) {
        List<Attendance> attendances = new ArrayList<>();
        for (Complaint complaint : complaints) {
            Dice dice = Dice.of(settings.seed(), "illness", complaint.name(), onset);
            int ill = dice.poisson(expected(complaint, onset));
            for (int i = 0; i < ill; i++) {
                seekCare(complaint, onset, dice.fork(), attendances);
            }
        }
        return attendances;
    }

    private double expected(Complaint complaint, LocalDate onset) {
        double index = complaint.season().isEmpty() ? 1 : seasons.index(complaint.season(), onset);
        return complaint.dailyPer100k() / 100_000 * persons * index;
    }

    private void seekCare(
            Complaint complaint, LocalDate onset, Dice dice, List<Attendance> attendances) {
        Township home = places.in(HealthCounty.COUNTY, dice);
        if (!dice.chance(home.rural() ? IN_THE_COUNTRY : IN_TOWN)) {
            return;
        }
        Patient patient = new Patient(Person.born(dice), age(complaint, dice), home);
        Clinic clinic = Clinics.chosenBy(patient, dice);
        Instant arrival =
                WorkingHours.consultation(onset.plusDays(dice.between(0, LONGEST_DELAY)), dice);
        Attendance first =
                new Attendance(
                        patient.person().pseudonym() + "-1",
                        patient,
                        clinic,
                        arrival,
                        onset,
                        complaint,
                        examined(complaint, dice));
        attendances.add(first);
        if (dice.chance(COMES_BACK)) {
            attendances.add(again(first, dice));
        }
    }

    private static Attendance again(Attendance first, Dice dice) {
        LocalDate day = first.day().plusDays(dice.between(1, LONGEST_RETURN));
        return new Attendance(
                first.patient().person().pseudonym() + "-2",
                first.patient(),
                first.clinic(),
                WorkingHours.consultation(day, dice),
                first.onset(),
                first.complaint(),
                examined(first.complaint(), dice));
    }

    private static int age(Complaint complaint, Dice dice) {
        return dice.chance(complaint.children())
                ? dice.between(3, 15 * 12 - 1)
                : dice.between(15 * 12, 89 * 12);
    }

    private static Examination examined(Complaint complaint, Dice dice) {
        Complaint.Course course = complaint.course();
        boolean tested = !course.pathogen().isEmpty() && dice.chance(TESTED);
        return new Examination(
                dice.between(complaint.temperatures().from(), complaint.temperatures().to()),
                complaint.symptoms().of(dice),
                tested,
                tested && dice.chance(course.positive()),
                dice.chance(course.admitted()));
    }
}
