package org.fenghuo.feeds.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fenghuo.feeds.files.Nearest;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with one file; a fault of the defaults is told once for all rules. */
final class FileFaults {
    private final String file;
    private final Set<RuleFault> told = new LinkedHashSet<>();
    private final Set<String> paths = new HashSet<>();

    FileFaults(String file) {
        this.file = file;
    }

    void add(Position at, String path, String found, String allowed) {
        add(at, path, found, allowed, "");
    }

    /** A word that is none of those known. */
    void unknown(Position at, String path, String found, Collection<String> known) {
        String allowed = "one of " + String.join(", ", known);
        add(at, path, found, allowed, Nearest.to(found, known).orElse(""));
    }

    private void add(Position at, String path, String found, String allowed, String meant) {
        told.add(new RuleFault(at, path, found, allowed, meant));
        paths.add(path);
    }

    /** The paths at fault since this was asked last. */
    Set<String> takePaths() {
        Set<String> taken = Set.copyOf(paths);
        paths.clear();
        return taken;
    }

    List<RuleFault> all() {
        return List.copyOf(told);
    }

    Position of(Node node) {
        return node.getStartMark().map(this::of).orElseGet(this::start);
    }

    Position of(Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    Position start() {
        return new Position(file, 1, 1);
    }
}
