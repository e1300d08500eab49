package org.fenghuo.jobs.connect.coverage;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.coverage.PersonContent;
import org.fenghuo.jobs.coverage.PersonVersion;
import org.fenghuo.jobs.coverage.RecordKind;
import org.fenghuo.jobs.intake.MinuteKey;
import org.fenghuo.jobs.intake.VersionStamp;

/** Makes versions of a message that tells of one person, or takes a record from another one. */
final class PersonVersions {
    private PersonVersions() {}

    /**
     * Hands out the versions.
     *
     * @param before the person in whose name the record stood before, null if it is the same
     */
    static void of(
            RecordKind kind,
            Head head,
            String person,
            String before,
            PersonContent content,
            long contentHash,
            ConsumerRecord<byte[], byte[]> message,
            Consumer<PersonVersion> out) {
        VersionStamp stamp =
                new VersionStamp(head.version(), head.reportedAt().toEpochMilli(), contentHash);
        long minute = MinuteKey.of(message.partition(), message.timestamp()).minute();
        out.accept(
                new PersonVersion(
                        person,
                        kind,
                        head.recordId(),
                        stamp,
                        content,
                        message.partition(),
                        minute));
        if (before != null) {
            out.accept(
                    new PersonVersion(
                            before,
                            kind,
                            head.recordId(),
                            stamp,
                            PersonContent.NOTHING,
                            PersonVersion.NOT_COUNTED,
                            minute));
        }
    }
}
