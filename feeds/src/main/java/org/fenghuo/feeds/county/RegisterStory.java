package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.records.Area;
import org.fenghuo.records.Department;
import org.fenghuo.records.DepartmentKind;
import org.fenghuo.records.ExpectedReports;
import org.fenghuo.records.Facility;
import org.fenghuo.records.FacilityKind;
import org.fenghuo.records.Unit;
import org.fenghuo.records.UnitKind;
import org.fenghuo.schemas.topics.Topics;

/** The registers of invented facilities and schools, sent when the story begins. */
final class RegisterStory implements DayStory {
    private static final int HOSPITALS_WITH_CARDS = 3;
    private static final String EVERY_DAY = "1234567";
    private static final String WORKING_DAYS = "12345";

    private final CountySettings settings;
    private final Places places;
    private final Map<String, Area> areas = new HashMap<>();

    RegisterStory(CountySettings settings, Places places) {
        this.settings = settings;
        this.places = places;
        places.areas().forEach(area -> areas.put(area.getCode(), area));
    }

    @Override
    public List<Sending> of(LocalDate day) {
        if (!day.equals(settings.firstDay())) {
            return List.of();
        }
        Instant begin = day.atStartOfDay(CountySettings.ZONE).toInstant();
        List<Sending> sendings = new ArrayList<>();
        for (Facility facility : facilities()) {
            sendings.add(new Sending(begin, facility.getCode(), begin, facility));
        }
        if (settings.streams().contains(RecordStream.VISITS)) {
            for (Unit unit : units()) {
                sendings.add(new Sending(begin, unit.getCode(), begin, unit));
            }
        }
        return sendings;
    }

    private List<Facility> facilities() {
        List<Facility> facilities = new ArrayList<>();
        for (String county : places.counties()) {
            for (int number = 1; number <= HOSPITALS_WITH_CARDS; number++) {
                facilities.add(hospital(county, number));
            }
            places.townshipsOf(county).forEach(township -> facilities.add(healthCentre(township)));
        }
        return facilities;
    }

    private Facility hospital(String county, int number) {
        boolean hasClinics = county.equals(HealthCounty.COUNTY) && number <= Clinics.HOSPITALS;
        Facility facility =
                facility(
                        Clinics.hospital(county, number),
                        county,
                        FacilityKind.HOSPITAL,
                        "第%d医院(虚构)".formatted(number),
                        " hospital %d (invented)".formatted(number));
        facility.setSentinel(number == 1);
        if (hasClinics) {
            facility.setDepartments(
                    List.of(
                            new Department(
                                    Clinics.FEVER_CLINIC,
                                    DepartmentKind.FEVER_CLINIC,
                                    true,
                                    "发热门诊"),
                            new Department(
                                    Clinics.PAEDIATRICS, DepartmentKind.PAEDIATRICS, true, "儿科")));
            facility.setExpected(
                    List.of(
                            new ExpectedReports(Topics.CLINIC_VISITS.name(), 24, EVERY_DAY),
                            new ExpectedReports(Topics.CLINIC_DAYS.name(), 24, EVERY_DAY)));
        }
        return facility;
    }

    private Facility healthCentre(Township township) {
        Facility facility =
                facility(
                        township.healthCentre(),
                        township.code(),
                        FacilityKind.TOWNSHIP_HEALTH_CENTRE,
                        "卫生院(虚构)",
                        " health centre (invented)");
        if (township.county().equals(HealthCounty.COUNTY)) {
            facility.setExpected(
                    List.of(new ExpectedReports(Topics.VACCINATIONS.name(), 120, WORKING_DAYS)));
        }
        return facility;
    }

    private Facility facility(
            String code, String area, FacilityKind kind, String nameZh, String nameEn) {
        Facility facility = new Facility();
        facility.setCode(code);
        facility.setNameZh(areas.get(area).getNameZh() + nameZh);
        facility.setNameEn(areas.get(area).getNameEn() + nameEn);
        facility.setKind(kind);
        facility.setArea(area);
        facility.setSentinel(false);
        facility.setDepartments(List.of());
        facility.setExpected(List.of());
        return facility;
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (String county : places.counties()) {
            for (Township township : places.townshipsOf(county)) {
                township.schools().forEach((code, kind) -> units.add(unit(code, kind, township)));
            }
        }
        return units;
    }

    private Unit unit(String code, UnitKind kind, Township township) {
        Unit unit = new Unit();
        unit.setCode(code);
        String kindZh = kind == UnitKind.KINDERGARTEN ? "幼儿园" : "学校";
        String number = code.substring(code.length() - 2);
        unit.setNameZh(areas.get(township.code()).getNameZh() + kindZh + number + "(虚构)");
        unit.setKind(kind);
        unit.setArea(township.code());
        return unit;
    }
}
