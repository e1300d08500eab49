package org.fenghuo.feeds.nyc;

import org.fenghuo.feeds.publication.Card;

/** One counted person: where, when and how diagnosed, and what is attributed to them. */
final class CaseCard extends Card {
    static final int UNKNOWN = Integer.MIN_VALUE;

    private int admittedOn = UNKNOWN;
    private int diedOn = UNKNOWN;
    private CaseCell cell;
    private int reportDay;

    CaseCard(int number, CaseCell cell, int reportDay) {
        super(number);
        this.cell = cell;
        this.reportDay = reportDay;
    }

    CaseCell cell() {
        return cell;
    }

    int reportDay() {
        return reportDay;
    }

    /** A card cannot have been filled before the diagnosis it reports. */
    void moveTo(CaseCell other, int diagnosisDay) {
        cell = other;
        if (reportDay != UNKNOWN) {
            reportDay = Math.max(reportDay, diagnosisDay);
        }
    }

    boolean has(Measure event) {
        return dayOf(event) != UNKNOWN;
    }

    /** Day index of admission or death. */
    int dayOf(Measure event) {
        return event == Measure.DEATH ? diedOn : admittedOn;
    }

    void set(Measure event, int day) {
        if (event == Measure.DEATH) {
            diedOn = day;
        } else {
            admittedOn = day;
        }
    }

    void clear(Measure event) {
        set(event, UNKNOWN);
    }

    /** Whether nothing is attributed to this person. */
    boolean plain() {
        return admittedOn == UNKNOWN && diedOn == UNKNOWN;
    }
}
