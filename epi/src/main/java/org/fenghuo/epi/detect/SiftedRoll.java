package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A roll while rules judge it one after the other: what they look at alike is made once. */
public final class SiftedRoll {
    private final Roll roll;
    private final List<Sifted> sifted = new ArrayList<>();
    private List<RollDay> days = List.of();
    private DaySpan known;
    private PersonDays persons;

    private record Sifted(Sieve sieve, SiftedCards cards) {}

    /** The cards of a roll. */
    @FunctionalInterface
    public interface Roll {
        /** Those that stand under these days, sorted by day; days without any may be left out. */
        List<RollDay> between(int first, int last) throws Exception;

        /** On which days its persons have cards, of all days it was asked for; empty if unknown. */
        default Optional<PersonDays> persons() {
            return Optional.empty();
        }
    }

    /** That roll, which does not change meanwhile. */
    public SiftedRoll(Roll roll) {
        this.roll = roll;
    }

    /** What a sieve lets through of the wanted days; there may be more of other days. */
    SiftedCards through(Sieve sieve, DaySpan wanted) throws Exception {
        if (known == null || !known.with(wanted).equals(known)) {
            known = known == null ? wanted : known.with(wanted);
            days = roll.between(known.first(), known.last());
            sifted.clear();
            persons = null;
        }
        for (Sifted each : sifted) {
            if (each.sieve().equals(sieve)) {
                return each.cards();
            }
        }
        SiftedCards cards = SiftedCards.of(days, sieve, this::persons);
        sifted.add(new Sifted(sieve, cards));
        return cards;
    }

    private PersonDays persons() {
        if (persons == null) {
            persons = roll.persons().orElseGet(() -> PersonDays.of(days));
        }
        return persons;
    }
}
