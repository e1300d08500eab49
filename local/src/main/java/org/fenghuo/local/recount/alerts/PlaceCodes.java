package org.fenghuo.local.recount.alerts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fenghuo.local.recount.Place;
import org.fenghuo.local.recount.Places;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.PlaceBasis;
import org.fenghuo.records.PlaceKind;
import org.fenghuo.records.Rule;

/** Finds the places in which a rule counts a card. */
final class PlaceCodes {
    private static final int VILLAGE_DIGITS = 12;

    private final Places places;

    PlaceCodes(Places places) {
        this.places = places;
    }

    Set<String> of(CaseReport report, Rule rule) {
        Set<String> codes = new LinkedHashSet<>();
        switch (rule.getPlace()) {
            case UNIT -> codes.add(given(report.getUnit()));
            case CLASS -> {
                if (!given(report.getUnit()).isEmpty() && !given(report.getClassId()).isEmpty()) {
                    codes.add(report.getUnit() + "/" + report.getClassId());
                }
            }
            case HOUSEHOLD -> codes.add(HouseholdCode.of(given(report.getHouseholdId())));
            case COUNTRY, PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, VILLAGE -> {
                for (PlaceBasis basis : bases(rule)) {
                    codes.add(area(rule.getPlace(), report, basis));
                }
            }
            case FACILITY, UNRECOGNISED -> {}
        }
        codes.remove("");
        return codes;
    }

    private static List<PlaceBasis> bases(Rule rule) {
        return rule.getPlaceBases().isEmpty()
                ? List.of(PlaceBasis.RESIDENCE)
                : rule.getPlaceBases();
    }

    private String area(PlaceKind kind, CaseReport report, PlaceBasis basis) {
        String code =
                given(
                        switch (basis) {
                            case RESIDENCE -> report.getResidenceArea();
                            case REPORTING -> report.getReportingArea();
                            case INFECTION -> report.getInfectionArea();
                            case UNRECOGNISED -> null;
                        });
        if (code.isEmpty() && basis != PlaceBasis.RESIDENCE) {
            return "";
        }
        if (kind == PlaceKind.VILLAGE && code.length() == VILLAGE_DIGITS) {
            return code;
        }
        Place found = places.resolve(code);
        if (kind == PlaceKind.COUNTY) {
            return places.county(found).code();
        }
        String level = kind.name().toLowerCase(Locale.ROOT);
        for (Place above : places.path(found)) {
            if (above.level().equals(level)) {
                return above.code();
            }
        }
        return "";
    }

    private static String given(String code) {
        return code == null ? "" : code;
    }
}
