package org.fenghuo.jobs.coverage;

import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * What is kept of a record of a person.
 *
 * @param kind what kind of record it is
 * @param recordId its identity
 * @param stamp which version holds
 * @param content what that version says
 * @param delay how long its source took to enter it
 */
record HeldRecord(
        RecordKind kind,
        String recordId,
        VersionStamp stamp,
        PersonContent content,
        ReportDelay delay) {
    boolean isOf(PersonVersion version) {
        return kind == version.kind() && recordId.equals(version.recordId());
    }
}
