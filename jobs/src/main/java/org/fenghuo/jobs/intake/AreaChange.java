package org.fenghuo.jobs.intake;

import java.util.List;
import org.fenghuo.epi.place.Area;

/**
 * What is newest about an area.
 *
 * @param code code of the area
 * @param area what stands of it now: one, or none when it was removed
 */
public record AreaChange(String code, List<Area> area) {
    public AreaChange {
        area = List.copyOf(area);
        if (area.size() > 1 || area.stream().anyMatch(each -> !each.code().equals(code))) {
            throw new IllegalArgumentException(
                    "a change of area %s names %s: give one area of that code, or none"
                            .formatted(code, area));
        }
    }

    /** An area is new, or is said anew. */
    public static AreaChange to(Area area) {
        return new AreaChange(area.code(), List.of(area));
    }

    /** An area is no more. */
    public static AreaChange removal(String code) {
        return new AreaChange(code, List.of());
    }

    /** Whether the area is no more. */
    public boolean isRemoval() {
        return area.isEmpty();
    }
}
