package org.fenghuo.epi.coverage;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.time.Day;

/**
 * A row of the immunisation schedule: one dose in one edition.
 *
 * @param family courses that decide together whether a dose is valid or due
 * @param course course of the dose
 * @param alternativeTo course in whose place this one may be taken, empty for none
 * @param after course whose doses must lie back the interval, empty for that of the dose before
 * @param accepts codes of the vaccines that make the dose
 * @param dose the dose, in this edition alone
 */
public record ScheduleRow(
        String family,
        String course,
        String alternativeTo,
        String after,
        List<String> accepts,
        ScheduledDose dose) {

    /** A row of {@code immunization_schedule.csv}, read by the names of its columns. */
    public static ScheduleRow of(UnaryOperator<String> column) {
        DoseAges ages =
                new DoseAges(
                        CalendarAge.parse(column.apply("due")),
                        CalendarAge.parse(column.apply("minimum")),
                        age(column.apply("timely_before"), CalendarAge.NEVER),
                        age(column.apply("catch_up_before"), CalendarAge.NEVER),
                        age(column.apply("eligible_before"), CalendarAge.NEVER));
        DoseTerms terms =
                new DoseTerms(
                        day(column.apply("valid_from"), Integer.MIN_VALUE),
                        ages,
                        age(column.apply("interval"), CalendarAge.NONE),
                        age(column.apply("interval_from_first"), CalendarAge.NONE));
        ForWhom whom =
                new ForWhom(
                        sex(column.apply("sex")),
                        day(column.apply("born_from"), Integer.MIN_VALUE),
                        day(column.apply("born_until"), Integer.MAX_VALUE));
        Waiver waiver =
                new Waiver(
                        column.apply("waiver_vaccine"),
                        age(column.apply("waiver_minimum"), ages.minimum()));
        return new ScheduleRow(
                column.apply("family"),
                column.apply("course"),
                column.apply("alternative_to"),
                column.apply("interval_after"),
                List.of(column.apply("accepts").split("\\|")),
                new ScheduledDose(
                        column.apply("vaccine"),
                        number(column.apply("dose")),
                        whom,
                        waiver,
                        List.of(terms)));
    }

    private static int number(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9]\\d?"))
                .map(Integer::parseInt)
                .filter(number -> number <= Dose.MOST)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "dose is '%s': give a number from 1 to %d"
                                                .formatted(text, Dose.MOST)));
    }

    private static CalendarAge age(String text, CalendarAge otherwise) {
        return text.isEmpty() ? otherwise : CalendarAge.parse(text);
    }

    private static int day(String text, int otherwise) {
        return text.isEmpty() ? otherwise : Day.parse(text).epochDay();
    }

    private static SexGroup sex(String text) {
        return switch (text) {
            case "any" -> SexGroup.ALL;
            case "F" -> SexGroup.FEMALE;
            case "M" -> SexGroup.MALE;
            default ->
                    throw new IllegalArgumentException(
                            "sex is '%s': give any, F or M".formatted(text));
        };
    }
}
