package org.fenghuo.jobs.alerts;

import java.util.List;
import org.fenghuo.epi.alert.LineState;
import org.fenghuo.epi.alert.Where;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.intake.UnitCodes;

/** Finds where an alert is, by the registers of areas and units. */
final class AlertPlaces {
    private final AreaTree tree;

    AlertPlaces(AreaTree tree) {
        this.tree = tree;
    }

    Where of(LineState state) {
        PlaceKind kind = state.line().kind();
        String place = state.line().place();
        if (kind != PlaceKind.UNIT && kind != PlaceKind.CLASS) {
            String code = kind.areaLevel().isPresent() ? place : state.area();
            return inArea("", code, code);
        }
        String unit = kind == PlaceKind.UNIT ? place : state.unit();
        List<String> path = tree.place(UnitCodes.of(unit)).path();
        Area known = tree.area(path.get(0));
        if (known.level() != AreaLevel.UNIT) {
            return inArea(unit, state.area(), "");
        }
        List<String> areas =
                path.stream().filter(code -> tree.area(code).level() != AreaLevel.UNIT).toList();
        return inArea(known.nameZh(), areas.isEmpty() ? state.area() : areas.get(0), "");
    }

    private Where inArea(String unitName, String code, String fallback) {
        Area area = tree.area(tree.place(code).code());
        boolean isKnown = tree.place(code).code().equals(code);
        String name = isKnown || fallback.isEmpty() ? area.nameZh() : area.nameZh() + fallback;
        return new Where(
                unitName, area.code(), name, area.level().label(), tree.place(code).path());
    }
}
