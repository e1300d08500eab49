package org.fenghuo.jobs.connect.areas;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.jobs.intake.AreaChange;

/** Reads from the messages of a register what becomes of its places. */
interface PlaceReading {
    /** What a message changes; what cannot be used is told in the log and changes nothing. */
    Optional<AreaChange> read(ConsumerRecord<byte[], byte[]> message) throws InterruptedException;
}
