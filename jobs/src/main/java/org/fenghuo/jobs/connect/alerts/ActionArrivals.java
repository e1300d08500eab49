package org.fenghuo.jobs.connect.alerts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.jobs.alerts.ActionArrivalSerializer;
import org.fenghuo.jobs.connect.kafka.PlainArrivals;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.ActionKind;
import org.fenghuo.records.AlertAction;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** What people do about alerts, as it comes. */
public final class ActionArrivals extends PlainArrivals<AlertAction, Action> {
    private static final long serialVersionUID = 1L;
    private static final long MOST_AHEAD_MS = 3_600_000;

    /** Actions in that framing; of refused ones the day is told in that zone. */
    public ActionArrivals(FramingSettings framing, ZoneId zone) {
        super(Topics.ALERT_ACTIONS, AlertAction.class, framing, zone);
    }

    @Override
    protected Optional<Fault> fault(AlertAction record, long appendedAt) {
        if (record.getAlertId().isBlank()) {
            return missing("alertId", "the id of an alert");
        }
        if (record.getActionId().isBlank()) {
            return missing("actionId", "an id of its own, such as a random UUID");
        }
        if (record.getActor().isBlank()) {
            return missing("actor", "the name of a duty account");
        }
        if (record.getAt().toEpochMilli() > appendedAt + MOST_AHEAD_MS) {
            return Optional.of(
                    Fault.of(
                            "reported-in-the-future",
                            "at",
                            record.getAt().toString(),
                            "at most one hour after it was received, "
                                    + Instant.ofEpochMilli(appendedAt)));
        }
        if (record.getAction() == ActionKind.VERIFY && record.getVerdict() == null) {
            return missing("verdict", "one of EXCLUDED, SUSPECTED_EVENT, EVENT, UNCLEAR");
        }
        return Optional.empty();
    }

    private static Optional<Fault> missing(String path, String expected) {
        return Optional.of(Fault.of("missing", path, "nothing", expected));
    }

    @Override
    protected long at(AlertAction record) {
        return record.getAt().toEpochMilli();
    }

    @Override
    protected Action value(AlertAction record) {
        return ActionReading.action(record);
    }

    @Override
    public TypeInformation<Arrival<Action>> getProducedType() {
        return ActionArrivalSerializer.type();
    }
}
