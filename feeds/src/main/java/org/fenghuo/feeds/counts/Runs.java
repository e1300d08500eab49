package org.fenghuo.feeds.counts;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.records.Operation;

/** Gathers the runs of a publication; empty ones are left out. */
public final class Runs {
    private final List<Run> all = new ArrayList<>();

    Runs() {}

    /**
     * Records that come and go: a number that was told before and withdrawn since is told again as
     * the same record.
     */
    public void comeAndGo(int cell, boolean ofPart, Turn.Step step) {
        int known = Math.max(step.before(), Math.min(step.most(), step.now()));
        add(new Run(cell, ofPart, step.now(), step.before(), Operation.DELETE));
        add(new Run(cell, ofPart, step.before(), known, Operation.REVISE));
        add(new Run(cell, ofPart, known, step.now(), Operation.REPORT));
    }

    /** Records of the whole that stay, and are now said to be in the part or no longer. */
    public void revise(int cell, int after, int until) {
        add(new Run(cell, false, after, until, Operation.REVISE));
    }

    private void add(Run run) {
        if (run.size() > 0) {
            all.add(run);
        }
    }

    List<Run> all() {
        return all;
    }
}
