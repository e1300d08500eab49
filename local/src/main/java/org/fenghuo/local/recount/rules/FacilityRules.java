package org.fenghuo.local.recount.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fenghuo.records.Department;
import org.fenghuo.records.ExpectedReports;
import org.fenghuo.records.Facility;

/** The rules of an entry of the register of facilities, in the order of docs/record-rules.md. */
public final class FacilityRules implements Rules<Facility> {
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9]([0-9 ()-]*)[0-9]");
    private static final Pattern WEEKDAYS = Pattern.compile("[1-7]+");
    private static final Set<String> STREAMS =
            Set.of("case-reports", "vaccinations", "residents", "clinic-visits", "clinic-days");

    @Override
    public Optional<Fault> firstBroken(Facility facility, long appendedAtMs) {
        Checks checks = new Checks(ZoneOffset.UTC, Instant.ofEpochMilli(appendedAtMs));
        Head.unknownSymbol(facility).ifPresent(path -> checks.broken(true, "unknown-symbol", path));
        checks.code(facility.getCode(), "code");
        checks.givenText(facility.getNameZh(), "nameZh");
        checks.notLonger(facility.getNameZh(), 200, "nameZh");
        checks.areaCode(facility.getArea(), "area");
        checks.broken(isNoPhone(facility.getDutyPhone()), "bad-phone", "dutyPhone");
        departments(facility.getDepartments(), checks);
        checks.each(
                facility.getExpected(),
                "expected",
                (expected, path) -> expected(expected, path, checks));
        return checks.firstBroken();
    }

    private static boolean isNoPhone(String phone) {
        if (phone == null) {
            return false;
        }
        int length = phone.startsWith("+") ? phone.length() - 1 : phone.length();
        return length < 3 || length > 30 || !PHONE.matcher(phone).matches();
    }

    private static void departments(List<Department> departments, Checks checks) {
        checks.broken(departments.size() > 200, "too-many-items", "departments");
        checks.each(departments, "departments", (one, path) -> checks.code(one.getCode(), path));
        Set<String> codes = new HashSet<>();
        checks.each(
                departments,
                "departments",
                (one, path) -> checks.broken(!codes.add(one.getCode()), "twice", path + ".code"));
    }

    private static void expected(ExpectedReports expected, String path, Checks checks) {
        checks.broken(!STREAMS.contains(expected.getStream()), "unknown-stream", path + ".stream");
        checks.within(expected.getEveryHours(), 1, 744, "hours-out-of-range", path + ".everyHours");
        checks.broken(!rises(expected.getWeekdays()), "bad-weekdays", path + ".weekdays");
    }

    private static boolean rises(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) <= digits.charAt(i - 1)) {
                return false;
            }
        }
        return WEEKDAYS.matcher(digits).matches();
    }
}
