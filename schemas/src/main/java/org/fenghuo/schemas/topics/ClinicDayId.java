package org.fenghuo.schemas.topics;

import java.time.LocalDate;

/** The recordId of a clinic day, which is made of what it counts. */
public final class ClinicDayId {
    private ClinicDayId() {}

    /** The id of a department of a facility on a day. */
    public static String of(String source, String department, LocalDate day) {
        return source + '|' + department + '|' + day;
    }
}
