package org.fenghuo.epi.alert;

import java.util.Locale;
import java.util.StringJoiner;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.detect.Portion;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.time.Day;

/** Says in one line, and in a few, what an alert is about; in Chinese and in English. */
public final class Wording {
    private static final int MOST_PORTIONS = 6;

    private Wording() {}

    /** The words of an alert on a subject of that name. */
    public static Words of(Line line, Where where, Held alert, String subjectZh, String subjectEn) {
        return new Words(
                subjectZh,
                subjectEn,
                headlineZh(line, where, alert, subjectZh),
                headlineEn(line, where, alert, subjectEn),
                explanationZh(alert),
                explanationEn(alert));
    }

    private static String headlineZh(Line line, Where where, Held alert, String subject) {
        Trigger speaker = alert.triggers().get(0);
        Firing firing = speaker.firing();
        StringBuilder text = new StringBuilder();
        text.append('【').append(levelZh(alert.level())).append('】');
        text.append(line.drill() ? "(演练)" : "").append(placeZh(line, where));
        text.append(' ').append(subject).append(' ').append(figuresZh(speaker));
        int more = alert.records() - alert.work().seen();
        text.append(more > 0 ? ",新增" + more : "");
        text.append(onset(firing.records(), ",最近发病"));
        text.append(states(alert, true)).append(does(speaker.rule().advice().actionZh()));
        return text.toString();
    }

    private static String headlineEn(Line line, Where where, Held alert, String subject) {
        Trigger speaker = alert.triggers().get(0);
        Firing firing = speaker.firing();
        StringBuilder text = new StringBuilder();
        text.append('[').append(alert.level().name()).append("] ");
        text.append(line.drill() ? "(drill) " : "").append(placeEn(line, where));
        text.append(": ").append(subject).append(", ").append(figuresEn(speaker));
        int more = alert.records() - alert.work().seen();
        text.append(more > 0 ? ", " + more + " new" : "");
        text.append(onset(firing.records(), ", last onset "));
        text.append(states(alert, false)).append(does(speaker.rule().advice().actionEn()));
        return text.toString();
    }

    private static String states(Held alert, boolean zh) {
        if (alert.hasGround()) {
            return "";
        }
        return zh ? "(依据已撤销)" : " (its ground is gone)";
    }

    private static String does(String action) {
        return action.isEmpty() ? "" : " → " + action;
    }

    private static String onset(Records records, String before) {
        if (records.lastOnset() == Records.NO_DAY) {
            return "";
        }
        return before + new Day(records.lastOnset()).date().toString().substring(5);
    }

    private static String levelZh(Level level) {
        return switch (level) {
            case BLUE -> "蓝";
            case YELLOW -> "黄";
            case ORANGE -> "橙";
            case RED -> "红";
        };
    }

    private static String placeZh(Line line, Where where) {
        String area = where.areaName();
        return switch (line.kind()) {
            case UNIT -> area + where.unitName();
            case CLASS -> area + where.unitName() + className(line) + "班";
            case HOUSEHOLD -> area + "一户家庭";
            default -> area;
        };
    }

    private static String placeEn(Line line, Where where) {
        String area = where.areaName();
        return switch (line.kind()) {
            case UNIT -> where.unitName() + ", " + area;
            case CLASS -> "class " + className(line) + " of " + where.unitName() + ", " + area;
            case HOUSEHOLD -> "a household, " + area;
            default -> area;
        };
    }

    private static String className(Line line) {
        return line.place().substring(line.place().indexOf('/') + 1);
    }

    /** 7天12例(阈值10). */
    private static String figuresZh(Trigger speaker) {
        Rule rule = speaker.rule();
        Firing firing = speaker.firing();
        if (rule.family() == Family.FIXED) {
            return firing.records().count() + "例" + suspectedZh(firing.records());
        }
        String window = rule.threshold().windowDays() + "天";
        return switch (method(rule)) {
            case COUNT ->
                    "%s%s例(阈值%s)%s"
                            .formatted(
                                    window,
                                    number(firing.observed()),
                                    number(firing.threshold()),
                                    firing.records().deaths() > 0
                                            ? ",死亡" + firing.records().deaths()
                                            : "");
            case RATE ->
                    "%s发病率%s/10万(阈值%s)"
                            .formatted(
                                    window, number(firing.observed()), number(firing.threshold()));
            case SHARE ->
                    "%s%s(阈值%s)"
                            .formatted(
                                    rule.family() == Family.COVERAGE ? "接种率" : window + "占比",
                                    percent(firing.observed()),
                                    percent(firing.threshold()));
        };
    }

    private static String suspectedZh(Records records) {
        return records.suspected() > 0 ? "(疑似" + records.suspected() + ")" : "";
    }

    private static String figuresEn(Trigger speaker) {
        Rule rule = speaker.rule();
        Firing firing = speaker.firing();
        Records records = firing.records();
        if (rule.family() == Family.FIXED) {
            return "%d case%s%s"
                    .formatted(
                            records.count(),
                            records.count() == 1 ? "" : "s",
                            records.suspected() > 0
                                    ? " (" + records.suspected() + " suspected)"
                                    : "");
        }
        int days = rule.threshold().windowDays();
        return switch (method(rule)) {
            case COUNT ->
                    "%s cases in %d days (threshold %s)%s"
                            .formatted(
                                    number(firing.observed()),
                                    days,
                                    number(firing.threshold()),
                                    records.deaths() > 0 ? ", " + records.deaths() + " died" : "");
            case RATE ->
                    "%s per 100,000 in %d days (threshold %s)"
                            .formatted(number(firing.observed()), days, number(firing.threshold()));
            case SHARE ->
                    "%s %s (threshold %s)"
                            .formatted(
                                    rule.family() == Family.COVERAGE
                                            ? "coverage"
                                            : "share in %d days".formatted(days),
                                    percent(firing.observed()),
                                    percent(firing.threshold()));
        };
    }

    private static String explanationZh(Held alert) {
        StringJoiner text = new StringJoiner("\n");
        for (Trigger trigger : alert.triggers()) {
            Rule rule = trigger.rule();
            Firing firing = trigger.firing();
            text.add(
                    "%s(%s,%s):%s至%s有触发;最高为截至%s的%d天,%s,阈值%s%s%s"
                            .formatted(
                                    rule.nameZh(),
                                    rule.key(),
                                    levelZh(firing.level()),
                                    day(firing.firstDay()),
                                    day(firing.lastDay()),
                                    day(firing.peakDay()),
                                    rule.threshold().windowDays(),
                                    value(rule, firing.observed()),
                                    value(rule, firing.threshold()),
                                    firing.alternative() ? ",另有附加条件触发" : "",
                                    portions(firing.records(), ";分布 ")));
        }
        return text.toString();
    }

    private static String explanationEn(Held alert) {
        StringJoiner text = new StringJoiner("\n");
        for (Trigger trigger : alert.triggers()) {
            Rule rule = trigger.rule();
            Firing firing = trigger.firing();
            text.add(
                    "%s (%s, %s): fires from %s to %s; most in the %d days to %s: %s, threshold %s%s%s"
                            .formatted(
                                    rule.nameEn(),
                                    rule.key(),
                                    firing.level().label(),
                                    day(firing.firstDay()),
                                    day(firing.lastDay()),
                                    rule.threshold().windowDays(),
                                    day(firing.peakDay()),
                                    value(rule, firing.observed()),
                                    value(rule, firing.threshold()),
                                    firing.alternative() ? ", by an alternative as well" : "",
                                    portions(firing.records(), "; divided over ")));
        }
        return text.toString();
    }

    private static String portions(Records records, String before) {
        if (records.portions().isEmpty()) {
            return "";
        }
        StringJoiner text = new StringJoiner(", ");
        records.portions().stream()
                .sorted((one, other) -> Integer.compare(other.count(), one.count()))
                .limit(MOST_PORTIONS)
                .forEach((Portion each) -> text.add(each.place() + " " + each.count()));
        int more = records.portions().size() - MOST_PORTIONS;
        return before + text + (more > 0 ? " … +" + more : "");
    }

    private static String value(Rule rule, double value) {
        return method(rule) == Method.SHARE ? percent(value) : number(value);
    }

    /** Coverage is a share, whatever its rule says. */
    private static Method method(Rule rule) {
        return rule.family() == Family.COVERAGE ? Method.SHARE : rule.threshold().method();
    }

    private static String day(int day) {
        return new Day(day).date().toString();
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }
}
