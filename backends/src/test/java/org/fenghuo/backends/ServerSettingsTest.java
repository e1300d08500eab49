package org.fenghuo.backends;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {
    @TempDir Path folder;

    @Test
    void aHeapWithoutAUnitIsRefused() {
        ServerSettings usual = KafkaBroker.usually(folder);

        assertThatThrownBy(() -> usual.withHeap("512"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("heap is '512'");
    }

    @Test
    void aPortBeyondTheLastIsRefused() {
        ServerSettings usual = KafkaBroker.usually(folder);

        assertThatThrownBy(() -> usual.withPort(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("port is 65536");
    }

    @Test
    void noPatienceAtAllIsRefused() {
        ServerSettings usual = KafkaBroker.usually(folder);

        assertThatThrownBy(() -> usual.withPatience(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("patience is PT0S");
    }

    @Test
    void aRootWithoutServersNamesTheFolderAndTheRemedy() {
        assertThatThrownBy(() -> Distributions.below(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(folder.resolve("backends/target/kafka/libs").toString())
                .hasMessageContaining("FENGHUO_ROOT")
                .hasMessageContaining("mvn -pl backends generate-resources");
    }
}
