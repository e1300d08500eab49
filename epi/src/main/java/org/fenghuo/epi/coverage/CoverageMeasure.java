package org.fenghuo.epi.coverage;

import java.util.List;

/**
 * What is counted of persons and doses. A level is how many there are on a day: its cells hold what
 * is added and taken away on each day, and a document sums them up to its day. A flow is how many
 * there were on that day itself.
 */
public enum CoverageMeasure {
    /** Registered residents; dose 0 of all vaccines. */
    RESIDENTS(true),
    /** Residents who have reached the due age of the dose: the denominator. */
    ELIGIBLE(true),
    /** Of the eligible, those who hold the dose validly. */
    VACCINATED(true),
    /** Of the eligible, those whose limit for a timely dose has passed. */
    PAST_LIMIT(true),
    /** Of those past the limit, those who got the dose validly before it. */
    TIMELY(true),
    /** Of those past the limit, those still without it who could get it and are not deferred. */
    OVERDUE(true),
    /** Of those eligible for anything, those who hold all they are eligible for; dose 0 of all. */
    FULL(true),
    /** Of those eligible for anything, those of whom no dose at all is recorded; dose 0 of all. */
    ZERO_DOSE(true),
    /** Persons, registered or not, who hold the dose validly: for the administrative figure. */
    ADMINISTERED(true),
    /** Residents who became eligible on the day. */
    DOSES_DUE(false),
    /** Valid doses given on the day. */
    DOSES_GIVEN(false),
    /** Doses given on the day that made no dose: too young, too soon. */
    INVALID(false),
    /** Doses given on the day besides: a second one that day, or beyond the last of the course. */
    REPEATED(false);

    /** All measures, without an array copied at each call. */
    public static final List<CoverageMeasure> ALL = List.of(values());

    /** How many there are. */
    public static final int COUNT = 13;

    private final boolean level;

    CoverageMeasure(boolean level) {
        this.level = level;
    }

    /** How many are levels: they come first. */
    public static final int LEVELS = 9;

    /** Whether it is a level; else it is a flow. */
    public boolean isLevel() {
        return level;
    }
}
