package org.fenghuo.jobs.visits;

import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.visits.Episodes;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.jobs.settings.CommonSettings;

/**
 * All that can be said to the visits job from outside, beside what its connections are told.
 *
 * @param common what every job is told
 * @param episodes what makes a visit the first of an episode
 */
public record VisitsSettings(CommonSettings common, Episodes episodes) {
    /** The consumer group when nothing else is said. */
    public static final String USUAL_GROUP = "fenghuo-visits";

    /** From dotted keys; only {@code kafka.brokers} has no default. */
    public static VisitsSettings from(ParameterTool given) {
        return new VisitsSettings(
                CommonSettings.from(given, USUAL_GROUP),
                new Episodes(given.getInt("visits.episode.days", Episodes.USUAL.days())));
    }

    /** How visits are counted, with these syndromes. */
    public VisitsCounting counting(Syndromes syndromes) {
        return new VisitsCounting(
                common.zone(),
                common.live(),
                common.horizonDays(),
                common.memory(),
                episodes,
                syndromes);
    }
}
