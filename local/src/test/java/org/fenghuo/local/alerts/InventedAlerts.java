package org.fenghuo.local.alerts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.epi.alert.Exclusion;
import org.fenghuo.epi.alert.Origin;
import org.fenghuo.epi.alert.Status;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.epi.alert.Where;
import org.fenghuo.epi.alert.Words;
import org.fenghuo.epi.alert.Work;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.connect.alerts.AlertFormat;
import org.fenghuo.jobs.connect.index.DocumentFormat;

/** Alerts of a November in Danfeng: what tests and documents speak of. */
public final class InventedAlerts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUIET_DAYS = 21;
    private static final List<String> COUNTY = List.of("611022", "611000", "610000", "CN");
    private static final List<String> TOWNSHIP =
            List.of("611022001", "611022", "611000", "610000", "CN");
    private static final Where IN_DANFENG = new Where("", "611022", "丹凤县", "county", COUNTY);
    private static final Where IN_LONGJUZHAI =
            new Where("", "611022001", "龙驹寨街道", "township", TOWNSHIP);

    private InventedAlerts() {}

    /** All of them, in no order. */
    public static List<Alert> all() {
        return List.of(
                plague(),
                varicella(),
                handFootMouthCounty(),
                handFootMouthTownship(),
                fever(),
                coverage());
    }

    /** A school: acknowledged after 25 minutes, three records have come since. */
    public static Alert varicella() {
        return alert(
                InventedRules.varicellaInASchool(),
                "S17",
                new Where("丹凤县龙驹寨街道第一小学", "611022001", "龙驹寨街道", "township", TOWNSHIP),
                Status.ACKNOWLEDGED,
                new Trigger(
                        InventedRules.varicellaInASchool(),
                        "",
                        QUIET_DAYS,
                        InventedFirings.varicella()),
                new Words(
                        "水痘",
                        "varicella",
                        "【橙】丹凤县龙驹寨街道第一小学 水痘 7天12例(阈值10),新增3,最近发病11-22 → 2小时内电话核实,24小时内现场调查",
                        "[orange] Longjuzhai No. 1 Primary School: varicella, 12 in 7 days"
                                + " (threshold 10), 3 new, last onset 11-22",
                        "规则 varicella-school 第2版:7天内同一学校10人及以上。11-20为止的7天有12人。",
                        "Rule varicella-school version 2: 10 persons or more in one school within 7"
                                + " days. The 7 days up to 11-20 have 12."),
                "2026-11-19T06:20:00Z",
                new Work(
                        "duty-1",
                        Verdict.NONE,
                        Exclusion.NONE,
                        "",
                        at("2026-11-19T06:45:00Z"),
                        Work.NEVER,
                        11),
                "");
    }

    /** The same with another rule that fires in it, of a lower level and on earlier days. */
    public static Alert varicellaByTwoRules() {
        Alert one = varicella();
        return new Alert(
                one.id(),
                one.line(),
                one.where(),
                one.status(),
                one.level(),
                List.of(one.speaker(), fever().speaker()),
                fever().firstDay(),
                one.lastDay(),
                one.newSinceSeen(),
                one.words(),
                one.openedAt(),
                one.updatedAt(),
                one.closedAt(),
                one.work(),
                one.covers(),
                one.coveredBy(),
                one.origin());
    }

    /** A suspected case that nobody has answered. */
    public static Alert plague() {
        return alert(
                InventedRules.plague(),
                "611022",
                IN_DANFENG,
                Status.RAISED,
                new Trigger(InventedRules.plague(), "", QUIET_DAYS, InventedFirings.plague()),
                new Words(
                        "鼠疫",
                        "plague",
                        "【红】丹凤县 鼠疫 1例(疑似),最近发病11-19 → 立即电话报告,2小时内网络直报",
                        "[red] Danfeng: plague, 1 case (suspected), last onset 11-19",
                        "规则 plague-case 第2版:1例即报。",
                        "Rule plague-case version 2: each single case rings."),
                "2026-11-21T02:00:00Z",
                Work.NONE,
                "");
    }

    /** A week in the county, verified the next day; it covers the township's. */
    public static Alert handFootMouthCounty() {
        return withCovers(
                alert(
                        InventedRules.handFootMouthRate(PlaceKind.COUNTY),
                        "611022",
                        IN_DANFENG,
                        Status.VERIFIED,
                        new Trigger(
                                InventedRules.handFootMouthRate(PlaceKind.COUNTY),
                                "",
                                QUIET_DAYS,
                                InventedFirings.week(120, 250_000, Level.BLUE)),
                        words("手足口病", "hand, foot and mouth disease", "蓝", "blue", "丹凤县"),
                        "2026-11-15T16:00:00Z",
                        new Work(
                                "duty-2",
                                Verdict.SUSPECTED_EVENT,
                                Exclusion.NONE,
                                "两个村多",
                                at("2026-11-16T01:00:00Z"),
                                at("2026-11-16T09:00:00Z"),
                                120),
                        ""),
                handFootMouthTownship().id());
    }

    /** The same week in one township. */
    public static Alert handFootMouthTownship() {
        return alert(
                InventedRules.handFootMouthRate(PlaceKind.TOWNSHIP),
                "611022001",
                IN_LONGJUZHAI,
                Status.RAISED,
                new Trigger(
                        InventedRules.handFootMouthRate(PlaceKind.TOWNSHIP),
                        "",
                        QUIET_DAYS,
                        InventedFirings.week(40, 60_000, Level.YELLOW)),
                words("手足口病", "hand, foot and mouth disease", "黄", "yellow", "龙驹寨街道"),
                "2026-11-15T16:00:00Z",
                Work.NONE,
                "statistical.hfmd.county-611022.2026-11-15");
    }

    /** Visits that were a batch entered late: excluded and closed. */
    public static Alert fever() {
        return alert(
                InventedRules.feverShare(),
                "611022",
                IN_DANFENG,
                Status.CLOSED,
                new Trigger(InventedRules.feverShare(), "", QUIET_DAYS, InventedFirings.fever()),
                words("流感样病例", "influenza-like illness", "蓝", "blue", "丹凤县"),
                "2026-11-18T16:00:00Z",
                new Work(
                        "duty-1",
                        Verdict.EXCLUDED,
                        Exclusion.BATCH,
                        "补录历史就诊",
                        at("2026-11-18T20:00:00Z"),
                        at("2026-11-18T22:00:00Z"),
                        0),
                "");
    }

    /** Coverage of a township. */
    public static Alert coverage() {
        return alert(
                InventedRules.measlesCoverage(),
                "611022001",
                IN_LONGJUZHAI,
                Status.WITHDRAWN,
                new Trigger(
                        InventedRules.measlesCoverage(),
                        "dose 1, 12-23m",
                        QUIET_DAYS,
                        InventedFirings.coverage()),
                words("麻腮风疫苗", "MMR vaccine", "蓝", "blue", "龙驹寨街道"),
                "2026-11-17T16:00:00Z",
                Work.NONE,
                "");
    }

    private static Words words(String zh, String en, String levelZh, String level, String area) {
        return new Words(
                zh,
                en,
                "【%s】%s %s".formatted(levelZh, area, zh),
                "[%s] %s: %s".formatted(level, area, en),
                "规则的说明。",
                "What the rule says.");
    }

    private static Alert alert(
            Rule rule,
            String place,
            Where where,
            Status status,
            Trigger trigger,
            Words words,
            String opened,
            Work work,
            String coveredBy) {
        Line line =
                new Line(rule.duty(), rule.subjects().get(0), rule.scope().place(), place, false);
        int first = trigger.firing().firstDay();
        long closed = status.isOpen() ? Work.NEVER : at("2026-11-22T08:00:00Z");
        return new Alert(
                line.code() + "." + LocalDate.ofEpochDay(first),
                line,
                where,
                status,
                trigger.firing().level(),
                List.of(trigger),
                first,
                trigger.firing().lastDay(),
                trigger.firing().records().count() - work.seen(),
                words,
                at(opened),
                at("2026-11-22T08:00:00Z"),
                closed,
                work,
                List.of(),
                coveredBy,
                Origin.PRODUCTION);
    }

    private static Alert withCovers(Alert alert, String child) {
        return new Alert(
                alert.id(),
                alert.line(),
                alert.where(),
                alert.status(),
                alert.level(),
                alert.triggers(),
                alert.firstDay(),
                alert.lastDay(),
                alert.newSinceSeen(),
                alert.words(),
                alert.openedAt(),
                alert.updatedAt(),
                alert.closedAt(),
                alert.work(),
                List.of(child),
                alert.coveredBy(),
                alert.origin());
    }

    /** What was decided about the school and about the visits. */
    public static List<Decision> decisions() {
        String school = varicella().id();
        String visits = fever().id();
        return List.of(
                new Decision(
                        school,
                        1,
                        at("2026-11-19T06:20:00Z"),
                        Decision.PIPELINE,
                        Deed.RAISED,
                        "",
                        "raised",
                        "varicella-school 2, record v11"),
                new Decision(
                        school,
                        2,
                        at("2026-11-19T06:45:00Z"),
                        "duty-1",
                        Deed.ACKNOWLEDGED,
                        "raised",
                        "acknowledged",
                        ""),
                new Decision(
                        school,
                        3,
                        at("2026-11-20T01:10:00Z"),
                        Decision.PIPELINE,
                        Deed.UPDATED,
                        "acknowledged",
                        "acknowledged",
                        "yellow to orange, record v13"),
                new Decision(
                        visits,
                        1,
                        at("2026-11-18T16:00:00Z"),
                        Decision.PIPELINE,
                        Deed.RAISED,
                        "",
                        "raised",
                        "ili-share 2"));
    }

    /** The document of an alert. */
    public static ObjectNode document(Alert alert) {
        return document(new AlertFormat(), alert);
    }

    /** The document of anything, written at a fixed instant. */
    public static <T> ObjectNode document(DocumentFormat<T> format, T value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            format.write(value, Instant.parse("2026-11-22T08:00:00.250017Z"), json);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        try {
            return (ObjectNode) JSON.readTree(text.toString());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
