package org.fenghuo.epi.place;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Areas that changed, as each of them ever stood, and where codes may have lain meanwhile. Which
 * stood beside which is not known, so a place counts if any mixture leads to it. It grows with the
 * areas that change.
 */
public final class FormerAreas {
    private static final int TWELVE_DIGITS = 12;

    private final Map<String, Set<Standing>> changed = new HashMap<>();

    /** How an area stood; not at all if it has no level. */
    private record Standing(AreaLevel level, String parent) {
        static final Standing NONE = new Standing(AreaLevel.OUTSIDE, "");

        static Standing of(List<Area> area) {
            return area.isEmpty() ? NONE : new Standing(area.get(0).level(), area.get(0).parent());
        }
    }

    /**
     * An area stands otherwise now.
     *
     * @param before how it stood before, none if not at all
     * @param after how it stands now
     * @return whether codes may lie elsewhere than was known
     */
    public boolean add(String code, List<Area> before, List<Area> after) {
        Standing now = Standing.of(after);
        Set<Standing> known = changed.get(code);
        if (known != null) {
            return known.add(now);
        }
        Standing then = Standing.of(before);
        if (then.equals(now)) {
            return false;
        }
        Set<Standing> both = new LinkedHashSet<>();
        both.add(then);
        both.add(now);
        changed.put(code, both);
        return true;
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return changed.isEmpty();
    }

    /**
     * The areas of a level in which a code lies or may have lain; none if nothing changed about it.
     *
     * @param tree the areas that did not change
     */
    public Set<String> areasOf(AreaLevel level, String code, AreaTree tree) {
        if (level == AreaLevel.VILLAGE && code.length() == TWELVE_DIGITS) {
            return Set.of();
        }
        Search search = new Search(level, tree);
        search.from(code);
        return search.hasChanged ? search.found : Set.of();
    }

    private Set<Standing> standings(String code, AreaTree tree) {
        Set<Standing> known = changed.get(code);
        if (known != null) {
            return known;
        }
        Area area = tree.area(code);
        return Set.of(area.code().equals(code) ? Standing.of(List.of(area)) : Standing.NONE);
    }

    /** A search upwards on all ways at once; what is in no county counts as one, as in a place. */
    private final class Search {
        private final Set<String> found = new LinkedHashSet<>();
        private final AreaLevel level;
        private final AreaTree tree;
        private boolean hasChanged;

        Search(AreaLevel level, AreaTree tree) {
            this.level = level;
            this.tree = tree;
        }

        void from(String code) {
            for (String candidate : AreaTree.candidates(code)) {
                hasChanged |= changed.containsKey(candidate);
                Set<Standing> standings = standings(candidate, tree);
                if (!standings.equals(Set.of(Standing.NONE))) {
                    climb(candidate);
                }
                if (!standings.contains(Standing.NONE)) {
                    return;
                }
            }
            ends(Area.OUTSIDE_CODE);
        }

        private void climb(String start) {
            Deque<String> next = new ArrayDeque<>(List.of(start));
            Set<String> seen = new HashSet<>(next);
            while (!next.isEmpty()) {
                String code = next.remove();
                hasChanged |= changed.containsKey(code);
                for (Standing standing : standings(code, tree)) {
                    if (standing.level() == level) {
                        found.add(code);
                    } else if (!standing.parent().isEmpty()) {
                        if (seen.add(standing.parent())) {
                            next.add(standing.parent());
                        }
                    } else if (!standing.equals(Standing.NONE) || !code.equals(start)) {
                        ends(start);
                    }
                }
            }
        }

        private void ends(String start) {
            if (level == AreaLevel.COUNTY) {
                found.add(start);
            }
        }
    }
}
