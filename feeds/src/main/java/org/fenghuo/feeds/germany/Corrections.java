package org.fenghuo.feeds.germany;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds in one publication which withdrawn case is which new one. The list does not say; a pair
 * that differs in one respect only is taken for a correction, in the order of {@link Correction},
 * the nearest day first, then the order of the file.
 */
final class Corrections {
    private final Map<Correction, Long> found = new EnumMap<>(Correction.class);

    /** What is done with a pair. */
    interface Pairing {
        void correct(CaseGroup before, ListRow after, int cases);
    }

    void find(List<Open> withdrawn, List<Open> added, Pairing pairing) {
        for (Correction correction : Correction.values()) {
            Map<CaseGroup, List<Open>> before = byKept(correction, withdrawn);
            Map<CaseGroup, List<Open>> after = byKept(correction, added);
            for (Open old : withdrawn) {
                CaseGroup kept = correction.kept(old.group());
                List<Open> candidates = after.getOrDefault(kept, List.of());
                if (correction.onlyIfSingle()
                        && !(single(before.getOrDefault(kept, List.of())) && single(candidates))) {
                    continue;
                }
                pair(correction, old, candidates, pairing);
            }
        }
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        found.forEach(
                (correction, cases) ->
                        notes.add("corrections of the %s: %d".formatted(correction.word(), cases)));
        return notes;
    }

    private static boolean single(List<Open> rows) {
        return rows.size() == 1 && rows.get(0).left() == 1;
    }

    private static Map<CaseGroup, List<Open>> byKept(Correction correction, List<Open> rows) {
        Map<CaseGroup, List<Open>> byKept = new HashMap<>();
        for (Open row : rows) {
            if (row.left() > 0) {
                byKept.computeIfAbsent(correction.kept(row.group()), kept -> new ArrayList<>(1))
                        .add(row);
            }
        }
        return byKept;
    }

    private void pair(Correction correction, Open old, List<Open> candidates, Pairing pairing) {
        while (old.left() > 0) {
            Open nearest = nearest(correction, old, candidates);
            if (nearest == null) {
                return;
            }
            int cases = Math.min(old.left(), nearest.left());
            old.take(cases);
            nearest.take(cases);
            found.merge(correction, (long) cases, Long::sum);
            pairing.correct(old.group(), nearest.row(), cases);
        }
    }

    private static Open nearest(Correction correction, Open old, List<Open> candidates) {
        Open nearest = null;
        int least = Integer.MAX_VALUE;
        for (Open candidate : candidates) {
            int distance = correction.distance(old.group(), candidate.group());
            if (candidate.left() > 0
                    && distance < least
                    && correction.reaches(old.group(), candidate.group())) {
                nearest = candidate;
                least = distance;
            }
        }
        return nearest;
    }
}
