package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenghuo.feeds.county.Illness.Kind;
import org.fenghuo.feeds.county.Illness.Patient;

/**
 * The five hidden outbreaks: each in a county of its own, begun in the first six tenths of the
 * days, influenza first.
 */
final class Outbreaks {
    private final CountySettings settings;
    private final Places places;
    private final Map<String, Profile> profiles;
    private final Map<LocalDate, List<Illness>> byDiagnosis = new TreeMap<>();

    Outbreaks(CountySettings settings, Places places, List<Profile> profiles) {
        this.settings = settings;
        this.places = places;
        this.profiles =
                profiles.stream().collect(Collectors.toMap(Profile::disease, Function.identity()));
        if (settings.outbreaks()) {
            plan();
        }
    }

    /** One outbreak as it is being planned. */
    private record Plan(String id, Profile profile, String county, LocalDate start, Dice dice) {}

    /** The illnesses of outbreaks that are diagnosed on this day. */
    List<Illness> diagnosedOn(LocalDate day) {
        return byDiagnosis.getOrDefault(day, List.of());
    }

    private void plan() {
        List<String> diseases = new ArrayList<>(List.of("influenza"));
        diseases.addAll(
                shuffled(List.of("varicella", "other_diarrhoea", "measles", "hfrs"), "diseases"));
        List<String> counties = shuffled(places.counties(), "counties");
        for (int i = 0; i < diseases.size(); i++) {
            String disease = diseases.get(i);
            Dice dice = Dice.of(settings.seed(), "outbreak", disease);
            int after = (int) (settings.days() * (0.08 + 0.1 * i + 0.08 * dice.share()));
            LocalDate start = settings.firstDay().plusDays(after);
            spread(
                    new Plan(
                            "outbreak-" + (i + 1),
                            profiles.get(disease),
                            counties.get(i),
                            start,
                            dice));
        }
    }

    private <T> List<T> shuffled(List<T> choices, String purpose) {
        List<T> shuffled = new ArrayList<>(choices);
        Dice dice = Dice.of(settings.seed(), "shuffle", purpose);
        Collections.shuffle(shuffled, new Random(dice.between(0, Integer.MAX_VALUE - 1)));
        return shuffled;
    }

    private void spread(Plan plan) {
        switch (plan.profile().disease()) {
            case "varicella" -> varicellaInASchool(plan);
            case "other_diarrhoea" -> norovirusInTheCountySeat(plan);
            case "measles" -> measlesInTwoHouseholds(plan);
            case "hfrs" -> hfrsInTwoTownships(plan);
            case "influenza" -> earlyInfluenza(plan);
            default -> throw new IllegalStateException("No plan for " + plan.profile().disease());
        }
    }

    /** Three generations, two weeks apart, in three classes of a primary school. */
    private void varicellaInASchool(Plan plan) {
        Dice dice = plan.dice();
        Township town = dice.pick(rural(plan.county()));
        String school = town.school(8, dice);
        int[] sizes = {dice.between(1, 2), dice.between(8, 12), dice.between(12, 20)};
        for (int generation = 0; generation < sizes.length; generation++) {
            for (int i = 0; i < sizes[generation]; i++) {
                Patient pupil = person(plan, town).aged(dice.between(6 * 12, 12 * 12 - 1));
                int day = generation * 14 + dice.between(-2, 2);
                fallsIll(plan, day, town, pupil.inUnit(school, dice.between(1, 2)));
            }
        }
    }

    /** A common source in one school, and whom the pupils infect within the week. */
    private void norovirusInTheCountySeat(Plan plan) {
        Dice dice = plan.dice();
        Township seat = places.seat(plan.county());
        String school = seat.school(9, dice);
        int cases = dice.between(70, 110);
        for (int i = 0; i < cases; i++) {
            Patient patient = person(plan, seat).with("norovirus GII");
            if (i % 5 < 3) {
                Patient pupil = patient.aged(dice.between(6 * 12, 12 * 12 - 1));
                fallsIll(plan, dice.between(0, 2), seat, pupil.inUnit(school, dice.between(1, 3)));
            } else {
                fallsIll(plan, dice.between(2, 7), seat, patient);
            }
        }
    }

    /** An imported case, its household and a neighbouring one, three generations. */
    private void measlesInTwoHouseholds(Plan plan) {
        Dice dice = plan.dice();
        List<String> households = List.of(dice.pseudonym(), dice.pseudonym());
        List<Township> homes = List.of(places.in(plan.county(), dice), places.seat(plan.county()));
        int[] sizes = {1, dice.between(2, 3), dice.between(3, 5)};
        for (int generation = 0; generation < sizes.length; generation++) {
            for (int i = 0; i < sizes[generation]; i++) {
                int where = generation == 0 ? 0 : i % 2;
                Patient patient = person(plan, homes.get(where)).inHousehold(households.get(where));
                int day = generation * 11 + dice.between(-1, 2);
                fallsIll(plan, day, homes.get(where), patient.with("D8"));
            }
        }
    }

    /** A rise over six weeks among farmers of two towns. */
    private void hfrsInTwoTownships(Plan plan) {
        Dice dice = plan.dice();
        List<Township> rural = rural(plan.county());
        int first = dice.between(0, rural.size() - 2);
        List<Township> towns = rural.subList(first, first + 2);
        int cases = dice.between(14, 20);
        for (int i = 0; i < cases; i++) {
            Township town = towns.get(i % 2);
            Patient farmer = person(plan, town).aged(dice.between(30 * 12, 70 * 12));
            int day = dice.between(0, 21) + dice.between(0, 21);
            fallsIll(plan, day, town, farmer.with("Hantaan virus"));
        }
    }

    /** A wave of four weeks in one county, before its season or out of it. */
    private void earlyInfluenza(Plan plan) {
        Dice dice = plan.dice();
        double persons =
                places.townshipsOf(plan.county()).stream().mapToInt(Township::persons).sum();
        int cases = dice.poisson(persons * 0.0022);
        for (int i = 0; i < cases; i++) {
            Township home = places.in(plan.county(), dice);
            int day = dice.between(0, 9) + dice.between(0, 9) + dice.between(0, 10);
            fallsIll(plan, day, home, person(plan, home).with("A(H3N2)"));
        }
    }

    private List<Township> rural(String county) {
        return places.townshipsOf(county).stream().filter(Township::rural).toList();
    }

    private static Patient person(Plan plan, Township home) {
        return Patient.of(plan.profile(), home, plan.dice());
    }

    private void fallsIll(Plan plan, int day, Township home, Patient patient) {
        LocalDate onset = plan.start().plusDays(day);
        LocalDate diagnosis = onset.plusDays(plan.profile().delayDays(plan.dice()));
        byDiagnosis
                .computeIfAbsent(diagnosis, any -> new ArrayList<>())
                .add(
                        new Illness(
                                Kind.CASE,
                                plan.profile(),
                                onset,
                                diagnosis,
                                home,
                                patient,
                                plan.id()));
    }
}
