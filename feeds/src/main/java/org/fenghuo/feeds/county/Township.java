package org.fenghuo.feeds.county;

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
        int schools = kind.equals("M") ? 1 : 1 + persons / 15_000;
        return "U" + code + kind + dice.between(1, schools);
    }

    /** The invented township health centre. */
    String healthCentre() {
        return "F" + code;
    }
}
