package org.fenghuo.jobs.connect.alerts;

import static org.fenghuo.jobs.connect.alerts.Symbols.same;

import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Exclusion;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.records.AlertAction;

/** Makes actions of their records. */
public final class ActionReading {
    private ActionReading() {}

    /** The action that a record of the topic describes. */
    public static Action action(AlertAction record) {
        return new Action(
                record.getAlertId(),
                record.getActionId(),
                record.getAt().toEpochMilli(),
                record.getActor(),
                same(record.getAction(), Action.Kind.class),
                same(record.getVerdict(), Verdict.NONE),
                same(record.getReason(), Exclusion.NONE),
                Nullable.text(record.getNote()));
    }
}
