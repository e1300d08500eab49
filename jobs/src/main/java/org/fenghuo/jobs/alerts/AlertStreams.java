package org.fenghuo.jobs.alerts;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.jobs.intake.Rejected;

/**
 * What comes out of the alerts topology.
 *
 * @param alerts alerts as they stand, whenever they change
 * @param decisions all that was decided about them
 * @param rejects refused messages
 */
public record AlertStreams(
        DataStream<Alert> alerts, DataStream<Decision> decisions, DataStream<Rejected> rejects) {}
