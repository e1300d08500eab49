package org.fenghuo.backends;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param words the program and its arguments
 * @param environment what is set beside our own environment; an empty value takes a name away
 * @param workingDirectory where it runs
 */
record Command(List<String> words, Map<String, String> environment, Path workingDirectory) {
    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    ProcessBuilder toBuilder(List<String> before) {
        List<String> all = new ArrayList<>(before);
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all).directory(workingDirectory.toFile());
        environment.forEach(
                (name, value) -> {
                    if (value.isEmpty()) {
                        builder.environment().remove(name);
                    } else {
                        builder.environment().put(name, value);
                    }
                });
        return builder;
    }
}
