package org.fenghuo.local.recipes;

import java.nio.file.Path;
import java.util.Optional;

/** Where the documents of the project lie. */
final class Documents {
    private Documents() {}

    /** The folder docs, of the repository that FENGHUO_ROOT names or that is built. */
    static Path folder() {
        return Path.of(Optional.ofNullable(System.getenv("FENGHUO_ROOT")).orElse(".."), "docs");
    }
}
