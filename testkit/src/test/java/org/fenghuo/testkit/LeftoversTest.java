package org.fenghuo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private final Leftovers leftovers = new Leftovers();

    @Test
    void whatStoodBeforeATestIsNotItsLeftover() {
        leftovers.beforeClass(Set.of("older"));
        leftovers.beforeTest(Set.of("older", "of-class"));

        assertThat(leftovers.ofTest(Set.of("older", "of-class", "of-test")))
                .containsExactly("of-test");
    }

    @Test
    void whatAClassMadeBeforeItsFirstTestIsTheLeftoverOfTheClass() {
        leftovers.beforeClass(Set.of("older"));
        leftovers.beforeTest(Set.of("older", "of-class"));

        assertThat(leftovers.ofClass(Set.of("older", "of-class"))).containsExactly("of-class");
    }
}
