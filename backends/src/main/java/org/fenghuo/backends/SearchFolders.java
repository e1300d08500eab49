package org.fenghuo.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the search server keeps what, below one folder. */
record SearchFolders(Path root) {
    Path data() {
        return root.resolve("data");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path config() {
        return root.resolve("config");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    /** Its program, if that has to be copied to where it can be read. */
    Path program() {
        return root.resolve("program");
    }

    Path settings() {
        return config().resolve("elasticsearch.yml");
    }

    Path jvmOptions() {
        return config().resolve("jvm.options");
    }

    Path log4j() {
        return config().resolve("log4j2.properties");
    }

    void create() throws IOException {
        for (Path folder : List.of(data(), logs(), config(), temporary())) {
            Files.createDirectories(folder);
        }
    }
}
