package org.fenghuo.local.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @TempDir Path directory;

    @Test
    void whatWasWrittenIsFoundWhileTheProcessLives() throws Exception {
        RunFile written = runningAs(ProcessHandle.current().pid());
        written.writeTo(directory);
        assertThat(RunFile.of(directory)).isEqualTo(written);
        assertThat(directory.toFile().list()).containsExactly("run.json");
    }

    @Test
    void whereNothingRunsItIsSaidHowToStart() {
        assertThatThrownBy(() -> RunFile.of(directory))
                .isInstanceOf(NotThere.class)
                .hasMessageContaining("fenghuo up --dir " + directory);
    }

    @Test
    void aSystemWhoseProcessHasEndedIsNotRunning() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        runningAs(ended.pid()).writeTo(directory);
        assertThatThrownBy(() -> RunFile.of(directory))
                .isInstanceOf(NotThere.class)
                .hasMessageContaining("process %d has ended".formatted(ended.pid()));
    }

    @Test
    void aFileThatIsNoRunFileIsNamed() throws Exception {
        Files.writeString(directory.resolve("run.json"), "{");
        assertThatThrownBy(() -> RunFile.of(directory))
                .isInstanceOf(NotThere.class)
                .hasMessageContaining("run.json");
    }

    private static RunFile runningAs(long pid) {
        return new RunFile(
                "127.0.0.1:1",
                "http://127.0.0.1:2",
                "http://127.0.0.1:3",
                "replay",
                "Asia/Shanghai",
                pid,
                Map.of("cases", "0a"),
                Map.of("windows", "7,14"));
    }
}
