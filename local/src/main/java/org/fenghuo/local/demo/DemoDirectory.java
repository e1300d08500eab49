package org.fenghuo.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fenghuo.local.reach.NotThere;

/** A directory that demos may empty, since only demos ever used it; a file in it says so. */
public final class DemoDirectory {
    private static final String MARKER = ".fenghuo-demo";
    private static final String LOGS = "logs";

    private DemoDirectory() {}

    /** Makes the directory, or empties what an earlier demo left in it; the log stays. */
    public static void makeFresh(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path marker = directory.resolve(MARKER);
        List<Path> found = contents(directory);
        if (!found.isEmpty() && !found.contains(marker)) {
            throw new NotThere(
                    "%s is not the directory of a demo and is not emptied: give another one with --dir"
                            .formatted(directory));
        }
        for (Path each : found) {
            deleteTree(each);
        }
        Files.createFile(marker);
    }

    private static List<Path> contents(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(child -> !child.getFileName().toString().equals(LOGS)).toList();
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
