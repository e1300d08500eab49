package org.fenghuo.jobs.connect.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.visits.Syndrome;
import org.fenghuo.epi.visits.Syndromes;

/** Reads the syndromes: those shipped, or those of a folder. */
public final class ReferenceSyndromes {
    private static final String FILE = "syndromes.json";

    private ReferenceSyndromes() {}

    /**
     * The syndromes of {@code syndromes.json} in a folder; of the one shipped if the name is empty.
     */
    public static Syndromes read(String folder) throws IOException {
        try (Reader file = ReferenceFile.open(folder, FILE)) {
            return read(new ObjectMapper().readTree(file));
        }
    }

    static Syndromes read(JsonNode file) {
        List<Syndrome> syndromes = new ArrayList<>();
        for (JsonNode each : file.path("syndromes")) {
            String id = text(each, "id", "a syndrome");
            syndromes.add(
                    new Syndrome(
                            number(each, "number", id),
                            id,
                            number(each, "version", id),
                            text(each, "zh", id),
                            text(each, "en", id),
                            new ConditionReader(FILE + ": syndrome " + id)
                                    .read(each.path("when"))));
        }
        if (syndromes.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no syndromes: give a list 'syndromes'".formatted(FILE));
        }
        return new Syndromes(syndromes);
    }

    private static String text(JsonNode of, String key, String whose) {
        String found = of.path(key).asText();
        if (found.isBlank()) {
            throw new IllegalArgumentException(
                    "%s: %s has no '%s', give one".formatted(FILE, whose, key));
        }
        return found;
    }

    private static int number(JsonNode of, String key, String whose) {
        if (!of.path(key).isInt()) {
            throw new IllegalArgumentException(
                    "%s: %s has '%s' %s, give a whole number"
                            .formatted(FILE, whose, key, of.path(key)));
        }
        return of.path(key).intValue();
    }
}
