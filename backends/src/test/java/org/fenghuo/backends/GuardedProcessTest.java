package org.fenghuo.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void aServerIsAskedToEndAndMayFinishItsWork() throws Exception {
        GuardedProcess process = running("trap 'echo saved; exit 0' TERM; echo up; LOOP");

        process.end();

        assertThat(Files.readAllLines(output())).containsExactly("up", "saved");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aServerThatDoesNotListenIsEndedByForce() throws Exception {
        GuardedProcess process = running("trap '' TERM; echo up; LOOP");
        List<ProcessHandle> family = process.all().toList();

        process.end();

        assertThat(allGone(family)).isTrue();
    }

    @Test
    void theExitCodeOfAServerThatEndsByItselfIsKept() throws Exception {
        GuardedProcess process = started("echo up; exit 7");

        assertThat(Patience.until(LIMIT, () -> !process.isAlive())).isTrue();
        assertThat(process.exitCode()).isEqualTo(7);
    }

    @Test
    void aServerWhoseGuardWasKilledStillEndsWithUs() throws Exception {
        GuardedProcess process = running("echo up; LOOP");
        List<ProcessHandle> family = process.all().toList();

        family.get(0).destroyForcibly();
        process.end();

        assertThat(family).hasSizeGreaterThan(2);
        assertThat(allGone(family)).isTrue();
    }

    @Test
    void aGuardThatIsTerminatedTakesTheServerAlong() throws Exception {
        GuardedProcess process = running("echo up; LOOP");
        List<ProcessHandle> family = process.all().toList();

        family.get(0).destroy();

        assertThat(allGone(family)).isTrue();
    }

    private static boolean allGone(List<ProcessHandle> family) throws Exception {
        return Patience.until(LIMIT, () -> family.stream().noneMatch(GuardedProcess::isAtWork));
    }

    private GuardedProcess running(String script) throws Exception {
        GuardedProcess process = started(script.replace("LOOP", "while :; do sleep 0.1; done"));
        assertThat(Patience.until(LIMIT, () -> Files.size(output()) > 0)).isTrue();
        return process;
    }

    private GuardedProcess started(String script) throws IOException {
        Command command = new Command(List.of("sh", "-c", script), Map.of(), folder);
        return GuardedProcess.start(command, output(), 1);
    }

    private Path output() {
        return folder.resolve("output");
    }
}
