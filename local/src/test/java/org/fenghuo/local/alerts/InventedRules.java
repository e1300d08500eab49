package org.fenghuo.local.alerts;

import java.util.List;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.rules.Admission;
import org.fenghuo.epi.rules.Advice;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.AreaOverride;
import org.fenghuo.epi.rules.CaseProperty;
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

/** Rules of each family for tests; the shipped ones are data and change. */
final class InventedRules {
    private static final InForce ALWAYS =
            new InForce(Mode.ROUTINE, Integer.MIN_VALUE, Integer.MAX_VALUE, true);
    private static final CoverageTerms NO_COVERAGE =
            new CoverageTerms(List.of(), List.of(), 30, "");

    private InventedRules() {}

    /** Ten persons in seven days in a school. */
    static Rule varicellaInASchool() {
        return rule(
                "varicella-school",
                "水痘聚集",
                "Varicella in a school",
                Family.CLUSTER,
                Duty.LEGAL,
                "varicella",
                PlaceKind.UNIT,
                new Threshold(
                        7,
                        Step.DAY,
                        Method.COUNT,
                        10,
                        List.of(new Alternative(CaseProperty.DIED, 2)),
                        new Guards(0, 0, 0, 14)),
                NO_COVERAGE,
                new Levels(Level.YELLOW, List.of(new LevelStep(12, Level.ORANGE))),
                new Advice(
                        "2小时内电话核实,24小时内现场调查",
                        "verify by telephone within 2 h, investigate on site within 24 h",
                        "国家突发公共卫生事件相关信息报告管理工作规范",
                        "event_report_thresholds.csv",
                        "read"));
    }

    /** One case of plague, suspected ones included. */
    static Rule plague() {
        Rule rule =
                rule(
                        "plague-case",
                        "鼠疫病例",
                        "A case of plague",
                        Family.FIXED,
                        Duty.LEGAL,
                        "plague",
                        PlaceKind.COUNTY,
                        new Threshold(
                                1, Step.DAY, Method.COUNT, 1, List.of(), new Guards(0, 0, 0, 60)),
                        NO_COVERAGE,
                        new Levels(Level.RED, List.of()),
                        new Advice(
                                "立即电话报告,2小时内网络直报",
                                "report by telephone at once, by the network within 2 h",
                                "传染病防治法",
                                "diseases.csv",
                                "read"));
        return new Rule(
                rule.id(),
                rule.version(),
                rule.nameZh(),
                rule.nameEn(),
                rule.family(),
                rule.duty(),
                rule.subjects(),
                rule.scope(),
                new Admission(
                        Basis.REPORT, List.of(CaseClass.values()), List.of(), true, false, false),
                rule.threshold(),
                rule.coverage(),
                rule.ageBands(),
                rule.overrides(),
                rule.levels(),
                rule.inForce(),
                rule.advice());
    }

    /** Hand, foot and mouth disease, cases for 100,000 in seven days; lower in Danfeng. */
    static Rule handFootMouthRate(PlaceKind place) {
        return rule(
                "hfmd-rate",
                "手足口病发病率",
                "Rate of hand, foot and mouth disease",
                Family.RATE,
                Duty.STATISTICAL,
                "hfmd",
                place,
                new Threshold(7, Step.WEEK, Method.RATE, 30, List.of(), new Guards(3, 0, 0, 14)),
                NO_COVERAGE,
                new Levels(Level.BLUE, List.of(new LevelStep(50, Level.YELLOW))),
                new Advice("分析年龄和地区分布", "look at ages and places", "", "设定", "INF"));
    }

    /** First dose of measles vaccine below 95 in 100. */
    static Rule measlesCoverage() {
        return rule(
                "mmr-coverage",
                "含麻疹成分疫苗接种率低于目标",
                "Coverage of measles vaccine below target",
                Family.COVERAGE,
                Duty.COVERAGE,
                "MMR",
                PlaceKind.TOWNSHIP,
                new Threshold(1, Step.DAY, Method.COUNT, 0.95, List.of(), new Guards(0, 0, 0, 14)),
                new CoverageTerms(List.of(1), List.of("12-23m"), 30, ""),
                new Levels(Level.BLUE, List.of()),
                new Advice("查漏补种", "find and vaccinate the missing", "", "目标表", "read"));
    }

    /** Influenza-like illness, a fifth of all visits in three days. */
    static Rule feverShare() {
        return rule(
                "ili-share",
                "流感样病例占比",
                "Share of influenza-like illness",
                Family.VISITS,
                Duty.STATISTICAL,
                "ili",
                PlaceKind.COUNTY,
                new Threshold(3, Step.DAY, Method.SHARE, 0.2, List.of(), new Guards(5, 0, 0, 14)),
                NO_COVERAGE,
                new Levels(Level.BLUE, List.of(new LevelStep(0.3, Level.YELLOW))),
                new Advice("核实就诊登记", "look into the register of visits", "", "设定", "INF"));
    }

    private static Rule rule(
            String id,
            String zh,
            String en,
            Family family,
            Duty duty,
            String subject,
            PlaceKind place,
            Threshold threshold,
            CoverageTerms coverage,
            Levels levels,
            Advice advice) {
        return new Rule(
                id,
                2,
                zh,
                en,
                family,
                duty,
                List.of(subject),
                new Scope(place, List.of()),
                new Admission(Basis.ONSET, List.of(), List.of(), true, false, false),
                threshold,
                coverage,
                List.of(),
                List.of(
                        new AreaOverride("610100", 99, false),
                        new AreaOverride("611022", Double.NaN, true)),
                levels,
                ALWAYS,
                advice);
    }
}
