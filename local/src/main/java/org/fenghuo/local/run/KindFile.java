package org.fenghuo.local.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.fenghuo.local.reach.NotThere;

/** Remembers how the system of a directory counts, since counts of two kinds do not mix. */
public final class KindFile {
    private static final String NAME = "system.properties";

    private KindFile() {}

    /** The kind with which the directory was begun. */
    public static Optional<UpSettings.Kind> in(Path directory) {
        return read(directory).map(found -> kind(directory, found));
    }

    private static Optional<Properties> read(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            found.load(reader);
            return Optional.of(found);
        } catch (IOException | RuntimeException unreadable) {
            throw spoilt(directory, unreadable);
        }
    }

    private static UpSettings.Kind kind(Path directory, Properties found) {
        try {
            return new UpSettings.Kind(
                    TimeKind.valueOf(word(found, "time")),
                    ZoneId.of(found.getProperty("zone")),
                    StateKind.valueOf(word(found, "state")));
        } catch (RuntimeException unreadable) {
            throw spoilt(directory, unreadable);
        }
    }

    private static NotThere spoilt(Path directory, Exception unreadable) {
        return new NotThere(
                "%s cannot be read (%s): put it right, or give another directory with --dir"
                        .formatted(directory.resolve(NAME), unreadable.getMessage()),
                unreadable);
    }

    private static String word(Properties found, String key) {
        return found.getProperty(key).toUpperCase(Locale.ROOT);
    }

    /**
     * Writes it down, or refuses another kind than that with which the directory was begun, and
     * other counting; nothing is written if a setting is wrong.
     *
     * @return the settings, with what was kept where nothing else is said
     */
    static UpSettings settle(UpSettings said) throws IOException {
        Optional<Properties> begun = read(said.directory());
        if (begun.isPresent()) {
            requireSame(said, kind(said.directory(), begun.get()));
        }
        Map<String, String> kept = kept(begun.orElseGet(Properties::new));
        Map<String, String> more = new HashMap<>(kept);
        more.putAll(said.more());
        Map<String, String> now = FixedSettings.of(SettingsCheck.of(said.withMore(more)));
        requireSame(said.directory(), kept, now);
        if (!kept.equals(now)) {
            write(said, now);
        }
        more.putAll(now);
        more.remove("reference.folder", "");
        return said.withMore(more);
    }

    private static Map<String, String> kept(Properties begun) {
        return FixedSettings.KEYS.stream()
                .filter(begun::containsKey)
                .collect(Collectors.toMap(key -> key, begun::getProperty));
    }

    private static void requireSame(UpSettings said, UpSettings.Kind begun) {
        if (!begun.equals(said.kind())) {
            throw new IllegalArgumentException(
                    "%s was begun with --time %s --zone %s --state %s, which cannot change: leave these options out, or give another directory with --dir"
                            .formatted(
                                    said.directory(),
                                    begun.time().word(),
                                    begun.zone(),
                                    begun.state().name().toLowerCase(Locale.ROOT)));
        }
    }

    // A directory of an earlier release keeps none of them: what is said first then stays.
    private static void requireSame(
            Path directory, Map<String, String> kept, Map<String, String> now) {
        String others =
                FixedSettings.KEYS.stream()
                        .filter(key -> kept.containsKey(key))
                        .filter(key -> !kept.get(key).equals(now.get(key)))
                        .map(key -> "--set %s=%s".formatted(key, kept.get(key)))
                        .collect(Collectors.joining(" "));
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s was begun with %s, which cannot change: leave these settings out, or give another directory with --dir"
                            .formatted(directory, others));
        }
    }

    // All of it or nothing: a process that is killed here must not spoil the directory.
    private static void write(UpSettings settings, Map<String, String> counting)
            throws IOException {
        UpSettings.Kind kind = settings.kind();
        Properties written = new Properties();
        written.setProperty("time", kind.time().word());
        written.setProperty("zone", kind.zone().getId());
        written.setProperty("state", kind.state().name().toLowerCase(Locale.ROOT));
        counting.forEach(written::setProperty);
        Path draft = settings.directory().resolve(NAME + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            written.store(writer, "How this system counts; it stays so.");
        }
        Files.move(draft, settings.directory().resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}
