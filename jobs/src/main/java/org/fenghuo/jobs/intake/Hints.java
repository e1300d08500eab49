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
                            "bad-code",
                            "请填写编码(字母、数字或 _ . : / -),勿含空格和竖线。",
                            "Give a code of letters, digits or _ . : / - without blanks."),
                    hint(
                            "same-person",
                            "只有更改了受种者的版本才填写 revisedFromPerson,且应为更改前的编码。",
                            "Give revisedFromPerson only in the version that changes the person:"
                                    + " the one before."),
                    hint(
                            "dose-number-out-of-range",
                            "剂次从 1 开始;请核对是否误填了总剂数或编码。",
                            "Doses count from 1; see whether a total or a code was given."),
                    hint(
                            "given-before-birth",
                            "请核对出生日期与接种日期。",
                            "Check the day of birth against the day of the dose."),
                    hint(
                            "given-on-another-day",
                            "givenAt 应落在 givenOn 当天;请核对时区。",
                            "givenAt must lie on givenOn; check the time zone."),
                    hint(
                            "given-after-entry",
                            "请核对接种日期与录入时间。",
                            "Check the day of the dose against the time of entry."),
                    hint(
                            "observed-before-dose",
                            "请核对留观结束时间与接种时间。",
                            "Check the end of observation against the time of the dose."),
                    hint(
                            "before-birth",
                            "请核对居住日期与出生日期。",
                            "Check the days of residence against the day of birth."),
                    hint(
                            "until-before-from",
                            "结束不得早于开始;请核对两者是否填反。",
                            "The end comes before the start; see whether they are swapped."),
                    hint(
                            "temperature-out-of-range",
                            "体温单位为摄氏度;98.6 为华氏度,应填 37.0。",
                            "Give degrees Celsius; 98.6 is Fahrenheit, which is 37.0."),
                    hint(
                            "spo2-out-of-range",
                            "血氧饱和度为百分数,0 至 100。",
                            "Oxygen saturation is in per cent, from 0 to 100."),
                    hint(
                            "onset-after-arrival",
                            "请核对发病(发热)日期与就诊时间。",
                            "Check the day of onset against the time of arrival."),
                    hint(
                            "examined-before-arrival",
                            "请核对检查时间与到达时间。",
                            "Check the time of examination against that of arrival."),
                    hint(
                            "observed-before-arrival",
                            "请核对留观时间与到达时间。",
                            "Check the time of observation against that of arrival."),
                    hint(
                            "closed-before-arrival",
                            "请核对离院(去向)时间与到达时间。",
                            "Check the time of disposition against that of arrival."),
                    hint(
                            "result-before-specimen",
                            "请核对采样时间与结果时间。",
                            "Check the time of the result against that of the specimen."),
                    hint(
                            "id-of-other-content",
                            "recordId 应为 source|department|day;科室或日期填错时,请删除原记录后新报。",
                            "The recordId is source|department|day; to mend these, delete the"
                                    + " record and send a new one."),
                    hint(
                            "count-out-of-range",
                            "请填写不小于 0 的人次数。",
                            "Give a number of persons or visits from 0."),
                    hint(
                            "part-above-whole",
                            "部分不得多于全部;请核对两数是否填反。",
                            "A part is more than the whole; see whether they are swapped."),
                    hint(
                            "age-bands-overlap",
                            "年龄组不得重叠;untilYears 含该岁。",
                            "Bands of ages must not overlap; untilYears belongs to the band."),
                    hint(
                            "too-many-items",
                            "该列表项数过多;请检查是否重复。",
                            "The list is too long; see whether items repeat."),
                    hint(
                            "bad-phone",
                            "请填写值班电话,只含数字、空格、括号和短横。",
                            "Give a telephone number of digits, blanks, brackets and dashes."),
                    hint("twice", "每个编码只能出现一次。", "Give each code once."),
                    hint(
                            "unknown-stream",
                            "请填写主题名称,如 clinic-days。",
                            "Give the name of a topic, such as clinic-days."),
                    hint(
                            "hours-out-of-range",
                            "以小时计:24 为每日,168 为每周。",
                            "In hours: 24 is daily, 168 is weekly."),
                    hint(
                            "bad-weekdays",
                            "星期一为 1,星期日为 7,连写,如 12345。",
                            "Write Monday as 1 and Sunday as 7 in a row, such as 12345."),
                    hint("own-parent", "上级单位不能是自身。", "A unit cannot contain itself."),
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
