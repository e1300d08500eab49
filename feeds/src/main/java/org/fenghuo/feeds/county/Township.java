package org.fenghuo.feeds.county;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.records.UnitKind;

/**
 * A township of the invented county.
 *
 * @param code nine digits
 * @param county six digits
 * @param rural whether it is a town, not a subdistrict or a farm
 * @param persons invented share of the county's population
 */
record Township(String code, String county, boolean rural, int persons) {

    /** An invented school or nursery for a child of that age. */
    String school(int years, Dice dice) {
        String kind = years < 6 ? "K" : years < 12 ? "P" : "M";
        return "U" + code + kind + dice.between(1, schools(kind));
    }

    private int schools(String kind) {
        return kind.equals("M") ? 1 : 1 + persons / 15_000;
    }

    /** All invented schools and nurseries by their codes. */
    Map<String, UnitKind> schools() {
        Map<String, UnitKind> schools = new TreeMap<>();
        for (String kind : List.of("K", "P", "M")) {
            UnitKind unit = kind.equals("K") ? UnitKind.KINDERGARTEN : UnitKind.SCHOOL;
            for (int number = 1; number <= schools(kind); number++) {
                schools.put("U" + code + kind + number, unit);
            }
        }
        return schools;
    }

    /** The invented township health centre. */
    String healthCentre() {
        return "F" + code;
    }
}
