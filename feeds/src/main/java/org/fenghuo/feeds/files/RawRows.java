package org.fenghuo.feeds.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a file in one of its formats. */
interface RawRows extends Closeable {
    /** The next row, empty at the end of the file. */
    Optional<RawRow> next() throws IOException;
}
