package org.fenghuo.jobs.connect.detection;

import java.io.IOException;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fenghuo.epi.cases.Disease;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.visits.Syndrome;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.connect.reference.ReferenceSyndromes;
import org.fenghuo.jobs.connect.reference.ReferenceVaccines;
import org.fenghuo.records.RuleFamily;

/**
 * What rules can be about.
 *
 * @param diseases ids of diseases and sub-types, {@code other} among them
 * @param vaccines codes of vaccines
 * @param syndromes ids of syndromes
 */
public record KnownSubjects(Set<String> diseases, Set<String> vaccines, Set<String> syndromes)
        implements Serializable {
    public KnownSubjects {
        diseases = Set.copyOf(diseases);
        vaccines = Set.copyOf(vaccines);
        syndromes = Set.copyOf(syndromes);
    }

    /** Those of the reference files of a folder; of those shipped if the name is empty. */
    public static KnownSubjects read(String folder) throws IOException {
        Diseases table = ReferenceDiseases.read(folder);
        Set<String> diseases = new TreeSet<>(Set.of(Disease.OTHER.id()));
        // a table finds diseases by card code too, under which no rule is told
        table.codes().stream()
                .filter(code -> table.of(code).id().equals(code))
                .forEach(diseases::add);
        return new KnownSubjects(
                diseases,
                ReferenceVaccines.read(folder).keySet(),
                ReferenceSyndromes.read(folder).all().stream()
                        .map(Syndrome::id)
                        .collect(Collectors.toSet()));
    }

    /** Those that rules of a family can be about. */
    public Set<String> of(RuleFamily family) {
        return switch (family) {
            case COVERAGE -> vaccines;
            case VISITS -> syndromes;
            case FIXED, RATE, CLUSTER, JOINED -> diseases;
            case UNRECOGNISED -> Set.of();
        };
    }
}
