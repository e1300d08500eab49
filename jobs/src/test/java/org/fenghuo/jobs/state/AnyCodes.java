package org.fenghuo.jobs.state;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts such as ids and codes, for tests that make them up. */
public final class AnyCodes {
    private AnyCodes() {}

    /** Empty and long ones, Chinese and four-byte characters among them. */
    public static Arbitrary<String> any() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("az09_-\0é疹鼠").ofMaxLength(12),
                Arbitraries.of("", "measles", "611022103", "🦠".repeat(50), "病".repeat(3_000)));
    }
}
