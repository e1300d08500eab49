package org.fenghuo.jobs.connect.coverage;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.fenghuo.schemas.framing.FramingSettings;

/**
 * What the intake of residents and vaccinations is told.
 *
 * @param framing where the schemas of writers come from
 * @param zone zone whose days are counted
 * @param vaccines codes of the vaccines that are known; any other counts as {@code other}
 */
public record CoverageIntake(FramingSettings framing, ZoneId zone, Set<String> vaccines)
        implements Serializable {
    /** The vaccine under which unknown codes count. */
    public static final String OTHER = "other";

    public CoverageIntake {
        vaccines = new HashSet<>(vaccines);
    }

    String vaccine(String code) {
        return vaccines.contains(code) ? code : OTHER;
    }
}
