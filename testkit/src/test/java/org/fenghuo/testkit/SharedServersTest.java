package org.fenghuo.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharedServersTest {
    @Test
    void aBackendThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> SharedServers.requireLocal("cloud"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbackend=cloud: only 'local' is known");
    }
}
