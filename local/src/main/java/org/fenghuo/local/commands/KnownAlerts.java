package org.fenghuo.local.commands;

import java.io.IOException;
import java.util.List;
import org.fenghuo.local.alerts.AlertsIndex;

/** Says of an id that no alert has it, and which ones were perhaps meant. */
final class KnownAlerts {
    private KnownAlerts() {}

    static String unknown(String id, AlertsIndex index) throws IOException {
        List<String> near = index.near(id);
        String none = "没有预警 %s。There is no alert %s.".formatted(id, id);
        return near.isEmpty()
                ? none + " There are no alerts at all yet."
                : none + " 是否指 Perhaps you mean:\n  " + String.join("\n  ", near);
    }
}
