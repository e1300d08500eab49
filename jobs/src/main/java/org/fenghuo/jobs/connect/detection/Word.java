package org.fenghuo.jobs.connect.detection;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Symbols as people write them in rules: lower-case, with hyphens. */
final class Word {
    private Word() {}

    static String of(Enum<?> symbol) {
        return of(symbol.name());
    }

    static String of(String symbol) {
        return symbol.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String all(Collection<? extends Enum<?>> symbols) {
        return symbols.stream().map(Word::of).collect(Collectors.joining(", "));
    }
}
