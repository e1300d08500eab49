package org.fenghuo.local.recount.coverage;

import java.util.List;

/** What the version of a record says of a person. */
sealed interface Content {
    /** Stands for a birth that is not known. */
    int NO_BIRTH = Integer.MIN_VALUE;

    /** Sex, as far as it is known. */
    enum KnownSex {
        MALE,
        FEMALE,
        UNKNOWN
    }

    /** Day of birth since 1970, or {@link #NO_BIRTH}. */
    int birth();

    /** The sex. */
    KnownSex sex();

    /**
     * A vaccination.
     *
     * @param vaccine its code, other for one that is not known
     * @param number its number as recorded
     * @param given its day
     * @param area code of the area in which the person lived; empty for none
     */
    record Dose(int birth, KnownSex sex, String vaccine, int number, int given, String area)
            implements Content {}

    /**
     * An entry of the register of residents.
     *
     * @param area code of the area
     * @param from first day of the stay, {@link DaySet#EVER} for none
     * @param until first day after it, {@link DaySet#NEVER} for none
     * @param deferrals why doses are not given
     */
    record Entry(
            int birth, KnownSex sex, String area, int from, int until, List<Deferral> deferrals)
            implements Content {}

    /**
     * A time for which doses are not to be given.
     *
     * @param vaccine for which vaccine; empty for all
     * @param from first day
     * @param until first day after it
     */
    record Deferral(String vaccine, int from, int until) {
        boolean concerns(String other) {
            return vaccine.isEmpty() || vaccine.equals(other);
        }
    }
}
