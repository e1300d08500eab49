package org.fenghuo.local.commands;

import java.nio.file.Path;
import java.util.Optional;

/** A command whose log goes to a file. */
public interface LogsToFile {
    /** The folder for it; none if the log has no place yet. */
    Optional<Path> logFolder();
}
