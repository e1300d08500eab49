package org.fenghuo.feeds.county;

import java.time.LocalDate;
import org.fenghuo.records.Sex;

/**
 * What happened in truth, before anybody wrote a card about it.
 *
 * @param kind case, carrier or something that will turn out not to be a case
 * @param profile how the disease behaves
 * @param onset local day of onset
 * @param diagnosis local day of diagnosis
 * @param home where the person lives
 * @param patient who fell ill
 * @param outbreak id of the hidden outbreak, empty for an everyday case
 */
record Illness(
        Kind kind,
        Profile profile,
        LocalDate onset,
        LocalDate diagnosis,
        Township home,
        Patient patient,
        String outbreak) {

    /** What becomes of a card. */
    enum Kind {
        /** A case that counts in the end. */
        CASE,
        /** A person without illness who carries the pathogen. */
        CARRIER,
        /** A suspected case that the laboratory excludes. */
        EXCLUDED,
        /** A card written by mistake, deleted later. */
        MISTAKE,
        /** A case in somebody who lives far away, outside the table of areas. */
        VISITOR
    }

    /**
     * A person; no name, no address.
     *
     * @param ageMonths age at onset
     * @param sex sex
     * @param unit school or nursery, empty if none
     * @param classId class in it, empty if none
     * @param household household, empty if not asked
     * @param pathogen what a laboratory would find, empty if it is left to the profile
     */
    record Patient(
            int ageMonths,
            Sex sex,
            String unit,
            String classId,
            String household,
            String pathogen) {

        int years() {
            return ageMonths / 12;
        }

        static Patient of(Profile profile, Township home, Dice dice) {
            int ageMonths = profile.ageMonths(dice);
            Sex sex = dice.chance(profile.number("male")) ? Sex.MALE : Sex.FEMALE;
            String household = dice.chance(0.1) ? dice.pseudonym() : "";
            return new Patient(ageMonths, sex, "", "", household, "").atSchool(home, dice);
        }

        private Patient atSchool(Township home, Dice dice) {
            if (years() < 3 || years() > 17 || dice.chance(0.08)) {
                return this;
            }
            return inUnit(home.school(years(), dice), dice.between(1, 3));
        }

        /** The same person in a class of that school, in the grade of its age. */
        Patient inUnit(String school, int number) {
            String grade = school + "-" + years() + "-" + number;
            return new Patient(ageMonths, sex, school, grade, household, pathogen);
        }

        Patient inHousehold(String id) {
            return new Patient(ageMonths, sex, unit, classId, id, pathogen);
        }

        Patient with(String found) {
            return new Patient(ageMonths, sex, unit, classId, household, found);
        }

        Patient aged(int months) {
            return new Patient(months, sex, unit, classId, household, pathogen);
        }
    }
}
