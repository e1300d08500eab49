package org.fenghuo.local.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.fenghuo.local.reach.NotThere;

/** Remembers how the system of a directory counts, since counts of two kinds do not mix. */
public final class KindFile {
    private static final String NAME = "system.properties";

    private KindFile() {}

    /** The kind with which the directory was begun. */
    public static Optional<UpSettings.Kind> in(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            found.load(reader);
            return Optional.of(
                    new UpSettings.Kind(
                            TimeKind.valueOf(word(found, "time")),
                            ZoneId.of(found.getProperty("zone")),
                            StateKind.valueOf(word(found, "state"))));
        } catch (IOException | RuntimeException unreadable) {
            throw new NotThere(
                    "%s cannot be read (%s): put it right, or give another directory with --dir"
                            .formatted(file, unreadable.getMessage()),
                    unreadable);
        }
    }

    private static String word(Properties found, String key) {
        return found.getProperty(key).toUpperCase(Locale.ROOT);
    }

    /** Writes it down, or refuses another kind than that with which the directory was begun. */
    static void settle(Path directory, UpSettings.Kind kind) throws IOException {
        Optional<UpSettings.Kind> begun = in(directory);
        if (begun.isPresent() && !begun.get().equals(kind)) {
            throw new IllegalArgumentException(
                    "%s was begun with --time %s --zone %s --state %s, which cannot change: leave these options out, or give another directory with --dir"
                            .formatted(
                                    directory,
                                    begun.get().time().word(),
                                    begun.get().zone(),
                                    begun.get().state().name().toLowerCase(Locale.ROOT)));
        }
        if (begun.isEmpty()) {
            write(directory, kind);
        }
    }

    // All of it or nothing: a process that is killed here must not spoil the directory.
    private static void write(Path directory, UpSettings.Kind kind) throws IOException {
        Properties written = new Properties();
        written.setProperty("time", kind.time().word());
        written.setProperty("zone", kind.zone().getId());
        written.setProperty("state", kind.state().name().toLowerCase(Locale.ROOT));
        Path draft = directory.resolve(NAME + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            written.store(writer, "How this system counts; it stays so.");
        }
        Files.move(draft, directory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}
