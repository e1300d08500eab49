package org.fenghuo.jobs.connect.alerts;

import static org.fenghuo.jobs.connect.alerts.Symbols.same;

import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.rules.Admission;
import org.fenghuo.epi.rules.Advice;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.AreaOverride;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Course;
import org.fenghuo.epi.rules.CoverageTerms;
import org.fenghuo.epi.rules.Duty;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Guards;
import org.fenghuo.epi.rules.InForce;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.LevelStep;
import org.fenghuo.epi.rules.Levels;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.Mode;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.rules.Scope;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.rules.Threshold;
import org.fenghuo.records.DistinctBy;
import org.fenghuo.records.WhichInfections;
import org.fenghuo.records.WhichResidents;

/** Makes rules of their records. A record with an unrecognised symbol is refused before. */
public final class RuleReading {
    private RuleReading() {}

    /** The rule that a record of the topic describes; empty lists get their meaning. */
    public static Rule rule(org.fenghuo.records.Rule record) {
        return new Rule(
                record.getId(),
                record.getVersion(),
                record.getNameZh(),
                record.getNameEn(),
                same(record.getFamily(), Family.class),
                same(record.getDuty(), Duty.class),
                record.getSubjects(),
                new Scope(
                        same(record.getPlace(), PlaceKind.class),
                        same(record.getPlaceBases(), PlaceBasis.class)),
                admission(record),
                threshold(record),
                coverage(record),
                record.getAgeBands(),
                record.getOverrides().stream().map(RuleReading::override).toList(),
                levels(record),
                inForce(record),
                advice(record));
    }

    private static Admission admission(org.fenghuo.records.Rule record) {
        return new Admission(
                same(record.getBasis(), Basis.class),
                same(record.getClasses(), CaseClass.class),
                same(record.getCourses(), Course.class),
                record.getDistinctBy() == DistinctBy.PERSON,
                record.getResidence() == WhichResidents.LOCAL,
                record.getInfection() == WhichInfections.LOCAL);
    }

    private static Threshold threshold(org.fenghuo.records.Rule record) {
        return new Threshold(
                record.getWindowDays(),
                same(record.getStep(), Step.class),
                same(record.getMethod(), Method.class),
                record.getAtLeast(),
                record.getAlternatives().stream()
                        .map(
                                each ->
                                        new Alternative(
                                                same(each.getWhat(), CaseProperty.class),
                                                each.getAtLeast()))
                        .toList(),
                new Guards(
                        record.getLeastCases(),
                        record.getLeastExcess(),
                        record.getLeastHistoryDays(),
                        record.getMaxAgeDays()));
    }

    private static CoverageTerms coverage(org.fenghuo.records.Rule record) {
        return new CoverageTerms(
                record.getDoses(),
                record.getCohorts(),
                record.getLeastEligible(),
                Nullable.text(record.getCoverageRule()));
    }

    private static AreaOverride override(org.fenghuo.records.AreaOverride record) {
        return new AreaOverride(
                record.getArea(),
                Nullable.number(record.getAtLeast(), Double.NaN),
                record.getEnabled());
    }

    private static Levels levels(org.fenghuo.records.Rule record) {
        return new Levels(
                same(record.getLevel(), Level.class),
                record.getLevels().stream()
                        .map(
                                each ->
                                        new LevelStep(
                                                each.getAtLeast(),
                                                same(each.getLevel(), Level.class)))
                        .toList());
    }

    private static InForce inForce(org.fenghuo.records.Rule record) {
        return new InForce(
                same(record.getMode(), Mode.class),
                Nullable.day(record.getValidFrom(), Integer.MIN_VALUE),
                Nullable.day(record.getValidUntil(), Integer.MAX_VALUE),
                record.getEnabled());
    }

    private static Advice advice(org.fenghuo.records.Rule record) {
        return new Advice(
                record.getActionZh(),
                record.getActionEn(),
                Nullable.text(record.getLegalBasis()),
                record.getSource(),
                record.getMark());
    }
}
