package org.fenghuo.epi.detect;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.fenghuo.epi.place.Population;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.Rule;

/**
 * A rule as it is applied in a place.
 *
 * @param rule the rule
 * @param atLeast its threshold there
 * @param residents of the place on a day, behind a rate; where there are none no rate is reached
 * @param quietDays days without firing after which an episode is over
 * @param speaks whether this version of the rule speaks of a day
 */
public record Terms(
        Rule rule,
        double atLeast,
        IntFunction<Optional<Population>> residents,
        int quietDays,
        IntPredicate speaks) {
    /** Residents behind a rate on a day, 0 for none; where no rate is judged nobody asks. */
    double persons(int day) {
        return residents.apply(day).map(Population::persons).orElse(0.0);
    }

    /** Whether it judges rates. */
    boolean isOfRates() {
        return rule.threshold().method() == Method.RATE;
    }
}
