package org.fenghuo.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    private static final int ANY = ServerSettings.ANY_PORT;

    @TempDir Path folder;

    @Test
    void aFreePortIsFoundAgainByTheNextStart() throws IOException {
        int first = ports().choose("clients", ANY);

        assertThat(ports().choose("clients", ANY)).isEqualTo(first);
    }

    @Test
    void twoUsesGetTwoPorts() throws IOException {
        Ports ports = ports();

        assertThat(ports.choose("clients", ANY)).isNotEqualTo(ports.choose("transport", ANY));
    }

    @Test
    void aPortThatAnotherTookInTheMeantimeIsReplaced() throws IOException {
        int first = ports().choose("clients", ANY);
        try (ServerSocket other = occupy(first)) {
            assertThat(ports().choose("clients", ANY)).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void aPortThatWasAskedForAndIsTakenIsRefused() throws IOException {
        try (ServerSocket other = occupy(0)) {
            int taken = other.getLocalPort();

            assertThatThrownBy(() -> ports().choose("clients", taken))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("port " + taken)
                    .hasMessageContaining("taken by another process");
        }
    }

    private Ports ports() throws IOException {
        return Ports.recordedIn(folder.resolve("ports.properties"));
    }

    static ServerSocket occupy(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }
}
