package org.fenghuo.epi.visits;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The syndromes in force. */
public final class Syndromes implements Serializable {
    private final List<Syndrome> all;

    /** These syndromes; each has an id and a number of its own. */
    public Syndromes(Collection<Syndrome> syndromes) {
        Set<String> ids = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (Syndrome syndrome : syndromes) {
            if (!ids.add(syndrome.id()) || !numbers.add(syndrome.number())) {
                throw new IllegalArgumentException(
                        "syndrome %s (number %d): id or number is another one's, give each its own"
                                .formatted(syndrome.id(), syndrome.number()));
            }
        }
        all = List.copyOf(syndromes);
    }

    /** All of them, in their order. */
    public List<Syndrome> all() {
        return all;
    }

    /** The syndrome of a number; an {@link IllegalArgumentException} if none has it. */
    public Syndrome numbered(int number) {
        for (Syndrome syndrome : all) {
            if (syndrome.number() == number) {
                return syndrome;
            }
        }
        throw new IllegalArgumentException(
                "no syndrome has the number %d: a syndrome that was counted keeps its number"
                        .formatted(number));
    }

    /** The syndromes that a visit shows, the bit of each being its number. */
    public long shownBy(VisitFacts visit) {
        long shown = 0;
        for (Syndrome syndrome : all) {
            if (syndrome.definition().holds(visit)) {
                shown |= syndrome.bit();
            }
        }
        return shown;
    }
}
