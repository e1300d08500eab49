package org.fenghuo.feeds.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that pass through, counted, so that progress can be shown. */
final class CountedBytes extends FilterInputStream {
    private long count;

    CountedBytes(InputStream from) {
        super(from);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count += Math.max(0, read);
        return read;
    }
}
