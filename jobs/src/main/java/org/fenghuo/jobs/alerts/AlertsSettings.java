package org.fenghuo.jobs.alerts;

import java.time.Duration;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.jobs.settings.CommonSettings;

/**
 * All that can be said to the alerts job from outside, beside what its connections are told.
 *
 * @param common what every job is told
 */
public record AlertsSettings(CommonSettings common) {
    /** The consumer group when nothing else is said. */
    public static final String USUAL_GROUP = "fenghuo-alerts";

    private static final int SPARE_DAYS = 400;

    /** From dotted keys; only {@code kafka.brokers} has no default. */
    public static AlertsSettings from(ParameterTool given) {
        return new AlertsSettings(CommonSettings.from(given, USUAL_GROUP));
    }

    /** What the working of alerts is told: it remembers as long as the ledger of cases does. */
    public WorkingSettings working() {
        return new WorkingSettings(
                common.zone(), Duration.ofDays(2L * common.horizonDays() + SPARE_DAYS));
    }
}
