package org.fenghuo.jobs.connect.detection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fenghuo.jobs.connect.rules.Faults;
import org.fenghuo.records.AreaOverride;
import org.fenghuo.records.PlaceKind;
import org.fenghuo.records.Rule;

/** Whether a rule counts where its family can count. */
final class PlaceChecks {
    private static final Set<PlaceKind> AREAS =
            EnumSet.of(
                    PlaceKind.COUNTRY,
                    PlaceKind.PROVINCE,
                    PlaceKind.PREFECTURE,
                    PlaceKind.COUNTY,
                    PlaceKind.TOWNSHIP,
                    PlaceKind.VILLAGE);
    private static final Set<PlaceKind> CLOSE =
            EnumSet.of(
                    PlaceKind.UNIT,
                    PlaceKind.CLASS,
                    PlaceKind.HOUSEHOLD,
                    PlaceKind.VILLAGE,
                    PlaceKind.TOWNSHIP);

    private PlaceChecks() {}

    static boolean isArea(Rule rule) {
        return AREAS.contains(rule.getPlace());
    }

    static void check(Rule rule, FoundFaults found) {
        Set<PlaceKind> allowed = allowed(rule);
        if (rule.getPlace() != PlaceKind.UNRECOGNISED && !allowed.isEmpty()) {
            found.unless(
                    allowed.contains(rule.getPlace()),
                    "place-not-of-family",
                    "place",
                    Word.of(rule.getPlace()),
                    "for family %s one of %s%s"
                            .formatted(Word.of(rule.getFamily()), Word.all(allowed), notYet(rule)));
        }
        found.unless(
                isArea(rule) || rule.getPlaceBases().isEmpty(),
                "not-of-place",
                "placeBases",
                Word.all(rule.getPlaceBases()),
                "nothing: placeBases applies to areas only, and place is "
                        + Word.of(rule.getPlace()));
        overrides(rule, found);
    }

    private static Set<PlaceKind> allowed(Rule rule) {
        return switch (rule.getFamily()) {
            case FIXED, RATE, COVERAGE, JOINED -> AREAS;
            case CLUSTER -> CLOSE;
            case VISITS -> {
                Set<PlaceKind> also = EnumSet.copyOf(AREAS);
                also.add(PlaceKind.FACILITY);
                yield also;
            }
            case UNRECOGNISED -> Set.of();
        };
    }

    private static String notYet(Rule rule) {
        return rule.getPlace() == PlaceKind.FACILITY ? "; facility is not supported yet" : "";
    }

    private static void overrides(Rule rule, FoundFaults found) {
        List<AreaOverride> overrides = new ArrayList<>(rule.getOverrides());
        Set<String> before = new HashSet<>();
        for (int i = 0; i < overrides.size(); i++) {
            String path = "overrides[" + i + "].area";
            String area = overrides.get(i).getArea();
            found.add(Faults.badAreaCode(path, area));
            found.unless(before.add(area), "twice", path, area, "each area once");
        }
    }
}
