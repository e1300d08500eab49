package org.fenghuo.epi.cases;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The diseases in force, found by id or by national card code. */
public final class Diseases implements Serializable {
    private final Map<String, Disease> byCode = new HashMap<>();

    /** A table of these diseases; an id goes before a card code of the same letters. */
    public Diseases(Collection<Disease> diseases) {
        for (Disease disease : diseases) {
            if (!disease.cardCode().isEmpty()) {
                byCode.putIfAbsent(disease.cardCode(), disease);
            }
        }
        for (Disease disease : diseases) {
            byCode.put(disease.id(), disease);
        }
    }

    /** All ids and card codes. */
    public Set<String> codes() {
        return Set.copyOf(byCode.keySet());
    }

    /** The disease of an id or card code; {@link Disease#OTHER} for any other word. */
    public Disease of(String code) {
        return byCode.getOrDefault(code, Disease.OTHER);
    }

    /** Id of the disease itself, or of the one of which it is a sub-type. */
    public String root(String code) {
        Disease known = of(code);
        return known.parent().isEmpty() ? known.id() : known.parent();
    }
}
