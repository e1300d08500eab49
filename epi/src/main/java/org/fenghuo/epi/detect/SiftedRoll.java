package org.fenghuo.epi.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A roll while rules judge it one after the other: what they look at alike is made once. */
public final class SiftedRoll {
    private final Roll roll;
    private final Map<Sieve, SiftedCards> sifted = new HashMap<>();
    private List<Counted> cards = List.of();
    private DaySpan known;

    /** The cards of a roll. */
    @FunctionalInterface
    public interface Roll {
        /** Those that stand under these days, sorted by day and id. */
        List<Counted> between(int first, int last) throws Exception;
    }

    /** That roll, which does not change meanwhile. */
    public SiftedRoll(Roll roll) {
        this.roll = roll;
    }

    /** What a sieve lets through of these days; there may be more of other days. */
    SiftedCards through(Sieve sieve, DaySpan days) throws Exception {
        if (known == null || !known.with(days).equals(known)) {
            known = known == null ? days : known.with(days);
            cards = roll.between(known.first(), known.last());
            sifted.clear();
        }
        return sifted.computeIfAbsent(sieve, each -> SiftedCards.of(cards, each));
    }
}
