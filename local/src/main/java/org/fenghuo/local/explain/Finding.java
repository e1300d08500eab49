package org.fenghuo.local.explain;

/**
 * What recomputing says of one thing.
 *
 * @param outcome how it came out
 * @param zh that in Chinese
 * @param en that in English
 */
public record Finding(Outcome outcome, String zh, String en) {
    /** How it came out. */
    public enum Outcome {
        /** A heading, nothing that could be right or wrong. */
        HEADING("■"),
        /** Recomputed, and the same. */
        AGREES("✓"),
        /** Recomputed, and different. */
        DIFFERS("✗"),
        /** Not to be recomputed from the proof. */
        UNKNOWN("?");

        private final String sign;

        Outcome(String sign) {
            this.sign = sign;
        }

        /** The sign before its line. */
        public String sign() {
            return sign;
        }
    }
}
