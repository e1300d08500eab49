package org.fenghuo.local.reach;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KafkaReachTest {
    @Test
    @Timeout(20)
    void aKafkaThatDoesNotAnswerIsNamedWithItsAddress() throws IOException {
        String closed = "127.0.0.1:" + closedPort();
        assertThatThrownBy(() -> KafkaReach.require(closed))
                .isInstanceOf(NotThere.class)
                .hasMessageContaining("Kafka does not answer at " + closed);
    }

    @Test
    void anAddressWithoutAPortIsNamed() {
        assertThatThrownBy(() -> KafkaReach.require("kafka"))
                .isInstanceOf(NotThere.class)
                .hasMessageContaining("'kafka'");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
