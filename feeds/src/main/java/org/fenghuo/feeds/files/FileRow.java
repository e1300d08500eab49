package org.fenghuo.feeds.files;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What became of one row of a file. */
public sealed interface FileRow {
    /** Physical line on which the row begins. */
    long line();

    /**
     * A row that is a record.
     *
     * @param line physical line on which the row begins
     * @param record the record
     */
    record Accepted(long line, SpecificRecord record) implements FileRow {}

    /**
     * A row that is none, with everything that is wrong with it.
     *
     * @param line physical line on which the row begins
     * @param raw the row as it stands in the file
     * @param faults at least one
     */
    record Refused(long line, String raw, List<RowFault> faults) implements FileRow {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
