package org.fenghuo.local.recount.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.local.recount.coverage.Content.Dose;

/** Says which recorded doses of a person made which doses of the schedule. */
final class Judgement {
    /**
     * What became of a recorded dose.
     *
     * @param planned the dose of the schedule that it made, or that was next
     * @param flow given, invalid or repeated
     * @param dose the recorded dose
     */
    record Verdict(PlannedDose planned, Measure flow, Dose dose) {}

    private final KnownPerson person;
    private final Map<String, List<Dose>> valid = new LinkedHashMap<>();
    private final Map<String, Integer> lastTried = new LinkedHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    Judgement(KnownPerson person, Schedule schedule) {
        this.person = person;
        schedule.courses().forEach(course -> valid.put(course.name(), new ArrayList<>(2)));
        for (Dose dose : person.doses()) {
            for (Course course : schedule.courses()) {
                if (course.accepts().contains(dose.vaccine())) {
                    judge(dose, course);
                }
            }
        }
    }

    private void judge(Dose dose, Course course) {
        List<Dose> before = valid.get(course.name());
        boolean sameDay = lastTried.getOrDefault(course.name(), DaySet.EVER) == dose.given();
        lastTried.put(course.name(), dose.given());
        int last = course.doses().size() - 1;
        PlannedDose next = course.doses().get(Math.min(before.size(), last));
        if (sameDay || before.size() > last) {
            verdicts.add(new Verdict(next, Measure.REPEATED, dose));
        } else if (isTooYoung(dose, next, before) || isTooSoon(dose, next, before, course)) {
            verdicts.add(new Verdict(next, Measure.INVALID, dose));
        } else {
            before.add(dose);
            verdicts.add(new Verdict(next, Measure.DOSES_GIVEN, dose));
        }
    }

    private boolean isTooYoung(Dose dose, PlannedDose next, List<Dose> before) {
        if (!person.hasBirth()) {
            return false;
        }
        for (PlannedDose.Waiver waiver : next.waiver()) {
            boolean applies =
                    waiver.vaccine().equals(dose.vaccine())
                            && before.stream()
                                    .allMatch(each -> each.vaccine().equals(dose.vaccine()));
            if (applies) {
                return dose.given() < waiver.minimum().after(person.birth());
            }
        }
        return dose.given() < next.on(dose.given()).ages().get("minimum").after(person.birth());
    }

    private boolean isTooSoon(Dose dose, PlannedDose next, List<Dose> before, Course course) {
        Edition edition = next.on(dose.given());
        if (!before.isEmpty()) {
            int sinceLast = before.get(before.size() - 1).given();
            int sinceFirst = before.get(0).given();
            return dose.given() < edition.over("interval", sinceLast)
                    || dose.given() < edition.over("interval_from_first", sinceFirst);
        }
        List<Dose> earlier = valid.getOrDefault(course.after(), List.of());
        return !earlier.isEmpty()
                && dose.given() < edition.over("interval", earlier.get(earlier.size() - 1).given());
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** The day of the valid dose with that number, or never. */
    int held(Course course, int number) {
        List<Dose> doses = valid.get(course.name());
        return number <= doses.size() ? doses.get(number - 1).given() : DaySet.NEVER;
    }
}
