package org.fenghuo.feeds.files;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Passes text on and keeps its physical lines, with their ends, until they are no longer needed. A
 * line ends with CR, LF or both. A byte-order mark is left out.
 */
final class KeptLines extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader from;
    private final Deque<String> lines = new ArrayDeque<>();
    private StringBuilder open = new StringBuilder();
    private long first = 1;
    private boolean begun;
    private String again = "";
    private int againRead;

    KeptLines(Reader from) {
        this.from = from;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read =
                againRead < again.length()
                        ? readAgain(buffer, offset, length)
                        : from.read(buffer, offset, length);
        if (read > 0 && !begun) {
            begun = true;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, --read);
                if (read == 0) {
                    return read(buffer, offset, length);
                }
            }
        }
        for (int at = offset; at < offset + read; at++) {
            keep(buffer[at]);
        }
        return read;
    }

    /** The text of some lines, without the end of the last. */
    String text(long from, long to) {
        StringBuilder text = new StringBuilder();
        long number = first;
        for (String line : lines) {
            if (number >= from && number <= to) {
                text.append(line);
            }
            number++;
        }
        if (number >= from && number <= to) {
            text.append(open);
        }
        return text.toString().replaceFirst("\\R\\z", "");
    }

    /** From the first line on that is not blank. */
    long firstFilled(long from) {
        long number = first;
        for (String line : lines) {
            if (number >= from && !line.isBlank()) {
                return number;
            }
            number++;
        }
        return number;
    }

    /** Reads on to the end of a line that has been begun. */
    void complete(long line) throws IOException {
        char[] next = new char[1];
        while (first + lines.size() <= line && read(next, 0, 1) >= 0) {
            // each character read is kept
        }
    }

    /** The text after that line, which is complete, will be read once more. */
    void goBackBehind(long line) {
        boolean wasLast = first + lines.size() <= line;
        forgetBefore(line + 1);
        String rest = wasLast ? "" : String.join("", lines) + open;
        again = rest + again.substring(againRead);
        againRead = 0;
        first = line + 1;
        lines.clear();
        open = new StringBuilder();
    }

    private int readAgain(char[] buffer, int offset, int length) {
        int read = Math.min(length, again.length() - againRead);
        again.getChars(againRead, againRead + read, buffer, offset);
        againRead += read;
        return read;
    }

    void forgetBefore(long line) {
        while (first < line && !lines.isEmpty()) {
            lines.removeFirst();
            first++;
        }
    }

    @Override
    public void close() throws IOException {
        from.close();
    }

    private void keep(char next) {
        boolean afterReturn = !open.isEmpty() && open.charAt(open.length() - 1) == '\r';
        if (afterReturn && next != '\n') {
            endLine();
        }
        open.append(next);
        if (next == '\n') {
            endLine();
        }
    }

    private void endLine() {
        lines.addLast(open.toString());
        open = new StringBuilder();
    }
}
