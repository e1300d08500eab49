package org.fenghuo.jobs.alerts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Held;
import org.fenghuo.epi.alert.LineState;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;

/** Hands out how the job makes alerts of what it remembers, which is nobody else's business. */
public final class AlertsOfTests {
    private final AlertWriter writer;

    /** In these areas. */
    public AlertsOfTests(Collection<Area> areas) {
        writer =
                new AlertWriter(
                        new Subjects(Map.of(), Map.of()), new AlertPlaces(AreaTree.of(areas)));
    }

    /** The alert that people see. */
    public Alert alert(Held held, LineState state) {
        return writer.alert(held, state, List.of());
    }
}
