package org.fenghuo.local.recount.coverage;

import java.util.ArrayList;
import java.util.List;

/** Says which doses of the schedule are expected of a registered person, and when. */
final class Expectations {
    /**
     * A dose that is expected.
     *
     * @param dose the dose
     * @param days the days on which it is, so long as the person lives here
     * @param held the day on which the person got it validly, or never
     * @param limit the first day on which it is not timely any more
     * @param catchUpBefore the first day on which it is not given any more
     */
    record Expected(PlannedDose dose, DaySet days, int held, int limit, int catchUpBefore) {}

    private final KnownPerson person;
    private final Schedule schedule;
    private final Judgement judgement;

    Expectations(KnownPerson person, Schedule schedule, Judgement judgement) {
        this.person = person;
        this.schedule = schedule;
        this.judgement = judgement;
    }

    List<Expected> all() {
        List<Expected> all = new ArrayList<>();
        if (!person.isRegistered() || !person.hasBirth()) {
            return all;
        }
        for (Course course : schedule.courses()) {
            DaySet taken = taken(course);
            for (PlannedDose dose : course.doses()) {
                if (dose.whom().includes(person.isGirl(), person.birth())) {
                    add(course, dose, taken, all);
                }
            }
        }
        return all;
    }

    private void add(Course course, PlannedDose dose, DaySet taken, List<Expected> all) {
        int birth = person.birth();
        Edition edition = dose.ofLimits(birth);
        DaySet days =
                taken.and(DaySet.of(dose.dueOn(birth), edition.reached("eligible_before", birth)));
        if (!days.isEmpty()) {
            all.add(
                    new Expected(
                            dose,
                            days,
                            judgement.held(course, dose.number()),
                            edition.reached("timely_before", birth),
                            edition.reached("catch_up_before", birth)));
        }
    }

    /** The days on which a course is that of the person, and not an alternative to it. */
    private DaySet taken(Course course) {
        boolean isMain = course.alternativeTo().isEmpty();
        String main = isMain ? course.name() : course.alternativeTo();
        String begunWith = main;
        int begun = DaySet.NEVER;
        for (Course each : schedule.courses()) {
            boolean rival = each.name().equals(main) || each.alternativeTo().equals(main);
            int first = judgement.held(each, 1);
            boolean sooner = first < begun || first == begun && each.name().equals(main);
            if (rival && first != DaySet.NEVER && sooner) {
                begunWith = each.name();
                begun = first;
            }
        }
        if (isMain) {
            return begunWith.equals(main) ? DaySet.ALL : DaySet.before(begun);
        }
        return begunWith.equals(course.name()) ? DaySet.from(begun) : DaySet.NONE;
    }
}
