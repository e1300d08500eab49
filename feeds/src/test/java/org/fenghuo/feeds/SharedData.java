package org.fenghuo.feeds;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the real data sets; a test that needs one is skipped with a reason where it is missing. */
public final class SharedData {
    private SharedData() {}

    public static Path folder(String set) {
        String root = System.getenv().getOrDefault("FENGHUO_ROOT", "..");
        String shared = System.getenv("FENGHUO_SHARED");
        Path base = shared == null ? Path.of(root).resolve("../shared") : Path.of(shared);
        Path folder = base.resolve("data").resolve(set).normalize();
        assumeThat(Files.isDirectory(folder))
                .as("real data in %s: set FENGHUO_SHARED to the folder that holds data/", folder)
                .isTrue();
        return folder;
    }
}
