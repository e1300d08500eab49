package org.fenghuo.epi.detect;

import java.util.function.IntPredicate;
import org.fenghuo.epi.rules.Rule;

/**
 * A rule as it is applied in a place.
 *
 * @param rule the rule
 * @param atLeast its threshold there
 * @param population residents behind a rate, 0 where there is none: then no rate is reached
 * @param populationYear the year of that population, 0 where there is none
 * @param quietDays days without firing after which an episode is over
 * @param speaks whether this version of the rule speaks of a day
 */
public record Terms(
        Rule rule,
        double atLeast,
        double population,
        int populationYear,
        int quietDays,
        IntPredicate speaks) {}
