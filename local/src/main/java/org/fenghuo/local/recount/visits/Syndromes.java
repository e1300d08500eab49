package org.fenghuo.local.recount.visits;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The syndromes in force. */
public final class Syndromes {
    private final List<Syndrome> all = new ArrayList<>();

    private Syndromes() {}

    /** Reads them, in the form of data/reference/syndromes.json. */
    public static Syndromes read(Reader json) {
        Syndromes syndromes = new Syndromes();
        try {
            new ObjectMapper()
                    .readTree(json)
                    .path("syndromes")
                    .forEach(entry -> syndromes.all.add(Syndrome.of(entry)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("syndromes.json cannot be read", unreadable);
        }
        return syndromes;
    }

    /** Those that a visit shows, by their ids. */
    List<String> shownBy(Signs signs) {
        return all.stream().filter(each -> each.isShownBy(signs)).map(Syndrome::id).toList();
    }

    /** All of them, and before them the one that every visit shows. */
    List<Syndrome> withAll() {
        List<Syndrome> each = new ArrayList<>(List.of(Syndrome.ALL));
        each.addAll(all);
        return each;
    }
}
