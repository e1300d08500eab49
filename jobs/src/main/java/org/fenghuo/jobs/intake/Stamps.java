package org.fenghuo.jobs.intake;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.state.Numbers;

/** Writes and reads version stamps; a version is mostly the milliseconds of its report. */
public final class Stamps {
    private Stamps() {}

    /** Writes a stamp. */
    public static void write(VersionStamp stamp, DataOutputView out) throws IOException {
        Numbers.write(stamp.reportedAt(), out);
        Numbers.write(stamp.version() - stamp.reportedAt(), out);
        out.writeLong(stamp.contentHash());
    }

    /** Reads a stamp that {@link #write} wrote. */
    public static VersionStamp read(DataInputView in) throws IOException {
        long reportedAt = Numbers.read(in);
        long version = reportedAt + Numbers.read(in);
        return new VersionStamp(version, reportedAt, in.readLong());
    }
}
