package org.fenghuo.local.explain;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.local.explain.Finding.Outcome;

/** Collects what is found, line by line. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void heading(String zh, String en) {
        all.add(new Finding(Outcome.HEADING, zh, en));
    }

    void unknown(String zh, String en) {
        all.add(new Finding(Outcome.UNKNOWN, zh, en));
    }

    /** A claim that holds or does not. */
    void that(boolean holds, String zh, String en) {
        all.add(new Finding(holds ? Outcome.AGREES : Outcome.DIFFERS, zh, en));
    }

    /** A figure as it is stated and as it was recomputed. */
    void sameNumber(String zh, String en, double stated, double recomputed) {
        boolean same = Figures.same(stated, recomputed);
        compare(same, zh, en, Figures.text(stated), Figures.text(recomputed));
    }

    /** A text, or whatever is the same if its text is the same. */
    void same(String zh, String en, Object stated, Object recomputed) {
        String one = stated.toString();
        compare(one.equals(recomputed.toString()), zh, en, one, recomputed.toString());
    }

    /** A day. */
    void sameDay(String zh, String en, int stated, int recomputed) {
        same(zh, en, Figures.day(stated), Figures.day(recomputed));
    }

    private void compare(boolean same, String zh, String en, String stated, String recomputed) {
        if (same) {
            that(true, zh + " " + stated, en + " " + stated);
        } else {
            that(
                    false,
                    "%s 写作 %s,重算为 %s".formatted(zh, stated, recomputed),
                    "%s is stated as %s and comes out as %s".formatted(en, stated, recomputed));
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
