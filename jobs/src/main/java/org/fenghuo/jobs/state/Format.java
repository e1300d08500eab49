package org.fenghuo.jobs.state;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The number with which a kept value begins, so that its form may change.
 *
 * @param what what is kept, for people
 * @param number number of its form, at most 127
 */
public record Format(String what, int number) {
    /** Writes the number. */
    public void write(DataOutputView out) throws IOException {
        out.writeByte(number);
    }

    /** Reads the number and refuses any other. */
    public void require(DataInputView in) throws IOException {
        int found = in.readByte();
        if (found != number) {
            throw new IOException(
                    "%s of format %d: this version reads %d; restore with the version that wrote it"
                            .formatted(what, found, number));
        }
    }
}
