package org.fenghuo.jobs.cases;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.epi.rules.Course;
import org.fenghuo.jobs.state.AnyCodes;

/** Any traits of cards. */
final class AnyTraits {
    private AnyTraits() {}

    static Arbitrary<CardTraits> any() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        Arbitrary<Long> number = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs());
        return Combinators.combine(
                        Arbitraries.of(CaseClass.class),
                        Arbitraries.of(Course.class),
                        flag.list().ofSize(6),
                        number,
                        AnyCodes.any(),
                        AnyCodes.any(),
                        number)
                .as(
                        (caseClass, course, flags, person, unit, classId, household) ->
                                new CardTraits(
                                        caseClass,
                                        course,
                                        flags.get(0),
                                        flags.get(1),
                                        flags.get(2),
                                        flags.get(3),
                                        flags.get(4),
                                        flags.get(5),
                                        person,
                                        unit,
                                        classId,
                                        household));
    }
}
