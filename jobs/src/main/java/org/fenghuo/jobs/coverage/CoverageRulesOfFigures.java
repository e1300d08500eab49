package org.fenghuo.jobs.coverage;

import org.fenghuo.epi.coverage.Targets;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.detection.FigureRules;

/**
 * Rules of coverage look at doses in cohorts, and fire below the target of the dose if they name no
 * share of their own.
 */
record CoverageRulesOfFigures(Targets targets) implements FigureRules {
    @Override
    public boolean looksAt(Rule rule, String detail) {
        int stroke = detail.indexOf('|');
        int dose = Integer.parseInt(detail.substring(0, stroke));
        return rule.family() == Family.COVERAGE
                && (rule.coverage().doses().isEmpty() || rule.coverage().doses().contains(dose))
                && rule.coverage().cohorts().contains(detail.substring(stroke + 1));
    }

    @Override
    public double threshold(Rule rule, String subject, String detail, double given) {
        int dose = Integer.parseInt(detail.substring(0, detail.indexOf('|')));
        return given > 0 ? given : targets.of(subject, dose).orElse(0);
    }
}
