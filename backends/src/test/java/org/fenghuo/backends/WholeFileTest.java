package org.fenghuo.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir Path folder;

    @Test
    void theNewTextStandsInPlaceOfTheOldAndNothingBesideIt() throws Exception {
        Path file = folder.resolve("processes");
        WholeFile.write(file, "the old and longer one");
        WholeFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining("glob:**processes");
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void aDraftThatADeadProcessLeftIsNoHindrance() throws Exception {
        Path file = folder.resolve("ports.properties");
        Files.writeString(folder.resolve("ports.properties.draft"), "half of i");
        WholeFile.write(file, "clients=20000");
        assertThat(file).hasContent("clients=20000");
    }
}
