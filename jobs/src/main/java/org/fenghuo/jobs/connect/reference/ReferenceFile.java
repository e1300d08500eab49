package org.fenghuo.jobs.connect.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file of reference: the one shipped, or that of a folder. */
final class ReferenceFile {
    private ReferenceFile() {}

    static Reader open(String folder, String name) throws IOException {
        if (!folder.isEmpty()) {
            Path file = Path.of(folder, name);
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException(
                        "reference.folder is %s, where no %s can be read: give a folder that has one, or none"
                                .formatted(folder, name));
            }
            return Files.newBufferedReader(file);
        }
        InputStream shipped = ReferenceFile.class.getResourceAsStream("/reference/" + name);
        if (shipped == null) {
            throw new IOException(
                    "reference/%s is not on the class path: the jobs jar is incomplete, build it again"
                            .formatted(name));
        }
        return new InputStreamReader(shipped, UTF_8);
    }
}
