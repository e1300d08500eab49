package org.fenghuo.testkit;

import java.util.HashSet;
import java.util.Set;

/** Tells what a test, and what a test class, added to a shared server. */
final class Leftovers {
    private Set<String> beforeClass = Set.of();
    private Set<String> beforeTest = Set.of();

    void beforeClass(Set<String> there) {
        beforeClass = Set.copyOf(there);
    }

    void beforeTest(Set<String> there) {
        beforeTest = Set.copyOf(there);
    }

    Set<String> ofTest(Set<String> there) {
        return without(there, beforeTest);
    }

    Set<String> ofClass(Set<String> there) {
        return without(there, beforeClass);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }
}
