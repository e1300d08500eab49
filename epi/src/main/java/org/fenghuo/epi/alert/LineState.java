package org.fenghuo.epi.alert;

import java.util.List;
import org.fenghuo.epi.detect.Line;

/**
 * All that is remembered of a line.
 *
 * @param line duty, subject and place
 * @param unit code of the unit that contains a class, else empty
 * @param area code of the area in which it lies, empty where unknown
 * @param quietDays days without firing after which an episode is over
 * @param said what each rule says
 * @param held its alerts
 */
public record LineState(
        Line line, String unit, String area, int quietDays, List<Said> said, List<Held> held) {
    public LineState {
        said = List.copyOf(said);
        held = List.copyOf(held);
    }
}
