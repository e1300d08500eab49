package org.fenghuo.local.recount.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenghuo.local.recount.coverage.Content.Dose;

/** Counts what persons count for, one after the other. */
final class PersonCounting {
    private final Schedule schedule;
    private final CoverageCells cells;
    private final Cohorts cohorts = new Cohorts();
    private final Map<String, Boolean> scheduled = new HashMap<>();

    PersonCounting(Schedule schedule, CoverageCells cells) {
        this.schedule = schedule;
        this.cells = cells;
    }

    void count(KnownPerson person) {
        holds(person, CoverageSeries.ALL, 0, Measure.RESIDENTS, DaySet.ALL);
        countOthers(person);
        boolean any =
                person.isRegistered()
                        || person.doses().stream().anyMatch(dose -> isScheduled(dose.vaccine()));
        if (!any) {
            return;
        }
        Judgement judgement = new Judgement(person, schedule);
        for (Judgement.Verdict verdict : judgement.verdicts()) {
            PlannedDose planned = verdict.planned();
            tell(person, planned.vaccine(), planned.number(), verdict.flow(), verdict.dose());
        }
        List<Expectations.Expected> expected = new Expectations(person, schedule, judgement).all();
        expected.forEach(each -> countExpected(person, each));
        countTogether(person, expected);
    }

    private void countExpected(KnownPerson person, Expectations.Expected expected) {
        String vaccine = expected.dose().vaccine();
        int number = expected.dose().number();
        DaySet past = expected.days().and(DaySet.from(expected.limit()));
        DaySet having = DaySet.from(expected.held());
        happensAtHome(person, vaccine, number, expected.days().first(0));
        holds(person, vaccine, number, Measure.ELIGIBLE, expected.days());
        holds(person, vaccine, number, Measure.VACCINATED, expected.days().and(having));
        holds(person, vaccine, number, Measure.PAST_LIMIT, past);
        if (expected.held() < expected.limit()) {
            holds(person, vaccine, number, Measure.TIMELY, past);
        }
        DaySet overdue = past.minus(having).and(DaySet.before(expected.catchUpBefore()));
        for (Content.Deferral deferral : person.deferrals()) {
            if (deferral.concerns(vaccine)) {
                overdue = overdue.minus(DaySet.of(deferral.from(), deferral.until()));
            }
        }
        holds(person, vaccine, number, Measure.OVERDUE, overdue);
    }

    private void countTogether(KnownPerson person, List<Expectations.Expected> expected) {
        DaySet any = DaySet.NONE;
        DaySet lacking = DaySet.NONE;
        for (Expectations.Expected each : expected) {
            any = any.or(each.days());
            lacking = lacking.or(each.days().minus(DaySet.from(each.held())));
        }
        int firstDose = person.doses().stream().mapToInt(Dose::given).min().orElse(DaySet.NEVER);
        holds(person, CoverageSeries.ALL, 0, Measure.ELIGIBLE, any);
        holds(person, CoverageSeries.ALL, 0, Measure.FULL, any.minus(lacking));
        holds(person, CoverageSeries.ALL, 0, Measure.ZERO_DOSE, any.and(DaySet.before(firstDose)));
    }

    /** Doses outside the schedule are what their records say, the first of a number each. */
    private void countOthers(KnownPerson person) {
        Map<String, Set<Integer>> taken = new HashMap<>();
        for (Dose dose : person.doses()) {
            if (isScheduled(dose.vaccine())) {
                continue;
            }
            Measure flow = Measure.DOSES_GIVEN;
            if (person.hasBirth() && dose.given() < person.birth()) {
                flow = Measure.INVALID;
            } else if (!taken.computeIfAbsent(dose.vaccine(), unseen -> new HashSet<>())
                    .add(dose.number())) {
                flow = Measure.REPEATED;
            }
            tell(person, dose.vaccine(), dose.number(), flow, dose);
            if (flow == Measure.DOSES_GIVEN) {
                DaySet having = DaySet.from(dose.given());
                holds(person, dose.vaccine(), dose.number(), Measure.VACCINATED, having);
            }
        }
    }

    /** A verdict on a dose; from a valid one on the person holds it. */
    private void tell(KnownPerson person, String vaccine, int number, Measure flow, Dose dose) {
        String area = dose.area();
        for (KnownPerson.Stay stay : person.stays()) {
            area = stay.days().has(dose.given()) ? stay.area() : area;
        }
        for (Cohorts.Cohort cohort : cohorts.of(person.birth())) {
            cells.happens(vaccine, number, flow, cohort, area, dose.given());
        }
        if (flow != Measure.DOSES_GIVEN) {
            return;
        }
        DaySet having = DaySet.from(dose.given());
        if (person.isRegistered()) {
            holds(person, vaccine, number, Measure.ADMINISTERED, having);
            return;
        }
        for (Cohorts.Cohort cohort : cohorts.of(person.birth())) {
            cells.holds(vaccine, number, Measure.ADMINISTERED, cohort, dose.area(), having);
        }
    }

    private void happensAtHome(KnownPerson person, String vaccine, int number, int day) {
        for (KnownPerson.Stay stay : person.stays()) {
            if (stay.days().has(day)) {
                for (Cohorts.Cohort cohort : cohorts.of(person.birth())) {
                    cells.happens(vaccine, number, Measure.DOSES_DUE, cohort, stay.area(), day);
                }
            }
        }
    }

    /** Holds wherever the person lives by the register. */
    private void holds(
            KnownPerson person, String vaccine, int number, Measure measure, DaySet days) {
        if (days.isEmpty()) {
            return;
        }
        for (KnownPerson.Stay stay : person.stays()) {
            DaySet here = days.and(stay.days());
            if (!here.isEmpty()) {
                for (Cohorts.Cohort cohort : cohorts.of(person.birth())) {
                    cells.holds(vaccine, number, measure, cohort, stay.area(), here);
                }
            }
        }
    }

    private boolean isScheduled(String vaccine) {
        return scheduled.computeIfAbsent(vaccine, schedule::accepts);
    }
}
