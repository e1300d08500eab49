package org.fenghuo.local.recount.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks one record, rule by rule, and remembers the first that is broken. */
final class Checks {
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final int OLDEST_YEARS = 130;

    private static final int DAYS_AHEAD = 3_660;
    private static final Pattern AREA_CODE = Pattern.compile("[A-Za-z0-9_-]{1,30}");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_.:/-]{1,60}");

    private final ZoneId zone;
    private final LocalDate reportedOn;
    private Fault first;

    /** Checks of a record that became known at that instant; days are those of the zone. */
    Checks(ZoneId zone, Instant reportedAt) {
        this.zone = zone;
        this.reportedOn = LocalDate.ofInstant(reportedAt, zone);
    }

    Optional<Fault> firstBroken() {
        return Optional.ofNullable(first);
    }

    boolean anyBroken() {
        return first != null;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    LocalDate lastDay() {
        return reportedOn.plusDays(1);
    }

    LocalDate lastDayAhead() {
        return reportedOn.plusDays(DAYS_AHEAD);
    }

    LocalDate dayOf(Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }

    void broken(boolean isBroken, String code, String path) {
        if (isBroken && first == null) {
            first = new Fault(code, path);
        }
    }

    void given(Object value, String path) {
        broken(value == null, "missing-field", path);
    }

    void givenText(String text, String path) {
        broken(text == null || text.isBlank(), "missing-field", path);
    }

    void notLonger(String text, int most, String path) {
        broken(text != null && text.length() > most, "too-long", path);
    }

    /** A text that becomes part of the id of a document or a key. */
    void shortId(String text, String path) {
        broken(text != null && !Ids.isShort(text), "too-long", path);
    }

    void areaCode(String code, String path) {
        broken(code != null && !AREA_CODE.matcher(code).matches(), "bad-area-code", path);
    }

    void code(String code, String path) {
        broken(code != null && !CODE.matcher(code).matches(), "bad-code", path);
    }

    void day(LocalDate day, String path) {
        day(day, lastDay(), path);
    }

    void day(LocalDate day, LocalDate last, String path) {
        broken(
                day != null && (day.isBefore(FIRST_DAY) || day.isAfter(last)),
                "day-out-of-range",
                path);
    }

    void dayOf(Instant instant, String path) {
        day(dayOf(instant), path);
    }

    void within(Integer number, int least, int most, String code, String path) {
        broken(number != null && (number < least || number > most), code, path);
    }

    void notBefore(LocalDate day, LocalDate bound, String code, String path) {
        broken(day != null && bound != null && day.isBefore(bound), code, path);
    }

    void notBefore(Instant instant, Instant bound, String code, String path) {
        broken(instant != null && bound != null && instant.isBefore(bound), code, path);
    }

    void ages(Integer months, Integer years, Integer until) {
        String code = "age-out-of-range";
        within(months, 0, 12 * OLDEST_YEARS, code, "ageMonths");
        within(years, 0, OLDEST_YEARS, code, "ageYears");
        broken(
                until != null && (years == null || until < years || until > OLDEST_YEARS),
                code,
                "ageYearsUntil");
    }

    /** Nobody is 131 years old on that day. */
    void born(LocalDate birthDay, LocalDate day) {
        broken(
                birthDay != null
                        && day != null
                        && !birthDay.plusYears(OLDEST_YEARS + 1L).isAfter(day),
                "age-out-of-range",
                "birthDay");
    }

    /** What is checked of each item of a list. */
    @FunctionalInterface
    interface ItemCheck<T> {
        void check(T item, String path);
    }

    <T> void each(List<T> items, String path, ItemCheck<T> check) {
        for (int i = 0; items != null && i < items.size(); i++) {
            check.check(items.get(i), "%s[%d]".formatted(path, i));
        }
    }
}
