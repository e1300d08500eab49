package org.fenghuo.epi.visits;

import static org.fenghuo.epi.visits.VisitFacts.UNKNOWN;

import java.io.Serializable;
import java.util.List;

/**
 * A condition of the definition of a syndrome. What a visit does not say does not hold, and its
 * opposite does: a definition that asks for the absence of something takes silence for absence.
 */
public sealed interface Condition extends Serializable {
    /** Whether it holds for a visit. */
    boolean holds(VisitFacts visit);

    /** The temperature was at least so high, in tenths of a degree Celsius. */
    record TemperatureAtLeast(int tenths) implements Condition {
        @Override
        public boolean holds(VisitFacts visit) {
            return visit.temperatureTenths() != UNKNOWN && visit.temperatureTenths() >= tenths;
        }
    }

    /** At least so many of these symptoms (bits) are present. */
    record Symptoms(int atLeast, long bits) implements Condition {
        @Override
        public boolean holds(VisitFacts visit) {
            return Long.bitCount(visit.symptoms() & bits) >= atLeast;
        }
    }

    /** At least so many of these findings (bits) were made. */
    record Findings(int atLeast, long bits) implements Condition {
        @Override
        public boolean holds(VisitFacts visit) {
            return Long.bitCount(visit.findings() & bits) >= atLeast;
        }
    }

    /** At least so many of these exposures (bits) were told. */
    record Exposures(int atLeast, long bits) implements Condition {
        @Override
        public boolean holds(VisitFacts visit) {
            return Long.bitCount(visit.exposures() & bits) >= atLeast;
        }
    }

    /** The fever has lasted at least so many days. */
    record FeverDaysAtLeast(int days) implements Condition {
        @Override
        public boolean holds(VisitFacts visit) {
            return visit.feverDays() != UNKNOWN && visit.feverDays() >= days;
        }
    }

    /** The first symptom came at most so many days before the visit. */
    record OnsetWithin(int days) implements Condition {
        @Override
        public boolean holds(VisitFacts visit) {
            return visit.onsetDays() != UNKNOWN
                    && visit.onsetDays() >= 0
                    && visit.onsetDays() <= days;
        }
    }

    /** The person was admitted to hospital. */
    record Admitted() implements Condition {
        @Override
        public boolean holds(VisitFacts visit) {
            return visit.admitted();
        }
    }

    /** The person is between these ages in whole years, both included. */
    record AgeBetween(int from, int to) implements Condition {
        @Override
        public boolean holds(VisitFacts visit) {
            return visit.ageYears() != UNKNOWN
                    && visit.ageYears() >= from
                    && visit.ageYears() <= to;
        }
    }

    /** All of these hold. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(VisitFacts visit) {
            for (Condition condition : conditions) {
                if (!condition.holds(visit)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of these holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(VisitFacts visit) {
            for (Condition condition : conditions) {
                if (condition.holds(visit)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** This does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(VisitFacts visit) {
            return !condition.holds(visit);
        }
    }
}
