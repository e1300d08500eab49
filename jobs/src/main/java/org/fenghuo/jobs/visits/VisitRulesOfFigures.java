package org.fenghuo.jobs.visits;

import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.detection.FigureRules;

/** Rules of visits look at age bands, at all ages together if they name none. */
record VisitRulesOfFigures() implements FigureRules {
    @Override
    public boolean looksAt(Rule rule, String detail) {
        return rule.family() == Family.VISITS
                && (rule.ageBands().isEmpty()
                        ? detail.equals(AgeBand.ALL.label())
                        : rule.ageBands().contains(detail));
    }

    @Override
    public double threshold(Rule rule, String subject, String detail, double given) {
        return given;
    }
}
