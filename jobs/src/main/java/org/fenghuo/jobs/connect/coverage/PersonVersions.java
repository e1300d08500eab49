package org.fenghuo.jobs.connect.coverage;

import java.util.function.Consumer;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.connect.kafka.Envelope;
import org.fenghuo.jobs.coverage.PersonContent;
import org.fenghuo.jobs.coverage.PersonVersion;
import org.fenghuo.jobs.coverage.RecordKind;
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
            String recordId,
            String person,
            String before,
            PersonContent content,
            Envelope envelope,
            Consumer<PersonVersion> out) {
        VersionStamp stamp = envelope.stamp();
        Receipt receipt = envelope.receipt();
        out.accept(new PersonVersion(person, kind, recordId, stamp, content, receipt));
        if (before != null) {
            PersonContent nothing = PersonContent.NOTHING;
            Receipt besides = receipt.notCounted();
            out.accept(new PersonVersion(before, kind, recordId, stamp, nothing, besides));
        }
    }
}
