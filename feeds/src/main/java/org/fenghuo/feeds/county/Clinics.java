package org.fenghuo.feeds.county;

/** Which departments there are in the hospitals of the county, and who goes where. */
final class Clinics {
    /** The fever clinic of a hospital. */
    static final String FEVER_CLINIC = "fever-clinic";

    /** Its department for children. */
    static final String PAEDIATRICS = "paediatrics";

    /** Hospitals of a county that have them. */
    static final int HOSPITALS = 2;

    private static final int CHILD_MONTHS = 15 * 12;
    private static final double FIRST_HOSPITAL = 0.6;

    private Clinics() {}

    static String hospital(String county, int number) {
        return "F" + county + "H" + number;
    }

    static Attendance.Clinic chosenBy(Attendance.Patient patient, Dice dice) {
        int number = dice.chance(FIRST_HOSPITAL) ? 1 : 2;
        return new Attendance.Clinic(
                hospital(patient.home().county(), number),
                patient.ageMonths() < CHILD_MONTHS ? PAEDIATRICS : FEVER_CLINIC);
    }
}
