package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenghuo.feeds.county.Illness.Kind;
import org.fenghuo.feeds.county.Illness.Patient;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Course;
import org.fenghuo.records.FoundBy;
import org.fenghuo.records.Imported;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Outcome;
import org.fenghuo.records.ReviewStatus;
import org.fenghuo.records.Severity;
import org.fenghuo.records.TestResult;

/** Writes the card of an illness as it should read once everything about it is known. */
final class CardMaker {
    /** Where visitors live: real codes of other provinces, none of which is in the area table. */
    private static final List<String> FAR_AWAY = List.of("440305003", "330106", "110105", "510107");

    private static final double LATE = 0.03;

    private final Places places;
    private final Map<String, String> cardCodes;

    CardMaker(Places places, Map<String, String> cardCodes) {
        this.places = places;
        this.cardCodes = cardCodes;
    }

    /** A card without faults, seen by the facility that first writes it. */
    CaseReport write(Illness illness, String number, Dice dice) {
        String county = reportingCounty(illness, dice);
        String facility = facility(illness, county, dice);
        CaseReport card = new CaseReport();
        card.setRecordId(facility + "-" + number);
        card.setOperation(Operation.REPORT);
        card.setSource(facility);
        card.setOrigin(Origin.DRILL);
        card.setDisease(written(illness.profile().subtype(dice), facility));
        card.setReportingArea(county);
        writePerson(card, illness, dice);
        writePlaces(card, illness, dice);
        writeTimes(card, illness, facility.endsWith("1"), dice);
        writeFindings(card, illness, dice);
        return card;
    }

    /** Some facilities send ids, others the national card codes where there is one. */
    String written(String disease, String facility) {
        boolean sendsCodes = facility.hashCode() % 3 == 0;
        return sendsCodes ? cardCodes.getOrDefault(disease, disease) : disease;
    }

    private String reportingCounty(Illness illness, Dice dice) {
        String home = illness.home().county();
        boolean elsewhere = illness.outbreak().isEmpty() && dice.chance(0.04);
        return elsewhere ? places.anywhere(dice).county() : home;
    }

    private static String facility(Illness illness, String county, Dice dice) {
        if (county.equals(illness.home().county()) && dice.chance(0.45)) {
            return illness.home().healthCentre();
        }
        return "F" + county + "H" + dice.between(1, 2);
    }

    private static void writePerson(CaseReport card, Illness illness, Dice dice) {
        Patient patient = illness.patient();
        card.setPerson(dice.pseudonym());
        if (patient.years() < 5) {
            card.setAgeMonths(patient.ageMonths());
        }
        card.setAgeYears(patient.years());
        card.setSex(patient.sex());
        card.setPopulationGroup(group(patient, dice));
        card.setUnit(emptyIsNull(patient.unit()));
        card.setClassId(emptyIsNull(patient.classId()));
        card.setHouseholdId(emptyIsNull(patient.household()));
    }

    private static String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The number of the card's list of population groups. */
    private static String group(Patient patient, Dice dice) {
        if (!patient.unit().isEmpty()) {
            return patient.years() < 6 ? "1" : "3";
        }
        if (patient.years() < 7) {
            return "2";
        }
        return patient.years() < 18 ? "3" : dice.pick(List.of("18", "18", "18", "24", "17", "8"));
    }

    private static void writePlaces(CaseReport card, Illness illness, Dice dice) {
        if (illness.kind() == Kind.VISITOR) {
            card.setResidenceArea(dice.pick(FAR_AWAY));
            card.setImported(Imported.UNKNOWN);
            return;
        }
        String township = illness.home().code();
        card.setResidenceArea(
                dice.chance(0.1) ? township + "2%02d".formatted(dice.between(1, 20)) : township);
        Profile profile = illness.profile();
        boolean imported = illness.outbreak().isEmpty() && dice.chance(profile.number("imported"));
        if (!imported) {
            card.setImported(Imported.LOCAL);
            card.setInfectionArea(dice.chance(0.5) ? illness.home().county() : null);
            return;
        }
        boolean abroad = dice.chance(profile.number("abroad"));
        card.setImported(abroad ? Imported.ABROAD : Imported.DOMESTIC);
        card.setInfectionArea(abroad ? null : dice.pick(FAR_AWAY));
    }

    private static void writeTimes(CaseReport card, Illness illness, boolean onDuty, Dice dice) {
        Instant diagnosed = WorkingHours.consultation(illness.diagnosis(), dice);
        Instant wanted = diagnosed.plusMillis(dice.between(300_000, 14_400_000));
        if (dice.chance(LATE)) {
            wanted = diagnosed.plusSeconds(86_400L * dice.between(2, 20));
        }
        Instant entered =
                onDuty || dice.chance(0.6)
                        ? WorkingHours.onDuty(wanted, dice)
                        : WorkingHours.onWeekdays(wanted, dice);
        card.setOnsetDay(illness.onset());
        card.setDiagnosisDay(illness.diagnosis());
        card.setDiagnosedAt(diagnosed);
        card.setReportDay(dice.chance(0.5) ? WorkingHours.day(entered) : illness.diagnosis());
        card.setEnteredAt(entered);
        card.setReportedAt(entered);
        card.setVersion(entered.toEpochMilli());
        card.setReviewStatus(ReviewStatus.PENDING);
    }

    private static void writeFindings(CaseReport card, Illness illness, Dice dice) {
        Profile profile = illness.profile();
        boolean confirmed = dice.chance(profile.number("confirmed"));
        card.setClassification(
                switch (illness.kind()) {
                    case CARRIER -> Classification.CARRIER;
                    case EXCLUDED -> Classification.SUSPECTED;
                    default -> confirmed ? Classification.CONFIRMED : Classification.CLINICAL;
                });
        if (profile.number("chronic") > 0) {
            boolean chronic = dice.chance(profile.number("chronic"));
            card.setCourse(
                    chronic ? Course.CHRONIC : dice.pick(List.of(Course.ACUTE, Course.UNTYPED)));
        }
        if (card.getClassification() == Classification.CONFIRMED) {
            Optional<String> found =
                    illness.patient().pathogen().isEmpty()
                            ? profile.pathogen(dice)
                            : Optional.of(illness.patient().pathogen());
            card.setPathogen(found.orElse(null));
            card.setTestResult(TestResult.POSITIVE);
        }
        boolean severe = dice.chance(0.02);
        card.setSeverity(severe ? Severity.SEVERE : Severity.MILD);
        card.setAdmittedOn(severe || dice.chance(0.08) ? illness.diagnosis() : null);
        card.setOutcome(Outcome.UNDER_TREATMENT);
        card.setFoundBy(
                illness.outbreak().isEmpty() || dice.chance(0.5)
                        ? FoundBy.CLINIC
                        : FoundBy.ACTIVE_SEARCH);
    }

    /** A day before or after, never after the diagnosis. */
    static LocalDate mistaken(LocalDate onset, LocalDate diagnosis, Dice dice) {
        LocalDate wrong = onset.plusDays(dice.between(-3, 3));
        return wrong.isAfter(diagnosis) ? diagnosis : wrong;
    }
}
