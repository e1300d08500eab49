package org.fenghuo.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherUserTest {
    private final Optional<OtherUser> nobody = OtherUser.insteadOfRoot();

    @TempDir Path folder;

    @BeforeEach
    void onlyRootCanBecomeAnother() {
        assumeThat(nobody).as("only root becomes another user").isPresent();
    }

    @Test
    void aPrivateFolderAsMktempMakesItIsOpenedForPassage() throws IOException {
        Path server = Files.createDirectory(folder.resolve("elasticsearch")).resolve("server");

        assertThat(nobody.orElseThrow().placeFor(server)).isEqualTo(server);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx-----x");
    }

    @Test
    void belowAFolderThatStaysClosedAnotherPlaceIsTakenAndKept() throws IOException {
        Path server = closed().resolve("server");
        Path elsewhere = nobody.orElseThrow().placeFor(server);
        try {
            assertThat(server).isSymbolicLink();
            assertThat(server.toRealPath()).isEqualTo(elsewhere);
            assertThat(elsewhere.startsWith(folder)).isFalse();
            assertThat(nobody.orElseThrow().placeFor(server)).isEqualTo(elsewhere);
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    void aProgramThatCannotBeReadIsCopied() throws IOException {
        Path program = Files.createDirectory(closed().resolve("program"));
        Files.writeString(program.resolve("start"), "new");
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("lib"));
        Files.writeString(copy.resolve("lib/old"), "old");

        assertThat(nobody.orElseThrow().readable(program, copy)).isEqualTo(copy);
        assertThat(copy.resolve("start")).hasContent("new");
        assertThat(copy.resolve("lib")).doesNotExist();
    }

    @Test
    void aJavaThatCannotBeRunIsNamedWithTheRemedy() throws IOException {
        Path java = closed().resolve("java");

        assertThatThrownBy(() -> nobody.orElseThrow().requireReach(java, "set ES_JAVA_HOME"))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining(java.toString())
                .hasMessageContaining("nobody")
                .hasMessageContaining("set ES_JAVA_HOME");
    }

    private Path closed() throws IOException {
        return Files.createDirectories(folder.resolve("a/b/c"));
    }
}
