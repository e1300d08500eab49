package org.fenghuo.feeds.files;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

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
    private long line;
    private boolean broken;

    private RecordFile(Path file, RecordKind kind) throws IOException, UnreadableFileException {
        this.name = file.getFileName().toString();
        this.kind = kind;
        this.size = Files.size(file);
        this.bytes = new CountedBytes(Files.newInputStream(file));
        try {
            this.rows = rows(unpacked(new BufferedInputStream(bytes, 1 << 16)));
        } catch (UncheckedIOException failed) {
            bytes.close();
            requireBroken(failed.getCause());
            throw unreadable(Faults.brokenGzip());
        } catch (IOException failed) {
            bytes.close();
            requireBroken(failed);
            throw unreadable(Faults.brokenGzip());
        } catch (UnreadableFileException | RuntimeException failed) {
            bytes.close();
            throw failed;
        }
    }

    private RawRows rows(InputStream plain) throws IOException, UnreadableFileException {
        plain.mark(FIRST_BYTES);
        byte[] start = plain.readNBytes(FIRST_BYTES);
        plain.reset();
        Optional<FieldFault> wrong = WrongForm.of(start);
        if (wrong.isPresent()) {
            throw unreadable(wrong.get());
        }
        Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8);
        return isJson(start) ? new JsonRows(text, kind) : new CsvRows(name, text, kind);
    }

    private UnreadableFileException unreadable(FieldFault fault) {
        return new UnreadableFileException(List.of(RowFault.of(fault, name, nothing(1, fault))));
    }

    private static RawRow nothing(long line, FieldFault fault) {
        return new RawRow(line, "", Map.of(), List.of(fault));
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
        if (broken) {
            return Optional.empty();
        }
        try {
            Optional<RawRow> row = rows.next();
            line = row.map(RawRow::line).orElse(line);
            return row.map(each -> kind.read(name, each));
        } catch (UncheckedIOException failed) {
            return Optional.of(end(failed.getCause()));
        } catch (IOException failed) {
            return Optional.of(end(failed));
        }
    }

    private FileRow end(IOException failed) throws IOException {
        requireBroken(failed);
        broken = true;
        return kind.read(name, nothing(line + 1, Faults.brokenGzip()));
    }

    private static void requireBroken(IOException failed) throws IOException {
        if (!(failed instanceof EOFException || failed instanceof ZipException)) {
            throw failed;
        }
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

    private boolean isJson(byte[] start) {
        String bare = name.replaceFirst("\\.gz$", "");
        if (bare.endsWith(".csv")) {
            return false;
        }
        if (bare.endsWith(".ndjson") || bare.endsWith(".jsonl")) {
            return true;
        }
        return WrongForm.text(start).startsWith("{");
    }
}
