package org.fenghuo.jobs.alerts;

import org.fenghuo.epi.detect.CoverageFact;

/**
 * Coverage that is below its target now.
 *
 * @param ruleId the rule that says so
 * @param fact what it says
 */
public record LowCoverage(String ruleId, CoverageFact fact) {}
