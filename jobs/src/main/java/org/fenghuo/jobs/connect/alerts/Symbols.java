package org.fenghuo.jobs.connect.alerts;

import java.util.ArrayList;
import java.util.List;

/** Finds the same symbol in another enumeration. */
final class Symbols {
    private Symbols() {}

    static <E extends Enum<E>> E same(Enum<?> symbol, Class<E> of) {
        return Enum.valueOf(of, symbol.name());
    }

    /** The same symbol, or what stands for none. */
    static <E extends Enum<E>> E same(Enum<?> symbol, E none) {
        return symbol == null ? none : same(symbol, none.getDeclaringClass());
    }

    static <E extends Enum<E>> List<E> same(List<? extends Enum<?>> symbols, Class<E> of) {
        List<E> same = new ArrayList<>(symbols.size());
        for (Enum<?> symbol : symbols) {
            same.add(same(symbol, of));
        }
        return same;
    }

    /** The same symbol of a record, null for what stands for none. */
    static <E extends Enum<E>> E unless(Enum<?> none, Enum<?> symbol, Class<E> of) {
        return symbol == none ? null : same(symbol, of);
    }
}
