package org.fenghuo.local.loading;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fenghuo.feeds.files.FileRow;
import org.fenghuo.feeds.files.RecordFile;
import org.fenghuo.feeds.files.RecordKind;
import org.fenghuo.feeds.files.RowFault;
import org.fenghuo.feeds.files.UnreadableFileException;
import org.fenghuo.local.terminal.Steps;

/** Sends the rows of a file and tells of every row that is refused. */
public final class LoadFile {
    private static final int SHOWN_AT_MOST = 1_000;
    private static final int PROGRESS_FROM_BYTES = 4 << 20;

    private final RecordKind kind;
    private final Destination destination;
    private final FaultText text;
    private final PrintStream out;
    private long shown;

    /** Loading records of a kind to a destination, faults told in a language. */
    public LoadFile(RecordKind kind, Destination destination, Language language, PrintStream out) {
        this.kind = kind;
        this.destination = destination;
        this.text = new FaultText(language);
        this.out = out;
    }

    /** What became of the rows of a file. */
    public Loaded load(Path path) throws IOException {
        FileIdentity identity = FileIdentity.of(path);
        shown = 0;
        try (RecordFile file = RecordFile.open(path, kind)) {
            return load(file, identity);
        } catch (UnreadableFileException unreadable) {
            unreadable.faults().forEach(fault -> out.println(text.of(fault)));
            refuse(unreadable.faults(), identity);
            destination.flush();
            return new Loaded(0, 1);
        }
    }

    private Loaded load(RecordFile file, FileIdentity identity) throws IOException {
        long sent = 0;
        long refused = 0;
        UnknownDiseases unknown = UnknownDiseases.notInTheTable();
        try (Steps progress = new Steps(out)) {
            for (Optional<FileRow> row = file.next(); row.isPresent(); row = file.next()) {
                if (row.get() instanceof FileRow.Accepted accepted) {
                    destination.send(accepted.record());
                    unknown.accepted(accepted.record());
                    sent++;
                } else if (row.get() instanceof FileRow.Refused bad) {
                    tell(bad.faults());
                    refuse(bad.faults(), identity);
                    refused++;
                }
                if (file.size() >= PROGRESS_FROM_BYTES) {
                    progress.at(file.name(), file.bytesRead(), file.size());
                }
            }
        }
        destination.flush();
        unknown.tell(out);
        return new Loaded(sent, refused);
    }

    private void tell(List<RowFault> faults) {
        for (RowFault fault : faults) {
            shown++;
            if (shown <= SHOWN_AT_MOST) {
                out.println(text.of(fault));
            } else if (shown == SHOWN_AT_MOST + 1) {
                out.println("… 其余见 rejects。The rest stands in the index rejects.");
            }
        }
    }

    private void refuse(List<RowFault> faults, FileIdentity identity) {
        var now = InstantSource.system().instant();
        Refusal.ofRow(faults, kind.topic(), identity, now).forEach(destination::refuse);
    }
}
