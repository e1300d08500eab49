package org.fenghuo.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.fenghuo.local.reach.NotThere;

/** A directory that demos may empty, since only demos ever used it; a file in it says so. */
public final class DemoDirectory {
    private static final String MARKER = ".fenghuo-demo";

    private DemoDirectory() {}

    /** Makes the directory, or empties what an earlier demo left in it. */
    public static void makeFresh(Path directory) throws IOException {
        Path marker = directory.resolve(MARKER);
        if (Files.exists(directory) && !Files.exists(marker) && !isEmpty(directory)) {
            throw new NotThere(
                    "%s is not the directory of a demo and is not emptied: give another one with --dir"
                            .formatted(directory));
        }
        if (Files.exists(marker)) {
            deleteTree(directory);
        }
        Files.createDirectories(directory);
        Files.createFile(marker);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.findAny().isEmpty();
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                deleteTargetOf(path);
                Files.delete(path);
            }
        }
    }

    // The search server's data lie elsewhere when its user cannot get here.
    private static void deleteTargetOf(Path path) throws IOException {
        if (Files.isSymbolicLink(path) && Files.isDirectory(path)) {
            deleteTree(path.toRealPath());
        }
    }
}
