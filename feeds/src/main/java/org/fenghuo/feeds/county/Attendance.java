package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenghuo.records.Symptom;

/**
 * Somebody ill at a clinic, as it was.
 *
 * @param number the visit's own number in all the county
 * @param patient who came
 * @param clinic where to
 * @param arrival when
 * @param onset local day on which the illness began
 * @param complaint why
 * @param examination what was found
 */
record Attendance(
        String number,
        Patient patient,
        Clinic clinic,
        Instant arrival,
        LocalDate onset,
        Complaint complaint,
        Examination examination) {

    /** A person with an age and a home. */
    record Patient(Person person, int ageMonths, Township home) {}

    /** A department of a facility. */
    record Clinic(String facility, String department) {}

    /**
     * What was found.
     *
     * @param temperatureTenths body temperature in tenths of a degree Celsius
     * @param symptoms symptoms
     * @param tested whether a test was taken
     * @param positive whether it was positive
     * @param admitted whether the person was admitted
     */
    record Examination(
            int temperatureTenths,
            List<Symptom> symptoms,
            boolean tested,
            boolean positive,
            boolean admitted) {}

    LocalDate day() {
        return WorkingHours.day(arrival);
    }

    boolean isFeverish() {
        return examination.temperatureTenths() >= 373;
    }
}
