package org.fenghuo.local.run;

import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.rules.Mode;
import org.fenghuo.jobs.alerts.AlertsSettings;
import org.fenghuo.jobs.cases.CasesSettings;
import org.fenghuo.jobs.coverage.CoverageSettings;
import org.fenghuo.jobs.settings.RulesMode;
import org.fenghuo.jobs.visits.VisitsSettings;

/** What the jobs are told. */
record JobsSettings(
        CasesSettings cases,
        CoverageSettings coverage,
        VisitsSettings visits,
        AlertsSettings alerts,
        Mode rules) {
    static JobsSettings from(ParameterTool told) {
        return new JobsSettings(
                CasesSettings.from(told),
                CoverageSettings.from(told),
                VisitsSettings.from(told),
                AlertsSettings.from(told),
                RulesMode.from(told));
    }
}
