package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The files of reference: those of a folder, or without one those that are shipped. */
record ReferenceFiles(List<Path> folder) {
    /** Reads one of them. */
    <T> T read(String name, Function<Reader, T> reading) {
        try (Reader file = new InputStreamReader(open(name), UTF_8)) {
            return reading.apply(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "%s cannot be read: see whether the reference folder has it".formatted(name),
                    unreadable);
        }
    }

    private InputStream open(String name) throws IOException {
        if (!folder.isEmpty()) {
            return Files.newInputStream(folder.get(0).resolve(name));
        }
        InputStream shipped = ReferenceFiles.class.getResourceAsStream("/reference/" + name);
        if (shipped == null) {
            throw new IllegalStateException(
                    "/reference/%s is not on the class path: name a folder that has it"
                            .formatted(name));
        }
        return shipped;
    }
}
