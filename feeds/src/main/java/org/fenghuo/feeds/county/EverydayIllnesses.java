package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.feeds.county.Illness.Kind;
import org.fenghuo.feeds.county.Illness.Patient;

/** The illnesses of one day without any outbreak: Poisson counts at national seasonal rates. */
final class EverydayIllnesses {
    private static final double MISTAKES = 0.004;
    private static final double VISITORS = 0.003;

    private final CountySettings settings;
    private final Places places;
    private final Seasons seasons;
    private final List<Profile> profiles;

    EverydayIllnesses(
            CountySettings settings, Places places, Seasons seasons, List<Profile> profiles) {
        this.settings = settings;
        this.places = places;
        this.seasons = seasons;
        this.profiles = profiles;
    }

    /** All that is diagnosed on this day. */
    List<Illness> diagnosedOn(LocalDate day) {
        List<Illness> illnesses = new ArrayList<>();
        for (Profile profile : profiles) {
            Dice dice = Dice.of(settings.seed(), "everyday", profile.disease(), day);
            double expected = seasons.expected(profile.disease(), day, places.persons());
            add(illnesses, Kind.CASE, profile, day, dice.poisson(expected), dice);
            add(
                    illnesses,
                    Kind.CARRIER,
                    profile,
                    day,
                    beside(expected, "carriers", profile, dice),
                    dice);
            add(
                    illnesses,
                    Kind.EXCLUDED,
                    profile,
                    day,
                    beside(expected, "excluded", profile, dice),
                    dice);
            add(illnesses, Kind.MISTAKE, profile, day, dice.poisson(expected * MISTAKES), dice);
            add(illnesses, Kind.VISITOR, profile, day, dice.poisson(expected * VISITORS), dice);
        }
        return illnesses;
    }

    private static int beside(double expected, String column, Profile profile, Dice dice) {
        return dice.poisson(expected * profile.number(column));
    }

    private void add(
            List<Illness> illnesses,
            Kind kind,
            Profile profile,
            LocalDate day,
            int count,
            Dice dice) {
        for (int i = 0; i < count; i++) {
            Township home = places.anywhere(dice);
            LocalDate onset = day.minusDays(profile.delayDays(dice));
            Patient patient = Patient.of(profile, home, dice);
            illnesses.add(new Illness(kind, profile, onset, day, home, patient, ""));
        }
    }
}
