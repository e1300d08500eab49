package org.fenghuo.jobs.intake;

import java.util.Map;

/** What a sender is to do about a fault, by its code, in Chinese and English. */
public final class Hints {
    /** What to do, in both languages. */
    public record Hint(String zh, String en) {}

    private static final Hint ANY =
            new Hint(
                    "请按期望值更正后以更大的版本号重新发送。",
                    "Correct it as expected and send it again with a greater version.");

    private static final Map<String, Hint> BY_CODE =
            Map.ofEntries(
                    hint(
                            "not-framed",
                            "请用 Avro 单对象编码或注册中心编码发送,勿直接发送 JSON 或文本。",
                            "Send Avro in single-object or registry framing, not JSON or text."),
                    hint(
                            "unknown-schema",
                            "请把发送方的模式放入 schemas.folder 或注册中心,再重新发送。",
                            "Add the writer's schema to schemas.folder or the registry, then send"
                                    + " again."),
                    hint(
                            "wrong-kind",
                            "该主题只接收所示类型的记录;请检查发送到了哪个主题。",
                            "This topic takes records of the kind shown; look which topic you send"
                                    + " to."),
                    hint(
                            "truncated",
                            "数值不完整;请检查发送方是否截断了消息。",
                            "The value ends early; see whether the sender cuts its messages."),
                    hint(
                            "trailing-bytes",
                            "记录之后还有多余字节;请用消息中写明的模式编码。",
                            "Bytes follow the record; encode with the schema that the value"
                                    + " names."),
                    hint(
                            "undecodable",
                            "无法按所写模式解码;请核对发送方的编码程序。",
                            "It does not decode with the schema it names; check the sender's"
                                    + " encoder."),
                    hint(
                            "unknown-symbol",
                            "请使用所列的取值;若本系统过旧,请先升级。",
                            "Use one of the symbols listed; if ours are too old, upgrade first."),
                    hint(
                            "missing-field",
                            "请补填该字段后重新发送。",
                            "Fill in this field and send the record again."),
                    hint(
                            "too-long",
                            "请缩短该字段;编号应由来源前缀和流水号组成。",
                            "Shorten this field; an id is a source prefix and a number."),
                    hint(
                            "bad-area-code",
                            "请填写地区编码(如 611022 或 611022100),勿填地名。",
                            "Give the code of the area (611022 or 611022100), not its name."),
                    hint(
                            "day-out-of-range",
                            "请核对日期:不得早于 1900 年,也不得晚于报告时间的次日。",
                            "Check the day: not before 1900 and not after the day following the"
                                    + " report."),
                    hint(
                            "onset-after-report",
                            "请核对发病日期与填卡日期。",
                            "Check the day of onset against the day the card was filled."),
                    hint(
                            "death-before-onset",
                            "请核对死亡日期与发病日期。",
                            "Check the day of death against the day of onset."),
                    hint(
                            "age-out-of-range",
                            "请核对年龄及其单位(岁或月)。",
                            "Check the age and its unit, years or months."),
                    hint("doses-out-of-range", "请核对接种剂次数。", "Check the number of vaccine doses."),
                    hint(
                            "reported-in-the-future",
                            "请校准发送方的时钟,再重新发送。",
                            "Set the sender's clock right and send the record again."),
                    hint(
                            "reported-too-early",
                            "请核对报告时间的单位:应为协调世界时的毫秒数。",
                            "Check the unit of the report time: milliseconds of UTC."),
                    hint(
                            "version-negative",
                            "版本号应为不小于 0 且逐版增大的整数。",
                            "Give a whole number from 0 that grows with each version."));

    private Hints() {}

    /** What to do about a fault of that code. */
    public static Hint of(String code) {
        return BY_CODE.getOrDefault(code, ANY);
    }

    private static Map.Entry<String, Hint> hint(String code, String zh, String en) {
        return Map.entry(code, new Hint(zh, en));
    }
}
