package org.fenghuo.feeds.files;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file of records, CSV with the field names as header or NDJSON, gzipped or not, read row by row.
 */
public final class RecordFile implements Closeable {
    private static final int FIRST_BYTES = 64;

    private final String name;
    private final RecordKind kind;
    private final RawRows rows;
    private final CountedBytes bytes;
    private final long size;

    private RecordFile(Path file, RecordKind kind) throws IOException, UnreadableFileException {
        this.name = file.getFileName().toString();
        this.kind = kind;
        this.size = Files.size(file);
        this.bytes = new CountedBytes(Files.newInputStream(file));
        try {
            InputStream plain = unpacked(new BufferedInputStream(bytes, 1 << 16));
            boolean json = isJson(plain);
            Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8);
            this.rows = json ? new JsonRows(text, kind) : new CsvRows(name, text, kind);
        } catch (IOException | UnreadableFileException | RuntimeException failed) {
            bytes.close();
            throw failed;
        }
    }

    /** Opens a file and reads its header. */
    public static RecordFile open(Path file, RecordKind kind)
            throws IOException, UnreadableFileException {
        return new RecordFile(file, kind);
    }

    /** The file's name without its folder, as faults give it. */
    public String name() {
        return name;
    }

    /** What became of the next row, empty at the end of the file. */
    public Optional<FileRow> next() throws IOException {
        return rows.next().map(row -> kind.read(name, row));
    }

    /** Bytes of the file as it lies on the disk. */
    public long size() {
        return size;
    }

    /** How many of these bytes have been read. */
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static InputStream unpacked(BufferedInputStream from) throws IOException {
        from.mark(2);
        boolean packed = from.read() == 0x1f && from.read() == 0x8b;
        from.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(from, 1 << 16), 1 << 16) : from;
    }

    private boolean isJson(InputStream plain) throws IOException {
        String bare = name.replaceFirst("\\.gz$", "");
        if (bare.endsWith(".csv")) {
            return false;
        }
        if (bare.endsWith(".ndjson") || bare.endsWith(".jsonl")) {
            return true;
        }
        plain.mark(FIRST_BYTES);
        String start = new String(plain.readNBytes(FIRST_BYTES), StandardCharsets.UTF_8);
        plain.reset();
        return start.replace("\uFEFF", "").strip().startsWith("{");
    }
}
