package org.fenghuo.epi.cases;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The age bands in use, told by the ages at which they begin. */
public final class AgeBands implements Serializable {
    private static final int OLDEST = 130;

    private final List<AgeBand> bands = new ArrayList<>();

    /** Bands that begin at these ages in years, the first at 0, growing; the last one is open. */
    public AgeBands(List<Integer> starts) {
        if (starts.isEmpty() || starts.get(0) != 0) {
            throw new IllegalArgumentException(
                    "age.bands is %s: the first band begins at 0".formatted(starts));
        }
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i == starts.size() - 1;
            int next = last ? AgeBand.OPEN + 1 : starts.get(i + 1);
            if (next <= starts.get(i) || starts.get(i) > OLDEST) {
                throw new IllegalArgumentException(
                        "age.bands is %s: give growing ages up to %d".formatted(starts, OLDEST));
            }
            bands.add(new AgeBand(starts.get(i), next - 1));
        }
    }

    /** The band of an age in whole years. */
    public AgeBand of(int years) {
        return of(years, years);
    }

    /** The band that contains a range of ages; where none does, the range itself. */
    public AgeBand of(int from, int to) {
        for (AgeBand band : bands) {
            if (from >= band.from() && from <= band.to()) {
                return to <= band.to() ? band : new AgeBand(from, to);
            }
        }
        return AgeBand.UNKNOWN;
    }
}
