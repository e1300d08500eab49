package org.fenghuo.jobs.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.accounts.MinuteKey;
import org.fenghuo.jobs.accounts.SourceDay;
import org.fenghuo.jobs.detection.FigureKey;

/** Some of every kind of key that a job spreads its records by, strings aside. */
public final class KeysOfJobs implements Supplier<Map<String, Integer>> {
    /** The keys. */
    static List<Object> some() {
        List<Object> keys = new ArrayList<>();
        for (PlaceKind kind : PlaceKind.values()) {
            for (Basis basis : Basis.ALL) {
                keys.add(new RollKey("measles", kind, basis, "611021", false));
                keys.add(new RollKey("measles", kind, basis, "611021", true));
            }
            keys.add(new FigureKey("MMR", kind, "611021"));
        }
        keys.add(new SubjectArea("measles", "611021"));
        keys.add(new MinuteKey(3, 29_000_000));
        keys.add(new SourceDay("case-reports", "H1", 20_000));
        return keys;
    }

    /** What keys are: these types, and strings. */
    public static Set<Class<?>> types() {
        return Stream.concat(Stream.of(""), some().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
    }

    /** The hash of each, by its text. */
    @Override
    public Map<String, Integer> get() {
        Map<String, Integer> hashes = new TreeMap<>();
        some().forEach(key -> hashes.put(key.toString(), key.hashCode()));
        return hashes;
    }
}
