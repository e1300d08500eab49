package org.fenghuo.jobs.connect.alerts;

import static org.fenghuo.jobs.connect.alerts.Symbols.same;

import org.fenghuo.epi.rules.Admission;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.AreaOverride;
import org.fenghuo.epi.rules.LevelStep;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.rules.Threshold;
import org.fenghuo.records.CaseProperty;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Course;
import org.fenghuo.records.DateBasis;
import org.fenghuo.records.DistinctBy;
import org.fenghuo.records.Duty;
import org.fenghuo.records.Level;
import org.fenghuo.records.PlaceBasis;
import org.fenghuo.records.PlaceKind;
import org.fenghuo.records.RuleFamily;
import org.fenghuo.records.RuleMethod;
import org.fenghuo.records.RuleMode;
import org.fenghuo.records.RuleStep;
import org.fenghuo.records.WhichInfections;
import org.fenghuo.records.WhichResidents;

/** Makes records of rules. */
public final class RuleWriting {
    private RuleWriting() {}

    /** The record that describes a rule. */
    public static org.fenghuo.records.Rule record(Rule rule) {
        var record =
                org.fenghuo.records.Rule.newBuilder()
                        .setId(rule.id())
                        .setVersion(rule.version())
                        .setNameZh(rule.nameZh())
                        .setNameEn(rule.nameEn())
                        .setFamily(same(rule.family(), RuleFamily.class))
                        .setDuty(same(rule.duty(), Duty.class))
                        .setSubjects(rule.subjects())
                        .setPlace(same(rule.scope().place(), PlaceKind.class))
                        .setPlaceBases(same(rule.scope().bases(), PlaceBasis.class))
                        .setDoses(rule.coverage().doses())
                        .setCohorts(rule.coverage().cohorts())
                        .setLeastEligible(rule.coverage().leastEligible())
                        .setCoverageRule(Nullable.textUnlessEmpty(rule.coverage().coverageRule()))
                        .setAgeBands(rule.ageBands())
                        .setOverrides(rule.overrides().stream().map(RuleWriting::record).toList())
                        .setLevel(same(rule.levels().usual(), Level.class))
                        .setLevels(rule.levels().steps().stream().map(RuleWriting::record).toList())
                        .setMode(same(rule.inForce().mode(), RuleMode.class))
                        .setValidFrom(Nullable.dayUnless(Integer.MIN_VALUE, rule.inForce().from()))
                        .setValidUntil(
                                Nullable.dayUnless(Integer.MAX_VALUE, rule.inForce().until()))
                        .setEnabled(rule.inForce().enabled())
                        .setActionZh(rule.advice().actionZh())
                        .setActionEn(rule.advice().actionEn())
                        .setLegalBasis(Nullable.textUnlessEmpty(rule.advice().legalBasis()))
                        .setSource(rule.advice().source())
                        .setMark(rule.advice().mark());
        admission(rule.admission(), record);
        threshold(rule.threshold(), record);
        return record.build();
    }

    private static void admission(Admission from, org.fenghuo.records.Rule.Builder to) {
        to.setBasis(same(from.basis(), DateBasis.class))
                .setClasses(same(from.classes(), Classification.class))
                .setCourses(same(from.courses(), Course.class))
                .setDistinctBy(from.byPerson() ? DistinctBy.PERSON : DistinctBy.RECORD)
                .setResidence(from.residentsOnly() ? WhichResidents.LOCAL : WhichResidents.ALL)
                .setInfection(from.localOnly() ? WhichInfections.LOCAL : WhichInfections.ALL);
    }

    private static void threshold(Threshold from, org.fenghuo.records.Rule.Builder to) {
        to.setWindowDays(from.windowDays())
                .setStep(same(from.step(), RuleStep.class))
                .setMethod(same(from.method(), RuleMethod.class))
                .setAtLeast(from.atLeast())
                .setAlternatives(from.alternatives().stream().map(RuleWriting::record).toList())
                .setLeastCases(from.guards().leastCases())
                .setLeastExcess(from.guards().leastExcess())
                .setLeastHistoryDays(from.guards().leastHistoryDays())
                .setMaxAgeDays(from.guards().maxAgeDays());
    }

    private static org.fenghuo.records.Alternative record(Alternative alternative) {
        return new org.fenghuo.records.Alternative(
                same(alternative.what(), CaseProperty.class), alternative.atLeast());
    }

    private static org.fenghuo.records.AreaOverride record(AreaOverride override) {
        return new org.fenghuo.records.AreaOverride(
                override.area(),
                Nullable.numberUnless(Double.NaN, override.atLeast()),
                override.enabled());
    }

    private static org.fenghuo.records.LevelStep record(LevelStep step) {
        return new org.fenghuo.records.LevelStep(step.atLeast(), same(step.level(), Level.class));
    }
}
