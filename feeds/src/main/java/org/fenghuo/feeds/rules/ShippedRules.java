package org.fenghuo.feeds.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.fenghuo.feeds.reference.ReferenceFiles;
import org.fenghuo.records.Rule;

/** The rules that came with the program, from the folder {@code reference/rules/}. */
public final class ShippedRules {
    private static final String FOLDER = "rules/";

    // a class path cannot be listed; a test holds this against the folder
    private static final List<String> FILES =
            List.of(
                    "single-cases.yaml",
                    "events-in-units.yaml",
                    "early-warning.yaml",
                    "events-in-areas.yaml",
                    "influenza-like-illness.yaml",
                    "hand-foot-and-mouth.yaml",
                    "coverage.yaml",
                    "cases-under-coverage.yaml",
                    "visits.yaml",
                    "superseded.yaml");

    private ShippedRules() {}

    /** The names of their files. */
    public static List<String> files() {
        return FILES;
    }

    /** All of them, a file each. */
    public static List<RuleFile> read() {
        return FILES.stream().map(ShippedRules::read).toList();
    }

    /** All rules; a program whose own files are not even in form cannot go on. */
    public static List<Rule> inForm() {
        List<RuleFile> files = read();
        files.stream()
                .flatMap(file -> file.faults().stream())
                .findFirst()
                .ifPresent(
                        fault -> {
                            throw new IllegalStateException(fault.inWords());
                        });
        return files.stream().flatMap(file -> file.rules().stream()).map(ReadRule::rule).toList();
    }

    private static RuleFile read(String name) {
        try (InputStream file =
                ReferenceFiles.onClassPath()
                        .open(FOLDER + name)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "reference/%s%s is not on the class path: build module jobs again"
                                                        .formatted(FOLDER, name)))) {
            return RuleFile.read(name, file.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException("reference/rules/" + name + " cannot be read", failed);
        }
    }
}
