package org.fenghuo.jobs.connect.registers;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fenghuo.jobs.connect.rules.Faults;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.connect.rules.OrderedRules;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.Department;
import org.fenghuo.records.ExpectedReports;
import org.fenghuo.records.Facility;
import org.fenghuo.schemas.topics.Topics;

/** The rules of an entry of the register of facilities, in the order of docs/record-rules.md. */
public final class FacilityRules extends KindRules<Facility> {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{1,28}[0-9]");
    private static final Pattern WEEKDAYS = Pattern.compile("(?=[1-7])1?2?3?4?5?6?7?");
    private static final String DEPARTMENTS = "departments";
    private static final int MOST_DEPARTMENTS = 200;
    private static final int HOURS_OF_A_MONTH = 744;
    private static final Set<String> STREAMS =
            new TreeSet<>(
                    List.of(
                            Topics.CASE_REPORTS.name(),
                            Topics.VACCINATIONS.name(),
                            Topics.RESIDENTS.name(),
                            Topics.CLINIC_VISITS.name(),
                            Topics.CLINIC_DAYS.name()));

    private final OrderedRules<Facility> rules =
            OrderedRules.ofRegister(
                    List.of(
                            facility -> RegisterFaults.code(facility.getCode()),
                            facility -> RegisterFaults.name(facility.getNameZh()),
                            facility -> RegisterFaults.area(facility.getArea()),
                            FacilityRules::phoneIsANumber,
                            facility ->
                                    Faults.tooMany(
                                            DEPARTMENTS,
                                            facility.getDepartments(),
                                            MOST_DEPARTMENTS),
                            FacilityRules::departmentsHaveCodes,
                            FacilityRules::departmentsStandOnce,
                            FacilityRules::schedulesAreWhole));

    @Override
    protected OrderedRules<Facility> ordered() {
        return rules;
    }

    private static Fault phoneIsANumber(Facility facility) {
        String phone = facility.getDutyPhone();
        return phone == null || PHONE.matcher(phone).matches()
                ? null
                : Fault.of(
                        "bad-phone",
                        "dutyPhone",
                        phone,
                        "digits, with spaces, dashes, brackets or a leading +");
    }

    private static Fault departmentsHaveCodes(Facility facility) {
        return Faults.firstOf(
                DEPARTMENTS,
                facility.getDepartments(),
                (path, one) -> Faults.badCode(path + ".code", one.getCode()));
    }

    private static Fault departmentsStandOnce(Facility facility) {
        if (facility.getDepartments().size() > MOST_DEPARTMENTS) {
            return null;
        }
        List<String> codes = facility.getDepartments().stream().map(Department::getCode).toList();
        return Faults.firstOf(
                DEPARTMENTS,
                codes,
                (path, code) ->
                        codes.indexOf(code) == codes.lastIndexOf(code)
                                ? null
                                : Fault.of("twice", path + ".code", code, "each code once"));
    }

    private static Fault schedulesAreWhole(Facility facility) {
        return Faults.firstOf("expected", facility.getExpected(), FacilityRules::schedule);
    }

    private static Fault schedule(String path, ExpectedReports expected) {
        return Faults.firstOf(
                STREAMS.contains(expected.getStream())
                        ? null
                        : Fault.of(
                                "unknown-stream",
                                path + ".stream",
                                expected.getStream(),
                                "one of " + String.join(", ", STREAMS)),
                Faults.outside(
                        "hours-out-of-range",
                        path + ".everyHours",
                        expected.getEveryHours(),
                        1,
                        HOURS_OF_A_MONTH),
                WEEKDAYS.matcher(expected.getWeekdays()).matches()
                        ? null
                        : Fault.of(
                                "bad-weekdays",
                                path + ".weekdays",
                                expected.getWeekdays(),
                                "digits from 1 (Monday) to 7, rising, each once"));
    }
}
