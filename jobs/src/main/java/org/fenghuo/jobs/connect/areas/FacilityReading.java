package org.fenghuo.jobs.connect.areas;

import java.util.List;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.jobs.connect.registers.FacilityRules;
import org.fenghuo.records.Facility;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * Reads facilities as leaves of the tree of areas: visits to a facility that is not known count
 * outside.
 */
final class FacilityReading extends RegisterReading<Facility> {
    FacilityReading(FramingSettings framing) {
        super(Topics.FACILITIES, Facility.class, new FacilityRules(), framing);
    }

    @Override
    String codeInTree(String code) {
        return code;
    }

    @Override
    Area leaf(Facility facility) {
        return new Area(
                codeInTree(facility.getCode()),
                facility.getNameZh(),
                facility.getNameEn() == null ? "" : facility.getNameEn(),
                AreaLevel.FACILITY,
                facility.getArea(),
                List.of());
    }
}
