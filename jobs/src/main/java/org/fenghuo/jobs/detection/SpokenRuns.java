package org.fenghuo.jobs.detection;

import java.util.List;
import org.fenghuo.epi.detect.SpokenRun;

/**
 * What was said of a roll by one rule on one subject.
 *
 * @param runs runs of firing days, sorted
 */
public record SpokenRuns(List<SpokenRun> runs) {
    public SpokenRuns {
        runs = List.copyOf(runs);
    }
}
