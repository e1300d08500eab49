package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.jobs.state.Numbers;

/** Writes and reads version stamps; a version is mostly the milliseconds of its report. */
final class Stamps {
    private Stamps() {}

    static void write(VersionStamp stamp, DataOutputView out) throws IOException {
        Numbers.write(stamp.reportedAt(), out);
        Numbers.write(stamp.version() - stamp.reportedAt(), out);
        out.writeLong(stamp.contentHash());
    }

    static VersionStamp read(DataInputView in) throws IOException {
        long reportedAt = Numbers.read(in);
        long version = reportedAt + Numbers.read(in);
        return new VersionStamp(version, reportedAt, in.readLong());
    }
}
