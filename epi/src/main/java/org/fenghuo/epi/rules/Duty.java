package org.fenghuo.epi.rules;

import java.util.Locale;

/** Why an alert exists; part of its identity. */
public enum Duty {
    LEGAL,
    STATISTICAL,
    COVERAGE,
    DATA;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The duty as identities and documents name it. */
    public String label() {
        return label;
    }
}
