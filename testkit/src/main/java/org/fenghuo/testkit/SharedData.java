package org.fenghuo.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The public data sets and domain files that stand beside the project, if they do. */
public final class SharedData {
    private static final String VARIABLE = "FENGHUO_SHARED";

    private SharedData() {}

    /** That file or folder, as in data/nyc; without it the test is skipped with the reason. */
    public static Path require(String name) {
        Path path = folder().resolve(name);
        Assumptions.assumeTrue(
                Files.exists(path),
                () ->
                        "%s is not there: set %s to the folder that holds %s"
                                .formatted(path, VARIABLE, name));
        return path;
    }

    private static Path folder() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseGet(SharedData::besideTheProject)
                .toAbsolutePath()
                .normalize();
    }

    private static Path besideTheProject() {
        Path project =
                Optional.ofNullable(System.getenv("FENGHUO_ROOT"))
                        .map(Path::of)
                        .orElseGet(() -> Path.of(".."));
        return project.resolve("../shared");
    }
}
