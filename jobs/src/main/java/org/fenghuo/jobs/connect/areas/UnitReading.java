package org.fenghuo.jobs.connect.areas;

import java.util.List;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.jobs.connect.registers.UnitRules;
import org.fenghuo.jobs.intake.UnitCodes;
import org.fenghuo.records.Unit;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** Reads collective units as leaves of the tree of areas, under codes of their own. */
final class UnitReading extends RegisterReading<Unit> {
    UnitReading(FramingSettings framing) {
        super(Topics.UNITS, Unit.class, new UnitRules(), framing);
    }

    @Override
    String codeInTree(String code) {
        return UnitCodes.of(code);
    }

    @Override
    Area leaf(Unit unit) {
        String parent = unit.getParent() == null ? unit.getArea() : UnitCodes.of(unit.getParent());
        return new Area(
                codeInTree(unit.getCode()),
                unit.getNameZh(),
                unit.getNameEn() == null ? "" : unit.getNameEn(),
                AreaLevel.UNIT,
                parent,
                List.of());
    }
}
