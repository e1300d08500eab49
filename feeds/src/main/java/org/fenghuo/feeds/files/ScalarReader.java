package org.fenghuo.feeds.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Understands the text of a single value as its schema asks for. */
public final class ScalarReader {
    private static final Pattern LONG_YEAR = Pattern.compile("[+-].*");

    private final String path;
    private final Schema type;

    /** Reads values of a type for the field of that path. */
    public ScalarReader(String path, Schema type) {
        this.path = path;
        this.type = type;
    }

    /** Whether a text can hold values of that type at all. */
    static boolean canRead(Schema type) {
        return switch (type.getType()) {
            case STRING, INT, LONG, FLOAT, DOUBLE, BOOLEAN, ENUM -> true;
            case RECORD, ARRAY, MAP, UNION, FIXED, BYTES, NULL -> false;
        };
    }

    /** The value, or null after the fault has been told. */
    public Object read(String text, Consumer<FieldFault> faults) {
        return switch (type.getType()) {
            case STRING -> text;
            case INT -> isLogical("date") ? day(text, faults) : whole(text, faults);
            case LONG -> isLogical("timestamp-millis") ? instant(text, faults) : big(text, faults);
            case FLOAT, DOUBLE -> number(text, faults);
            case BOOLEAN -> truth(text, faults);
            case ENUM -> symbol(text, faults);
            case RECORD, ARRAY, MAP, UNION, FIXED, BYTES, NULL -> {
                faults.accept(Faults.nestedValue(path, text));
                yield null;
            }
        };
    }

    private boolean isLogical(String name) {
        LogicalType logical = type.getLogicalType();
        return logical != null && logical.getName().equals(name);
    }

    private LocalDate day(String text, Consumer<FieldFault> faults) {
        try {
            if (!LONG_YEAR.matcher(text.strip()).matches()) {
                return LocalDate.parse(text.strip());
            }
        } catch (DateTimeException notADay) {
            // told below, with the other ways of not being a day
        }
        faults.accept(
                fault(
                        "not-a-date",
                        text,
                        "an existing day written YYYY-MM-DD, such as 2024-05-01",
                        "日期请写成 YYYY-MM-DD，如 2024-05-01，并确认该日存在"));
        return null;
    }

    private Instant instant(String text, Consumer<FieldFault> faults) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException notAnInstant) {
            boolean onlyZoneMissing = isLocal(text.strip().replace(' ', 'T'));
            faults.accept(
                    onlyZoneMissing
                            ? fault(
                                    "no-time-zone",
                                    text,
                                    "an instant with its zone, such as 2024-05-01T08:00:00+08:00 or"
                                            + " …Z",
                                    "时间必须带时区，如 2024-05-01T08:00:00+08:00")
                            : fault(
                                    "not-an-instant",
                                    text,
                                    "an instant written 2024-05-01T08:00:00+08:00 or"
                                            + " 2024-05-01T00:00:00Z",
                                    "时间请写成 2024-05-01T08:00:00+08:00"));
            return null;
        }
    }

    private static boolean isLocal(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException notLocalEither) {
            return false;
        }
    }

    private Integer whole(String text, Consumer<FieldFault> faults) {
        Long value = big(text, faults);
        if (value == null) {
            return null;
        }
        if (value.intValue() != value) {
            faults.accept(fault("out-of-range", text, "a number below 2,147,483,648", "数值过大，请检查"));
            return null;
        }
        return value.intValue();
    }

    private Long big(String text, Consumer<FieldFault> faults) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException notWhole) {
            faults.accept(fault("not-a-whole-number", text, "a whole number", "请填写整数"));
            return null;
        }
    }

    private Number number(String text, Consumer<FieldFault> faults) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return type.getType() == Schema.Type.FLOAT ? (Number) (float) value : value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the numbers that are none
        }
        faults.accept(fault("not-a-number", text, "a number such as 37.5", "请填写数字，如 37.5"));
        return null;
    }

    private Boolean truth(String text, Consumer<FieldFault> faults) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> {
                faults.accept(
                        fault(
                                "not-true-or-false",
                                text,
                                "true, false, 1 or 0",
                                "请填写 true、false、1 或 0"));
                yield null;
            }
        };
    }

    private Object symbol(String text, Consumer<FieldFault> faults) {
        List<String> allowed = new ArrayList<>(type.getEnumSymbols());
        allowed.remove(type.getEnumDefault());
        if (allowed.contains(text.strip())) {
            return SpecificData.get().createEnum(text.strip(), type);
        }
        String question = Nearest.to(text, allowed).map(each -> "；是否为 " + each + "？").orElse("");
        faults.accept(
                fault(
                        "unknown-symbol",
                        text,
                        "one of " + String.join(", ", allowed),
                        "只能填写：" + String.join("、", allowed) + question));
        return null;
    }

    private FieldFault fault(String code, String found, String expected, String hintZh) {
        return new FieldFault(
                path, code, found, expected, hintZh, "write %s as %s".formatted(path, expected));
    }
}
