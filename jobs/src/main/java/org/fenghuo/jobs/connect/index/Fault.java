package org.fenghuo.jobs.connect.index;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why the server did not take one document, sorted by what is to be done about it. */
record Fault(Kind kind, String reason) {
    /** What is to be done. */
    enum Kind {
        /** A higher version stands there: write above it. */
        CONFLICT,
        /** Not the document's fault: the same again, later. */
        LATER,
        /** It will never be taken. */
        REFUSED
    }

    private static final Set<String> NOT_ITS_FAULT =
            Set.of(
                    "es_rejected_execution_exception",
                    "circuit_breaking_exception",
                    "unavailable_shards_exception",
                    "cluster_block_exception",
                    "security_exception",
                    "index_not_found_exception",
                    "index_closed_exception",
                    // the cluster has as many shards as it may have
                    "validation_exception");

    private static final Pattern CURRENT_VERSION = Pattern.compile("current version \\[(\\d+)]");

    static Fault of(int status, String type, String reason) {
        return new Fault(sort(status, type), "%d %s: %s".formatted(status, type, reason));
    }

    private static Kind sort(int status, String type) {
        if (status == 409) {
            return Kind.CONFLICT;
        }
        boolean passing = status == 429 || status == 408 || status >= 500 || status < 400;
        return passing || NOT_ITS_FAULT.contains(type) ? Kind.LATER : Kind.REFUSED;
    }

    /** The version that stands there; 0 if the server did not name it. */
    long currentVersion() {
        Matcher named = CURRENT_VERSION.matcher(reason);
        return named.find() ? Long.parseLong(named.group(1)) : 0;
    }
}
