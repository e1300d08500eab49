package org.fenghuo.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class SharedDataTest {
    @Test
    void aTestWhoseDataAreMissingIsSkippedWithTheReason() {
        assertThatThrownBy(() -> SharedData.require("data/of-no-country"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("data/of-no-country")
                .hasMessageContaining("set FENGHUO_SHARED");
    }
}
