package org.fenghuo.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void noServerOutlivesAParentThatIsKilledAndTheNextStartIsNotInItsWay() throws Exception {
        Process parent = parent();
        List<ProcessHandle> servers = servers(parent);

        parent.destroyForcibly().waitFor();
        try (KafkaBroker next = new KafkaBroker(KafkaBroker.usually(folder.resolve("kafka")))) {
            next.start();
            assertThat(next.isRunning()).isTrue();
        }

        assertThat(servers).hasSizeGreaterThan(6);
        assertThat(
                        Patience.until(
                                LIMIT, () -> servers.stream().noneMatch(GuardedProcess::isAtWork)))
                .isTrue();
    }

    private Process parent() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BothServers.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<ProcessHandle> servers(Process parent) throws IOException {
        List<ProcessHandle> servers = new ArrayList<>();
        BufferedReader lines = parent.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("ready")) {
                return servers;
            }
            if (line.matches("[0-9]+")) {
                Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(line));
                process.ifPresent(servers::add);
            }
        }
        throw new AssertionError("the parent ended before its servers were ready");
    }
}
