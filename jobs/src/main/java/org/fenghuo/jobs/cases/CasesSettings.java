package org.fenghuo.jobs.cases;

import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.jobs.settings.CommonSettings;

/**
 * All that can be said to the cases job from outside, beside what its connections are told.
 *
 * @param common what every job is told
 * @param counting how cases are counted
 */
public record CasesSettings(CommonSettings common, CasesCounting counting) {
    /** The consumer group when nothing else is said. */
    public static final String USUAL_GROUP = "fenghuo-cases";

    /** From dotted keys; only {@code kafka.brokers} has no default. */
    public static CasesSettings from(ParameterTool given) {
        CommonSettings common = CommonSettings.from(given, USUAL_GROUP);
        return new CasesSettings(
                common,
                new CasesCounting(
                        new Windows(CommonSettings.numbers(given, "windows", Windows.USUAL.days())),
                        common.zone(),
                        common.live(),
                        common.horizonDays(),
                        common.memory()));
    }
}
