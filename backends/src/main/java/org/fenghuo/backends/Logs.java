package org.fenghuo.backends;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a server wrote: its own log, and what its JVM said on standard output and error. */
record Logs(Path folder) {
    private static final int LAST_LINES = 15;
    private static final int LAST_BYTES = 16 * 1024;

    /** Standard output and error. */
    Path output() {
        return folder.resolve("output.log");
    }

    /** The server's own log. */
    Path log() {
        return folder.resolve("server.log");
    }

    /** The last lines of both, each under its name. */
    String lastLines() {
        return lastLines(output()) + lastLines(log());
    }

    private static String lastLines(Path file) {
        try {
            if (!Files.exists(file)) {
                return "\n%s: not written".formatted(file);
            }
            List<String> lines = tail(file).lines().toList();
            int from = Math.max(0, lines.size() - LAST_LINES);
            return "\n%s ends with:\n  ".formatted(file)
                    + String.join("\n  ", lines.subList(from, lines.size()));
        } catch (IOException cause) {
            return "\n%s: cannot be read (%s)".formatted(file, cause);
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, in.length() - LAST_BYTES);
            byte[] bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
